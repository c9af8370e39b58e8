package dev.portcullis.core.wifi;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Plays an operating system from files: what each command line prints. */
final class Recorded implements Commands {

  static final Bssid ACCESS_POINT = new Bssid("02:00:5e:10:00:01");

  /** The command lines that were run, in order. */
  final List<String> ran = new ArrayList<>();

  private final Map<String, Answer> answers = new HashMap<>();

  /** What a file holds. */
  static String text(String file) {
    return text(file, StandardCharsets.UTF_8);
  }

  static String text(String file, Charset charset) {
    try (InputStream in = Recorded.class.getResourceAsStream(file)) {
      return new String(Objects.requireNonNull(in, file).readAllBytes(), charset);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Answers command lines that begin so; the longest beginning counts. */
  Recorded on(String command, int exit, String text) {
    answers.put(command, new Answer(exit, text));
    return this;
  }

  Recorded on(String command, String file) {
    return on(command, 0, text(file));
  }

  @Override
  public Answer run(String program, List<String> arguments) throws IOException {
    String line = program + " " + String.join(" ", arguments);
    ran.add(line);
    return answers.entrySet().stream()
        .filter(e -> line.startsWith(e.getKey()))
        .max((a, b) -> Integer.compare(a.getKey().length(), b.getKey().length()))
        .map(Map.Entry::getValue)
        .orElseThrow(() -> new ProgramMissingException(program));
  }
}
