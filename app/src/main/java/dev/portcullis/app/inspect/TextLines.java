package dev.portcullis.app.inspect;

import dev.portcullis.core.codec.TextCharset;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;

/**
 * Finds where lines end in bytes of a charset: behind LF, CR or CR LF, and where a line is longer
 * than the view is wide, between two characters. For one thread.
 *
 * <p>LF and CR are looked for as bytes (or 16-bit units): in none of the charsets on offer can they
 * be part of another character.
 */
final class TextLines {

  /** Bytes behind a line that must be known to say where it ends. */
  static final int LOOKAHEAD = 4;

  private final int unit;
  private final boolean bigEndian;
  private final int width;
  private final CharsetDecoder decoder;
  private final CharBuffer scratch;

  /**
   * Lines of a width.
   *
   * @param width the most bytes a line gets; no character is wider on the screen than its bytes are
   *     many
   */
  TextLines(TextCharset charset, int width) {
    this.unit = charset == TextCharset.UTF_16LE || charset == TextCharset.UTF_16BE ? 2 : 1;
    this.bigEndian = charset == TextCharset.UTF_16BE;
    this.width = width;
    this.decoder =
        charset
            .charset()
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    this.scratch = CharBuffer.allocate(width + LOOKAHEAD);
  }

  /**
   * The length of the line at a place, its end included.
   *
   * @param available bytes there are from it on
   * @param last whether nothing follows them
   * @return at least 1, or 0 where more bytes are needed to tell
   */
  int lineLength(byte[] bytes, int from, int available, boolean last) {
    if (!last && available < width + LOOKAHEAD) {
      return 0;
    }
    int reach = Math.min(width, available);
    for (int i = 0; i + unit <= reach; i += unit) {
      if (lineEnd(bytes, from + i, available - i) > 0) {
        return i + lineEnd(bytes, from + i, available - i);
      }
    }
    if (available <= width) {
      return available;
    }
    int whole = wholeCharacters(bytes, from, reach);
    // A line that is exactly as wide as the view must not be followed by an empty one.
    return whole + lineEnd(bytes, from + whole, available - whole);
  }

  /** How many bytes at the end of a line are its LF, CR or CR LF. */
  int endLength(byte[] bytes, int from, int length) {
    for (int tail = Math.min(2 * unit, length); tail >= unit; tail -= unit) {
      if (lineEnd(bytes, from + length - tail, tail) == tail) {
        return tail;
      }
    }
    return 0;
  }

  private int lineEnd(byte[] bytes, int at, int available) {
    int first = unitAt(bytes, at, available);
    if (first == '\n') {
      return unit;
    }
    if (first != '\r') {
      return 0;
    }
    return unitAt(bytes, at + unit, available - unit) == '\n' ? 2 * unit : unit;
  }

  private int unitAt(byte[] bytes, int at, int available) {
    if (available < unit) {
      return -1;
    }
    if (unit == 1) {
      return bytes[at] & 0xFF;
    }
    int first = bytes[at] & 0xFF;
    int second = bytes[at + 1] & 0xFF;
    return bigEndian ? first << 8 | second : second << 8 | first;
  }

  private int wholeCharacters(byte[] bytes, int from, int length) {
    ByteBuffer in = ByteBuffer.wrap(bytes, from, length);
    decoder.reset();
    while (true) {
      scratch.clear();
      CoderResult result = decoder.decode(in, scratch, false);
      if (!result.isError()) {
        int whole = in.position() - from;
        return whole == 0 ? length : whole;
      }
      in.position(in.position() + result.length());
    }
  }
}
