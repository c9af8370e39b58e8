package dev.portcullis.app.inspect;

/** What became of a copy. */
public enum CopyOutcome {
  /** Nothing was copied. */
  NONE,
  /** All that was asked for is on the clipboard. */
  ALL,
  /** Only its beginning is: it was more than a clipboard should hold. */
  BEGINNING,
  /** The bytes could not be read. */
  FAILED
}
