package dev.portcullis.app.recorded;

import dev.portcullis.core.capture.CaptureException;
import java.nio.file.Path;

/** What came of opening a capture. */
public sealed interface OpenOutcome {

  /**
   * It is open.
   *
   * @param recorded the capture
   */
  record Opened(RecordedCapture recorded) implements OpenOutcome {}

  /**
   * It cannot be used.
   *
   * @param place what was to be opened
   * @param problem why not
   */
  record Refused(Path place, CaptureException.Problem problem) implements OpenOutcome {}

  /**
   * So much is going on in the background that it was not tried.
   *
   * @param place what was to be opened
   */
  record Busy(Path place) implements OpenOutcome {}

  /**
   * Its files cannot be read.
   *
   * @param place what was to be opened
   * @param cause the operating system's words
   */
  record Unreadable(Path place, String cause) implements OpenOutcome {}
}
