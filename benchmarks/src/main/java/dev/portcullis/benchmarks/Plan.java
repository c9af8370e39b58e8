package dev.portcullis.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * What every measurement is given.
 *
 * @param checkout the project's sources
 * @param image the shipped image, where it has been built
 * @param work where files may be made, on the disk that is measured
 * @param extent how much
 * @param report where the figures go
 */
record Plan(Path checkout, Path image, Path work, Extent extent, Report report) {

  /** A new, empty directory. */
  Path directory(String name) throws IOException {
    return Files.createTempDirectory(work, name);
  }

  /** Whether a program can be started here. */
  static boolean has(String program) {
    String path = System.getenv().getOrDefault("PATH", "");
    return Stream.of(path.split(":")).anyMatch(d -> Files.isExecutable(Path.of(d, program)));
  }

  /** Removes a directory and all in it. */
  static void remove(Path directory) throws IOException {
    List<Path> all;
    try (Stream<Path> found = Files.walk(directory)) {
      all = found.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : all) {
      Files.delete(path);
    }
  }
}
