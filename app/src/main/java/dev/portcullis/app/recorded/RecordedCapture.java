package dev.portcullis.app.recorded;

import dev.portcullis.core.capture.Capture;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/**
 * A capture recorded earlier, open. Whoever shows it closes the capture.
 *
 * @param directory where it lies
 * @param capture its events
 * @param from when its first event happened; empty where it has none
 * @param to when its last event happened; empty where it has none
 */
public record RecordedCapture(
    Path directory, Capture capture, Optional<Instant> from, Optional<Instant> to) {

  /** What it is called: its folder's name. */
  public String name() {
    Path name = directory.getFileName();
    return name == null ? directory.toString() : name.toString();
  }
}
