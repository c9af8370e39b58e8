package dev.portcullis.core.script;

import dev.portcullis.core.script.ScriptFailure.Kind;
import dev.portcullis.core.socket.SocketEngine;
import dev.portcullis.core.wifi.WifiNetworks;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Runs mini programs' JavaScript. Any thread may call it. Each run has two threads: the script's,
 * where all its code, its timers and its sockets' events run one after the other, and one that
 * watches its limits. The engine of the sockets is the caller's, and outlives this.
 */
public final class ScriptRunner implements AutoCloseable {

  private static final long CLOSE_SECONDS = 5;

  private final SocketEngine engine;
  private final WifiNetworks wifi;
  private final AtomicInteger numbers = new AtomicInteger();
  private final Map<Integer, Running> running = new ConcurrentHashMap<>();
  private final Object lock = new Object();
  // Guarded by lock; made at the first run, since making it takes a second of a cold start:
  private @org.jspecify.annotations.Nullable Sandbox sandbox;
  private boolean sandboxIsOurs = true;
  private boolean closed;

  private record Running(ScriptRun run, CompletableFuture<ScriptOutcome> outcome) {}

  /**
   * A runner.
   *
   * @param engine makes the scripts' sockets; everything they do is in its capture
   * @param wifi answers {@code wx.getConnectedWifi}
   */
  public ScriptRunner(SocketEngine engine, WifiNetworks wifi) {
    this.engine = engine;
    this.wifi = wifi;
  }

  /** A runner in a sandbox that somebody else closes. */
  ScriptRunner(SocketEngine engine, WifiNetworks wifi, Sandbox sandbox) {
    this(engine, wifi);
    this.sandbox = sandbox;
    this.sandboxIsOurs = false;
  }

  /**
   * Starts a script and returns at once.
   *
   * @throws IllegalStateException if this is closed
   */
  public ScriptRun start(ScriptRequest request, ScriptListener listener) {
    int number = numbers.incrementAndGet();
    Ending ending = new Ending();
    CompletableFuture<ScriptOutcome> outcome = new CompletableFuture<>();
    ScriptRun run = new ScriptRun(number, ending, outcome);
    synchronized (lock) {
      // Together: whoever closes stops all that were started before.
      if (closed) {
        throw new IllegalStateException("the runner is closed");
      }
      running.put(number, new Running(run, outcome));
    }
    Thread.ofPlatform()
        .daemon()
        .name("portcullis-script-" + number)
        .start(
            () -> {
              try {
                run(number, request, listener, ending, outcome);
              } finally {
                running.remove(number);
              }
            });
    return run;
  }

  private void run(
      int number,
      ScriptRequest request,
      ScriptListener listener,
      Ending ending,
      CompletableFuture<ScriptOutcome> outcome) {
    ScriptFiles files;
    try {
      files = new ScriptFiles(request.source());
    } catch (IOException e) {
      String message = request.source().name() + " cannot be read: " + e;
      fail(new ScriptFailure(Kind.UNREADABLE, message, "", 0, 0, message), listener, outcome);
      return;
    }
    try {
      ScriptProgram program =
          new ScriptProgram(request, listener, files, ending, sandbox(), engine, wifi);
      Runnable abandoned =
          () -> {
            Ending.Cause cause = ending.cause();
            if (cause != null) {
              end(program.outcome(cause), listener, outcome);
            }
          };
      Thread watch =
          Thread.ofPlatform()
              .daemon()
              .name("portcullis-script-" + number + "-watch")
              .start(new ScriptWatch(program, ending, abandoned));
      ScriptOutcome ended;
      try {
        ended = program.run();
      } finally {
        watch.interrupt();
      }
      end(ended, listener, outcome);
    } catch (RuntimeException e) {
      // A fault of ours, or of the listener: told like any other, or nobody would ever know.
      String message = "the script cannot go on: " + e;
      fail(new ScriptFailure(Kind.LOAD, message, "", 0, 0, message), listener, outcome);
    }
  }

  private static void fail(
      ScriptFailure failure, ScriptListener listener, CompletableFuture<ScriptOutcome> outcome) {
    try {
      listener.failed(failure);
    } finally {
      end(new ScriptOutcome.Failed(failure, 1), listener, outcome);
    }
  }

  private static void end(
      ScriptOutcome ended, ScriptListener listener, CompletableFuture<ScriptOutcome> outcome) {
    synchronized (outcome) {
      if (outcome.isDone()) {
        return;
      }
      try {
        listener.ended(ended);
      } finally {
        outcome.complete(ended);
      }
    }
  }

  private Sandbox sandbox() {
    synchronized (lock) {
      if (closed) {
        throw new IllegalStateException("the runner is closed");
      }
      if (sandbox == null) {
        sandbox = new Sandbox();
      }
      return sandbox;
    }
  }

  /** Stops every script and waits some seconds for their ends. */
  @Override
  public void close() {
    synchronized (lock) {
      closed = true;
    }
    running.values().forEach(each -> each.run().stop());
    boolean interrupted = false;
    for (Running each : running.values()) {
      try {
        ScriptOutcome _ = each.outcome().get(CLOSE_SECONDS, TimeUnit.SECONDS);
      } catch (InterruptedException e) {
        interrupted = true;
      } catch (ExecutionException | TimeoutException e) {
        // It was asked to end; its thread is a daemon and goes with the program.
      }
    }
    synchronized (lock) {
      if (sandbox != null && sandboxIsOurs) {
        Thread.ofPlatform().daemon().name("portcullis-script-engine-end").start(sandbox::close);
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
