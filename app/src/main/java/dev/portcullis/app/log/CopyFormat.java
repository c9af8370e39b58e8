package dev.portcullis.app.log;

import java.util.Locale;

/** What copying events puts on the clipboard. */
public enum CopyFormat {
  /** A line an event: time, difference, direction, size, bytes, characters. */
  LINES,
  /** The bytes in hex, a line an event. */
  HEX,
  /** The bytes as text, as they came. */
  TEXT,
  /** A hex dump an event, with offsets. */
  DUMP,
  /** An array of bytes an event, in C. */
  C,
  /** An array of bytes an event, in Java. */
  JAVA,
  /** A bytes literal an event, in Python. */
  PYTHON,
  /** Typed arrays for a mini program, in JavaScript. */
  JAVASCRIPT,
  /** An object an event, as the JSON export writes it. */
  JSON;

  /** Its name in node ids and message keys. */
  String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
