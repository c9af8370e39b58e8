package dev.portcullis.core.script;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The scripts that come with the program, to be run, read and changed. Any thread. */
public final class ScriptExamples {

  private static final List<String> NAMES =
      List.of("handshake.js", "line-protocol.js", "modbus-poll.js", "mqtt-connect.js", "soak.js");

  private ScriptExamples() {}

  /** Their file names, in the order they are shown. */
  public static List<String> names() {
    return NAMES;
  }

  /**
   * The text of one.
   *
   * @param name one of {@link #names}
   */
  public static String text(String name) {
    if (!NAMES.contains(name)) {
      throw new IllegalArgumentException("there is no example " + name);
    }
    try (InputStream in = ScriptExamples.class.getResourceAsStream("examples/" + name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is missing");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
