package dev.portcullis.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** What the figures were measured on, in one line. */
final class Machine {

  private Machine() {}

  static String line() {
    return "%s · %d processors · %s · %s %s · Java %s"
        .formatted(
            processor(),
            Runtime.getRuntime().availableProcessors(),
            memory(),
            System.getProperty("os.name"),
            System.getProperty("os.version"),
            Runtime.version());
  }

  private static String processor() {
    return valueIn(Path.of("/proc/cpuinfo"), "model name", System.getProperty("os.arch", ""));
  }

  private static String memory() {
    String kib = valueIn(Path.of("/proc/meminfo"), "MemTotal", "").replaceAll("\\D", "");
    return kib.isEmpty() ? "memory unknown" : (Long.parseLong(kib) >> 20) + " GiB";
  }

  private static String valueIn(Path file, String key, String otherwise) {
    try (Stream<String> lines = Files.lines(file)) {
      return lines
          .filter(line -> line.startsWith(key))
          .map(line -> line.substring(line.indexOf(':') + 1).strip())
          .findFirst()
          .orElse(otherwise);
    } catch (IOException e) {
      return otherwise; // Not a Linux: the name of the architecture has to do.
    }
  }
}
