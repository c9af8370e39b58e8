package dev.portcullis.core.capture;

import java.io.IOException;
import java.nio.file.Path;

/** A directory does not hold a capture that can be used as asked. */
public final class CaptureException extends IOException {
  private static final long serialVersionUID = 1;

  /** What is the matter, for a sentence in the user's language. */
  public enum Problem {
    /** There is no capture. */
    NOT_A_CAPTURE,
    /** There is one already. */
    ALREADY_EXISTS,
    /** A program is recording it now. */
    IN_USE,
    /** A newer version of the program made it. */
    NEWER_VERSION,
    /** Its description cannot be read. */
    DAMAGED
  }

  private final Problem problem;

  CaptureException(Problem problem, Path directory, String sentence) {
    super(directory + ": " + sentence);
    this.problem = problem;
  }

  /** What is the matter. */
  public Problem problem() {
    return problem;
  }
}
