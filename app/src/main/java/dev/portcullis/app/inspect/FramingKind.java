package dev.portcullis.app.inspect;

/** The ways to cut frames, as they are offered. */
public enum FramingKind {
  /** Not at all. */
  NONE,
  /** Behind certain bytes. */
  DELIMITER,
  /** All of one length. */
  FIXED,
  /** By a number in each. */
  FIELD,
  /** Where nothing comes for a while. */
  IDLE
}
