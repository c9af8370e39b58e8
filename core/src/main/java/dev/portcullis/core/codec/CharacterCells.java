package dev.portcullis.core.codec;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.util.ArrayList;
import java.util.List;

/**
 * Which character stands on which bytes, for a view that shows them side by side. For one thread.
 *
 * <p>A view begins anywhere in a stream, maybe inside a character, so it hands in some bytes before
 * the part it shows. Where in them a character surely begins is found out by the charset: a byte
 * that cannot be the middle of one, or an even place.
 */
public final class CharacterCells {

  /** Bytes before a part that are enough to find out where characters begin, as a rule. */
  public static final int CONTEXT = 64;

  /** The most bytes of a character: so many behind a part make its last one whole. */
  public static final int LONGEST = 4;

  /** A byte below this is never the second, third or fourth of a character. */
  private static final int NEVER_INSIDE = 0x30;

  private final TextCharset charset;
  private final CharsetDecoder decoder;
  private final CharBuffer character = CharBuffer.allocate(LONGEST);

  /** Reads in a charset. */
  public CharacterCells(TextCharset charset) {
    this.charset = charset;
    this.decoder =
        charset
            .charset()
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
  }

  /**
   * Bytes that are one character.
   *
   * @param start the index of the first; negative where it lies before the part
   * @param length how many
   * @param text the character; {@link TextView#UNSEEN} where it has no look or is none
   */
  public record Cell(int start, int length, String text) {}

  /** In which charset. */
  public TextCharset charset() {
    return charset;
  }

  /**
   * The characters of a part, in order, without holes.
   *
   * @param bytes the part, with bytes before and behind it
   * @param offset where the part begins in the stream
   * @param before how many bytes stand before the part, {@link #CONTEXT} or as many as there are
   * @param count bytes of the part
   * @param behind how many bytes stand behind it, {@link #LONGEST} or as many as there are
   */
  public List<Cell> of(byte[] bytes, long offset, int before, int count, int behind) {
    int end = before + count;
    int at = firstStart(bytes, offset, before);
    List<Cell> cells = new ArrayList<>(count);
    while (at < end) {
      int whole = lengthAt(bytes, at, end + behind);
      int length = whole == 0 ? Math.min(unit(), end + behind - at) : whole;
      if (at + length > before) {
        cells.add(new Cell(at - before, length, whole == 0 ? unseen() : shown()));
      }
      at += length;
    }
    return cells;
  }

  /** Where a character begins at or before the part. */
  private int firstStart(byte[] bytes, long offset, int before) {
    return switch (charset) {
      case ISO_8859_1, US_ASCII -> before;
      case UTF_16LE, UTF_16BE -> {
        int even = before - (int) (offset % 2);
        // The first half of a pair may stand before an even place.
        yield Math.max(before >= even ? (int) (offset - before) & 1 : 0, even - 2);
      }
      case UTF_8 -> {
        int at = before;
        while (at > Math.max(0, before - LONGEST + 1)
            && at < bytes.length
            && (bytes[at] & 0xC0) == 0x80) {
          at--;
        }
        yield at;
      }
      case GB18030, GBK, BIG5, SHIFT_JIS -> {
        int at = before;
        while (at > 0 && (bytes[at - 1] & 0xFF) >= NEVER_INSIDE) {
          at--;
        }
        yield at;
      }
    };
  }

  /** The length of the character at a place, which is then in the buffer; 0 where there is none. */
  private int lengthAt(byte[] bytes, int at, int end) {
    for (int length = 1; length <= LONGEST && at + length <= end; length++) {
      ByteBuffer in = ByteBuffer.wrap(bytes, at, length);
      character.clear();
      decoder.reset();
      boolean whole = decoder.decode(in, character, true).isUnderflow() && !in.hasRemaining();
      character.flip();
      if (whole
          && character.hasRemaining()
          && Character.codePointCount(character, 0, character.length()) == 1) {
        return length;
      }
    }
    return 0;
  }

  /** Bytes that are skipped where there is no character. */
  private int unit() {
    return charset == TextCharset.UTF_16LE || charset == TextCharset.UTF_16BE ? 2 : 1;
  }

  private String shown() {
    int codePoint = Character.codePointAt(character, 0);
    return TextView.isVisible(codePoint) ? Character.toString(codePoint) : unseen();
  }

  private static String unseen() {
    return String.valueOf(TextView.UNSEEN);
  }
}
