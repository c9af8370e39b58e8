package dev.portcullis.app.recorded;

import dev.portcullis.core.base.Reasons;
import dev.portcullis.core.capture.Capture;
import dev.portcullis.core.capture.CaptureException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/** Opens captures recorded earlier. Waits for the disk; stateless, any thread but the screen's. */
public final class CaptureOpener {

  private CaptureOpener() {}

  /**
   * Opens a capture.
   *
   * @param place its folder, or a file in it such as {@code capture.json}
   */
  public static OpenOutcome open(Path place) {
    Path directory = Capture.folder(place);
    Capture capture;
    try {
      capture = Capture.open(directory);
    } catch (CaptureException e) {
      return new OpenOutcome.Refused(place, e.problem());
    } catch (IOException e) {
      return new OpenOutcome.Unreadable(place, Reasons.of(e));
    }
    try {
      long count = capture.count();
      return new OpenOutcome.Opened(
          new RecordedCapture(
              directory,
              capture,
              count == 0 ? Optional.empty() : time(capture, 0),
              count == 0 ? Optional.empty() : time(capture, count - 1)));
    } catch (RuntimeException e) {
      capture.close();
      throw e;
    }
  }

  private static Optional<Instant> time(Capture capture, long sequence) {
    long nanos = capture.event(sequence).wallNanos();
    // A record damaged on disk has no time.
    return nanos == 0 ? Optional.empty() : Optional.of(capture.event(sequence).time());
  }
}
