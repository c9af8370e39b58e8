package dev.portcullis.app.log;

/** What copying events puts on the clipboard. */
public enum CopyFormat {
  /** A line an event: time, difference, direction, size, bytes, characters. */
  LINES,
  /** The bytes in hex, a line an event. */
  HEX,
  /** The bytes as text, as they came. */
  TEXT,
  /** A hex dump an event, with offsets. */
  DUMP
}
