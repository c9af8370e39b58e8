package dev.portcullis.app.cli;

import dev.portcullis.core.capture.Capture;
import dev.portcullis.core.capture.CaptureOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A capture in a directory of its own that goes when it is closed, and also when the program is
 * ended by a signal. Any thread may close it.
 */
final class TemporaryCapture implements AutoCloseable {

  private final Path directory;
  private final Capture capture;
  private final EndHook hook;

  TemporaryCapture() throws IOException {
    directory = Files.createTempDirectory("portcullis-send-");
    capture = Capture.create(directory.resolve("capture"), CaptureOptions.unlimited());
    hook = new EndHook("portcullis-send-end", this::discard);
  }

  Capture capture() {
    return capture;
  }

  @Override
  public void close() throws IOException {
    if (hook.remove()) {
      delete();
    }
  }

  private void discard() {
    try {
      delete();
    } catch (IOException e) {
      // The program is going; the system's own tidying of temporary files has the rest.
    }
  }

  private synchronized void delete() throws IOException {
    capture.close();
    if (!Files.exists(directory)) {
      return;
    }
    List<Path> inside;
    try (Stream<Path> walk = Files.walk(directory)) {
      inside = walk.toList();
    }
    for (Path each : inside.reversed()) {
      Files.deleteIfExists(each);
    }
  }
}
