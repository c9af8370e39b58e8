package dev.portcullis.core.capture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The files of a capture: {@code capture.json} describes it, {@code capture.lock} is locked while
 * it is recorded, {@code index} has a record an event, {@code bytes-0000000000} and so on have the
 * payload, {@code staging} the newest of it until the capture is closed.
 *
 * @param directory where they lie
 */
record Layout(Path directory) {
  private static final Pattern SEGMENT = Pattern.compile("bytes-(\\d{10,18})");

  Path manifest() {
    return directory.resolve(Capture.DESCRIPTION);
  }

  Path lock() {
    return directory.resolve("capture.lock");
  }

  Path index() {
    return directory.resolve("index");
  }

  Path staging() {
    return directory.resolve("staging");
  }

  Path segment(long number) {
    return directory.resolve(String.format("bytes-%010d", number));
  }

  /** What all its files take. */
  long bytesOnDisk() throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      long bytes = 0;
      for (Path file : files.toList()) {
        bytes += Files.size(file);
      }
      return bytes;
    }
  }

  /** Removes what a recording that could not begin left behind; payload is not among it. */
  void removeBeginnings() throws IOException {
    for (Path file : List.of(manifest(), index(), staging(), lock())) {
      Files.deleteIfExists(file);
    }
  }

  /** The lowest number of a segment there is. */
  OptionalLong firstSegment() throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files
          .map(file -> SEGMENT.matcher(file.getFileName().toString()))
          .filter(Matcher::matches)
          .mapToLong(name -> Long.parseLong(name.group(1)))
          .min();
    }
  }
}
