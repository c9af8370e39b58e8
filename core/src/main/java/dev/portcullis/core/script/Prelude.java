package dev.portcullis.core.script;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.proxy.ProxyObject;

/**
 * What a script finds besides the language, itself written in JavaScript: each file is a function
 * of what the host does for it and of what the files before it left for those behind.
 */
final class Prelude {

  private static final List<String> FILES =
      List.of(
          "inspect",
          "inspect-kinds",
          "console",
          "timers",
          "encoding",
          "clone",
          "socket",
          "wx",
          "wx-calls",
          "pages",
          "modules");

  private static final List<Source> SOURCES = FILES.stream().map(Prelude::source).toList();

  /** Globals of the engine that no option leaves out. */
  private static final List<String> ENGINE_OWN = List.of("Graal", "Java", "JavaImporter");

  private Prelude() {}

  private static Source source(String file) {
    try (InputStream in = Prelude.class.getResourceAsStream("prelude/" + file + ".js")) {
      if (in == null) {
        throw new IllegalStateException(file + ".js is missing");
      }
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return Source.newBuilder(Sandbox.LANGUAGE, text, "portcullis/" + file + ".js")
          .internal(true)
          .buildLiteral();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Puts everything into place.
   *
   * @return what the files left for the host
   */
  static Value install(Context context, ProxyObject host) {
    Value shared = context.eval(Sandbox.LANGUAGE, "({})");
    for (Source source : SOURCES) {
      context.eval(source).executeVoid(host, shared);
    }
    for (String engineOwn : ENGINE_OWN) {
      context.getBindings(Sandbox.LANGUAGE).removeMember(engineOwn);
    }
    return shared;
  }
}
