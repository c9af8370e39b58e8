package dev.portcullis.app.inspect;

/** How the bytes of events are shown. */
public enum PayloadForm {
  /** As a hex dump. */
  HEX,
  /** As text in a charset. */
  TEXT,
  /** As numbers, at the caret. */
  FIELDS,
  /** As code that does the same again. */
  SCRIPT
}
