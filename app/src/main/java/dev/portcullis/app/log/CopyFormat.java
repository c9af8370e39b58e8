package dev.portcullis.app.log;

import java.util.Locale;

/** What copying events puts on the clipboard. */
public enum CopyFormat {
  /** A line an event: time, difference, direction, size, bytes, characters. */
  LINES(4),
  /** The bytes in hex, a line an event. */
  HEX(3),
  /** The bytes as text, as they came. */
  TEXT(2),
  /** A hex dump an event, with offsets. */
  DUMP(5),
  /** An array of bytes an event, in C. */
  C(7),
  /** An array of bytes an event, in Java. */
  JAVA(14),
  /** A bytes literal an event, in Python. */
  PYTHON(4),
  /** Typed arrays for a mini program, in JavaScript. */
  JAVASCRIPT(7),
  /** An object an event, as the JSON export writes it. */
  JSON(2);

  private final int widest;

  CopyFormat(int widest) {
    this.widest = widest;
  }

  /**
   * How many characters a byte of the wire takes at most, where there are many; two for the one of
   * a text, which need not be ASCII.
   */
  int widest() {
    return widest;
  }

  /** Its name in node ids and message keys. */
  String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
