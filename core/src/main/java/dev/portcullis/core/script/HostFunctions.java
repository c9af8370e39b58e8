package dev.portcullis.core.script;

import dev.portcullis.core.script.GuestCalls.Thrown;
import dev.portcullis.core.script.ScriptFailure.Kind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.proxy.ProxyArray;
import org.graalvm.polyglot.proxy.ProxyExecutable;
import org.graalvm.polyglot.proxy.ProxyObject;
import org.jspecify.annotations.Nullable;

/**
 * What the host does for the prelude: each function takes plain values, returns plain values or
 * handles nobody can look into, and throws nothing. The script's thread only.
 */
final class HostFunctions {

  private static final double NANOS_PER_MILLI = 1e6;

  private final ScriptProgram program;
  private final long started = System.nanoTime();
  private final Map<String, Object> functions = new HashMap<>();

  HostFunctions(ScriptProgram program) {
    this.program = program;
    talking();
    timers();
    sockets();
    texts();
    files();
    surroundings();
  }

  /** Them all. */
  ProxyObject asObject() {
    return ProxyObject.fromMap(functions);
  }

  private interface Action {
    void run(Value[] arguments);
  }

  private void action(String name, Action action) {
    functions.put(
        name,
        (ProxyExecutable)
            arguments -> {
              action.run(arguments);
              return true;
            });
  }

  private void function(String name, ProxyExecutable function) {
    functions.put(name, function);
  }

  private void talking() {
    action(
        "console",
        a ->
            program
                .listener()
                .console(
                    new ConsoleLine(
                        program.now(),
                        ConsoleLevel.valueOf(a[0].asString().toUpperCase(Locale.ROOT)),
                        a[1].asString())));
    action(
        "note",
        a ->
            program
                .listener()
                .note(new ScriptNote(program.now(), a[0].asString(), a[1].asString())));
    action("thrown", a -> program.failed(Kind.CALLBACK, new Thrown(null, a[0])));
    action("rejected", a -> program.failed(Kind.REJECTION, new Thrown(null, a[0])));
  }

  private void timers() {
    EventLoop loop = program.loop();
    GuestCalls calls = program.calls();
    function("now", _ -> (System.nanoTime() - started) / NANOS_PER_MILLI);
    function(
        "setTimer",
        a -> {
          Value task = a[0];
          return loop.setTimer(
              a[1].asDouble(), a[2].asBoolean(), () -> calls.callback(task::executeVoid));
        });
    action("clearTimer", a -> loop.clearTimer(a[0].asInt()));
    action(
        "post",
        a -> {
          Value task = a[0];
          loop.execute(() -> calls.callback(task::executeVoid));
        });
  }

  private static SocketBinding socket(Value handle) {
    return handle.asHostObject();
  }

  private void sockets() {
    SocketBindings sockets = program.sockets();
    function("create", a -> orNull(sockets.create(a[0].asString(), program.deliver())));
    function("on", a -> socket(a[0]).on(a[1].asString(), a[2]));
    action("off", a -> socket(a[0]).off(a[1].asInt()));
    action("connect", a -> sockets.connect(socket(a[0]), a[1].asString(), a[2], a[3]));
    action("writeText", a -> sockets.write(socket(a[0]), a[1].asString()));
    action(
        "writeBytes",
        a -> sockets.write(socket(a[0]), a[1], a[2].asInt(), a[3].asInt(), a[4].asString()));
    action("reject", a -> sockets.reject(socket(a[0]), a[1].asString()));
    action("bindWifi", a -> sockets.bindWifi(socket(a[0]), a[1].asString()));
    action("close", a -> sockets.close(socket(a[0])));
  }

  private void texts() {
    function("encode", a -> StandardCharsets.UTF_8.encode(wellFormed(a[0].asString())));
    function("decoder", a -> orNull(TextDecoding.of(a[0].asString(), a[1].asBoolean())));
    function("decoderName", a -> decoding(a[0]).name());
    function(
        "decode",
        a -> {
          byte[] bytes = new byte[a[3].asInt()];
          a[1].readBuffer(a[2].asInt(), bytes, 0, bytes.length);
          return orNull(decoding(a[0]).decode(bytes, a[4].asBoolean()));
        });
  }

  private static TextDecoding decoding(Value handle) {
    return handle.asHostObject();
  }

  /** Lone surrogates become U+FFFD; Java would put question marks. */
  private static String wellFormed(String text) {
    StringBuilder made = new StringBuilder(text.length());
    text.codePoints()
        .map(
            each ->
                each >= Character.MIN_SURROGATE && each <= Character.MAX_SURROGATE ? 0xfffd : each)
        .forEach(made::appendCodePoint);
    return made.toString();
  }

  private void files() {
    ScriptFiles files = program.files();
    function("resolve", a -> orNull(files.resolve(a[0].asString(), a[1].asString())));
    function(
        "read",
        a -> {
          try {
            return ProxyArray.fromArray(files.text(a[0].asString()), "");
          } catch (IOException e) {
            return ProxyArray.fromArray("", String.valueOf(e.getMessage()));
          }
        });
    function("compile", a -> program.compile(a[0].asString(), a[1].asString()));
  }

  private void surroundings() {
    action("wifi", a -> program.wifi().ask(a[0]));
    function("platform", _ -> program.platform());
    function("language", _ -> Locale.getDefault().getLanguage().equals("zh") ? "zh_CN" : "en");
  }

  /** As scripts see nothing: null. */
  private static @Nullable Object orNull(Optional<?> value) {
    return value.isPresent() ? value.get() : null;
  }
}
