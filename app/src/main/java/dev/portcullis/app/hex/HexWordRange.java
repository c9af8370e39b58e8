package dev.portcullis.app.hex;

/** Finds the word a byte is in: letters, digits and what is beyond ASCII. Stateless. */
final class HexWordRange {

  /** A word is looked for in so many bytes on either side. */
  private static final int REACH = 256;

  private HexWordRange() {}

  /** The word around a byte; the byte alone where it is in none. */
  static ByteRange around(HexContent content, long place) {
    long end = Math.min(place + 1, content.length());
    if (!isWord(content.byteAt(place))) {
      return new ByteRange(Math.min(place, end), end);
    }
    long from = place;
    while (place - from < REACH && isWord(content.byteAt(from - 1))) {
      from--;
    }
    while (end - place < REACH && isWord(content.byteAt(end))) {
      end++;
    }
    return new ByteRange(from, end);
  }

  private static boolean isWord(int value) {
    return value >= 0x80 || value == '_' || (value >= 0 && Character.isLetterOrDigit(value));
  }
}
