package dev.portcullis.core.script;

import dev.portcullis.core.policy.Platform;
import dev.portcullis.core.script.GuestCalls.Thrown;
import dev.portcullis.core.script.ScriptFailure.Kind;
import dev.portcullis.core.socket.SocketEngine;
import dev.portcullis.core.wifi.WifiNetworks;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.Value;
import org.jspecify.annotations.Nullable;

/** One script from its first line to its last event, on a thread of its own. */
final class ScriptProgram {

  private static final String HEAD =
      "(function (exports, require, module, __filename, __dirname) {";

  /** Something only a module has. Looked for only where the text is no script otherwise. */
  private static final Pattern MODULE =
      Pattern.compile("(^|[;}\\s])(import|export)[\\s{*\"'.(]|\\bawait\\b", Pattern.MULTILINE);

  /** How long sockets may take to close: what they accepted is sent for a second at most. */
  private static final int CLOSE_MILLIS = 2500;

  private final ScriptRequest request;
  private final ScriptListener listener;
  private final ScriptFiles files;
  private final Ending ending;
  private final Context context;
  private final EventLoop loop = new EventLoop();
  private final GuestCalls calls;
  private final SocketBindings sockets;
  private final WifiLookup wifi;
  private final InstantSource clock;
  private @Nullable Value shared;
  private @Nullable FailureReader reader;
  private @Nullable ScriptFailure fatal;
  private final AtomicInteger errors = new AtomicInteger();
  private volatile boolean begun;
  private volatile long begunNanos;

  ScriptProgram(
      ScriptRequest request,
      ScriptListener listener,
      ScriptFiles files,
      Ending ending,
      Sandbox sandbox,
      SocketEngine engine,
      WifiNetworks networks) {
    this.request = request;
    this.listener = listener;
    this.files = files;
    this.ending = ending;
    this.context = sandbox.context(new ModuleFileSystem(files));
    this.calls = new GuestCalls(ending, this::failed);
    this.clock = engine.clock();
    this.sockets = new SocketBindings(engine, request, loop, calls, listener::created);
    this.wifi = new WifiLookup(networks, loop, calls);
  }

  // ---- For the host's functions

  ScriptListener listener() {
    return listener;
  }

  ScriptFiles files() {
    return files;
  }

  EventLoop loop() {
    return loop;
  }

  GuestCalls calls() {
    return calls;
  }

  SocketBindings sockets() {
    return sockets;
  }

  WifiLookup wifi() {
    return wifi;
  }

  String platform() {
    return request.policy().profile().platform() == Platform.IOS ? "ios" : "android";
  }

  Value deliver() {
    return shared("deliver");
  }

  private Value shared(String name) {
    if (shared == null) {
      throw new IllegalStateException("the prelude is not there yet");
    }
    return shared.getMember(name);
  }

  /** Something was thrown that nothing caught. */
  void failed(Kind kind, Thrown thrown) {
    FailureReader read = reader;
    if (read == null) {
      throw new IllegalStateException("the prelude failed", thrown.exception());
    }
    if (thrown.exception() != null) {
      tell(read.read(kind, thrown.exception()));
    } else if (thrown.value() != null) {
      tell(read.read(kind, thrown.value(), null));
    }
  }

  private void tell(ScriptFailure failure) {
    int _ = errors.incrementAndGet();
    if (failure.kind() != Kind.CALLBACK && failure.kind() != Kind.REJECTION) {
      fatal = failure;
    }
    listener.failed(failure);
  }

  /** A script as a function of what CommonJS gives it. */
  Value compile(String name, String text) {
    return context.eval(source(name, HEAD + text + "\n})"));
  }

  private static Source source(String name, String text) {
    return Source.newBuilder(Sandbox.LANGUAGE, text, name.substring(1)).buildLiteral();
  }

  // ---- Its life

  /** Runs it to its end and closes its sockets. */
  ScriptOutcome run() {
    try {
      guest();
    } catch (PolyglotException | IllegalStateException e) {
      if (!ending.asked()) {
        throw e;
      }
    } catch (OutOfMemoryError e) {
      ending.ask(Ending.Cause.OUT_OF_MEMORY);
    } catch (InterruptedException e) {
      ending.ask(Ending.Cause.STOPPED);
    } finally {
      calls.end();
      ending.guestLeft();
      closeSockets();
      loop.close();
      context.close(true);
    }
    return outcome();
  }

