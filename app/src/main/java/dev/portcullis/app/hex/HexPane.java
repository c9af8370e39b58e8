package dev.portcullis.app.hex;

/** The two ways a byte is shown. */
public enum HexPane {
  /** Two digits. */
  HEX,
  /** A character. */
  TEXT
}
