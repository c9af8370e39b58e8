package dev.portcullis.core.workspace;

import java.io.IOException;

/** Why nothing could be taken from a file. */
public final class ImportException extends IOException {

  /** What is wrong with a file. */
  public enum Problem {
    /** It holds no payloads in any form this program knows. */
    UNKNOWN,
    /** It begins like one of the forms and does not go on so. */
    DAMAGED,
    /** A later version of this program wrote it. */
    NEWER,
    /** It is larger than any list of payloads. */
    TOO_LARGE
  }

  private static final long serialVersionUID = 1;

  private final Problem problem;
  private final int version;

  /**
   * Refuses a file.
   *
   * @param detail for the log, in English
   */
  ImportException(Problem problem, String detail) {
    super(detail);
    this.problem = problem;
    version = 0;
  }

  /** Refuses the file of a later program. */
  ImportException(int version) {
    super("its version is " + version + ", this program reads up to " + Workspace.VERSION);
    problem = Problem.NEWER;
    this.version = version;
  }

  /** What is wrong. */
  public Problem problem() {
    return problem;
  }

  /** The version a later program wrote; 0 where that is not the problem. */
  public int version() {
    return version;
  }
}
