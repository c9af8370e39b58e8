package dev.portcullis.app.inspect;

/** How the bytes of an event are shown. */
public enum PayloadForm {
  /** As a hex dump. */
  HEX,
  /** As text in a charset. */
  TEXT
}
