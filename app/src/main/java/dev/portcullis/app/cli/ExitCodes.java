package dev.portcullis.app.cli;

/** What the command line ends with. */
final class ExitCodes {

  /** It was done, or it is allowed. */
  static final int OK = 0;

  /** It was denied, or it failed. */
  static final int FAILED = 1;

  /** The command line makes no sense. */
  static final int USAGE = 2;

  private ExitCodes() {}
}