  private ScriptOutcome outcome() {
    Ending.Cause cause = ending.cause();
    if (cause != null) {
      return outcome(cause);
    }
    ScriptFailure broken = fatal;
    return broken == null
        ? new ScriptOutcome.Drained(errors.get())
        : new ScriptOutcome.Failed(broken, errors.get());
  }

  /** How a run ends that was ended. */
  ScriptOutcome outcome(Ending.Cause cause) {
    return switch (cause) {
      case TIME_UP -> new ScriptOutcome.TimeUp(errors.get());
      case STOPPED -> new ScriptOutcome.Stopped(errors.get());
      case OUT_OF_MEMORY ->
          new ScriptOutcome.OutOfMemory(request.limits().memoryBytes(), errors.get());
    };
  }

  private void guest() throws InterruptedException {
    Value made = Prelude.install(context, new HostFunctions(this).asObject());
    shared = made;
    reader = new FailureReader(made.getMember("describe"), HEAD.length());
    Value globals = context.getBindings(Sandbox.LANGUAGE);
    request.defines().forEach((name, text) -> Defines.put(globals, name, text));
    begunNanos = System.nanoTime();
    begun = true;
    load();
    loop.run(() -> ending.asked() || fatal != null, this::awaited);
    if (fatal == null && ending.cause() != Ending.Cause.OUT_OF_MEMORY) {
      calls.lastCall(() -> shared("end").executeVoid());
    }
  }

  private boolean awaited() {
    return wifi.isPending() || sockets.mayStillSpeak();
  }

  private void load() {
    String name = files.main();
    String text;
    try {
      text = files.text(name);
    } catch (IOException e) {
      String message = request.source().name() + " cannot be read: " + e.getMessage();
      tell(new ScriptFailure(Kind.UNREADABLE, message, "", 0, 0, message));
      return;
    }
    Value code = name.endsWith(".mjs") ? null : script(name, text);
    if (fatal != null || ending.asked()) {
      return;
    }
    if (code == null) {
      calls.run(Kind.LOAD, () -> importMain(name));
    } else if (calls.run(Kind.LOAD, () -> shared("runMain").executeVoid(name, code)) == null) {
      calls.callback(() -> shared("start").executeVoid());
    }
  }

  /** The script as a function, or null where it is a module. */
  private @Nullable Value script(String name, String text) {
    try {
      return compile(name, text);
    } catch (PolyglotException e) {
      if (e.isSyntaxError() && MODULE.matcher(text).find()) {
        return null;
      }
      if (!e.isCancelled()) {
        failed(Kind.LOAD, new Thrown(e, null));
      }
      return null;
    }
  }

  private void importMain(String name) {
    Value start =
        context.eval(
            Source.newBuilder(
                    Sandbox.LANGUAGE, "(name) => () => import(name)", "portcullis/main.js")
                .internal(true)
                .buildLiteral());
    org.graalvm.polyglot.proxy.ProxyExecutable done =
        _ -> {
          loop.execute(() -> calls.callback(() -> shared("start").executeVoid()));
          return true;
        };
    org.graalvm.polyglot.proxy.ProxyExecutable failed =
        reason -> {
          failed(Kind.LOAD, new Thrown(null, reason[0]));
          return true;
        };
    shared("importMain").executeVoid(start.execute(name), done, failed);
  }

  /** Its loop goes on for a while to hear that they are closed; none of its own code runs. */
  private void closeSockets() {
    loop.clearTimers();
    sockets.closeAll();
    long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(CLOSE_MILLIS);
    boolean interrupted = Thread.interrupted();
    try {
      // The timer bounds the wait.
      int _ = loop.setTimer(CLOSE_MILLIS, false, () -> {});
      loop.run(
          () -> sockets.allOver() || System.nanoTime() - deadline >= 0, () -> !sockets.allOver());
    } catch (InterruptedException e) {
      interrupted = true;
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /** Breaks off whatever of it runs. Any thread; returns when it is broken off. */
  void cancel() {
    context.close(true);
  }

  /** Makes its loop look whether it is to end. Any thread. */
  void wake() {
    loop.wake();
  }

  /** The wall time, by the clock that dates its sockets' events. */
  Instant now() {
    return clock.instant();
  }

  /** How long its own code has been running; 0 while the engine starts. Any thread. */
  long elapsedNanos() {
    return begun ? System.nanoTime() - begunNanos : 0;
  }

  ScriptLimits limits() {
    return request.limits();
  }
}
