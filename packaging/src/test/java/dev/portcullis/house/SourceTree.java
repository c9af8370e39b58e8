package dev.portcullis.house;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The project's own files, as they lie in the checkout. */
final class SourceTree {

  private SourceTree() {}

  /** The folder of the root pom. */
  static Path root() {
    return Path.of(System.getProperty("portcullis.checkout", ".")).toAbsolutePath().normalize();
  }

  /** Every Java file of the project, tests and build helpers included. */
  static List<Path> javaFiles() throws IOException {
    return files(".java");
  }

  /** Every page of the documentation. */
  static List<Path> pages() throws IOException {
    return files(".md");
  }

  private static List<Path> files(String ending) throws IOException {
    try (Stream<Path> files = Files.walk(root())) {
      return files
          .filter(file -> file.toString().endsWith(ending))
          .filter(file -> !root().relativize(file).toString().matches("(.*/)?target/.*"))
          .sorted()
          .toList();
    }
  }

  /** A file's path as a person names it. */
  static String name(Path file) {
    return root().relativize(file).toString();
  }
}
