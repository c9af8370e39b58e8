package dev.portcullis.core.codec;

/** How the source of a payload is written. */
public enum PayloadNotation {
  /** As text in a charset. */
  TEXT,
  /** As hex digits, see {@link HexText}. */
  HEX
}
