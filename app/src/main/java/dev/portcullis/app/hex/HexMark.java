package dev.portcullis.app.hex;

/**
 * Bytes that are marked, or, where it is empty, the place before a byte.
 *
 * @param range which
 * @param tone what it means
 */
public record HexMark(ByteRange range, HexTone tone) {

  /** A border before a byte. */
  public static HexMark border(long before, HexTone tone) {
    return new HexMark(new ByteRange(before, before), tone);
  }
}
