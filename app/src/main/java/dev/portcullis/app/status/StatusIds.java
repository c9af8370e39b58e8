package dev.portcullis.app.status;

/** Node ids of the status bar: part of the contract with whoever drives it. */
public final class StatusIds {

  /** The status bar. */
  public static final String BAR = "status";

  /** The state in words. */
  public static final String STATE = "status-state";

  /** Both byte counters; a click resets them. */
  public static final String COUNTERS = "status-counters";

  /** Bytes sent. */
  public static final String WRITTEN = "status-written";

  /** Bytes received. */
  public static final String READ = "status-read";

  /** Bytes a second. */
  public static final String RATE = "status-rate";

  /** Local and remote address. */
  public static final String ENDS = "status-ends";

  /** Size and health of the capture. */
  public static final String CAPTURE = "status-capture";

  /** The language switch. */
  public static final String LANGUAGE = "language";

  private StatusIds() {}
}
