package dev.portcullis.core.codec;

import java.util.HexFormat;
import java.util.Locale;

/**
 * The lines of a hex dump, made one at a time from the bytes of that line: offset, bytes in groups
 * of eight, characters. The columns are the same in every line, so a view can find the byte under a
 * column. Immutable; any thread may use it.
 *
 * <pre>
 * 00000010  01 03 04 00 D7 01 2C 4A  46                       |·····,JF|
 * </pre>
 *
 * @param width bytes a line: 4, 8, 16 or 32
 */
public record HexDump(int width) {

  /** As most dumps are. */
  public static final HexDump OF_16 = new HexDump(16);

  private static final HexFormat UPPER = HexFormat.of().withUpperCase();
  private static final int OFFSET_DIGITS = 8;
  private static final int GROUP = 8;

  /** Checks the width. */
  public HexDump {
    if (width != 4 && width != 8 && width != 16 && width != 32) {
      throw new IllegalArgumentException("a dump is 4, 8, 16 or 32 bytes wide, not " + width);
    }
  }

  /** How many lines so many bytes need. */
  public long lines(long length) {
    return length / width + (length % width == 0 ? 0 : 1);
  }

  /** Where a line begins. */
  public long offsetOf(long line) {
    return line * width;
  }

  /**
   * The column in which a byte's two digits begin.
   *
   * @param index the byte's place in its line, from 0
   */
  public int columnOfByte(int index) {
    return OFFSET_DIGITS + 2 + 3 * index + index / GROUP;
  }

  /** The column of the bar before the characters. */
  public int columnOfBar() {
    return columnOfByte(width - 1) + 4;
  }

  /** The column in which a byte's character stands. */
  public int columnOfCharacter(int index) {
    return columnOfBar() + 1 + index;
  }

  /** Eight digits and more where the offset needs them. */
  public static String offset(long offset) {
    String digits = Long.toHexString(offset).toUpperCase(Locale.ROOT);
    return "0".repeat(Math.max(0, OFFSET_DIGITS - digits.length())) + digits;
  }

  /** The bytes of a line in hex, groups apart, no spaces at the end. At most {@link #width()}. */
  public String hex(byte[] bytes, int from, int count) {
    StringBuilder text = new StringBuilder(columnOfBar());
    appendHex(text, 0, bytes, from, checked(count));
    return text.toString();
  }

  /** A byte a character: printable ASCII as it is, anything else {@link TextView#UNSEEN}. */
  public String characters(byte[] bytes, int from, int count) {
    StringBuilder text = new StringBuilder(count);
    for (int i = 0; i < checked(count); i++) {
      byte value = bytes[from + i];
      text.append(value >= 0x20 && value < 0x7F ? (char) value : TextView.UNSEEN);
    }
    return text.toString();
  }

  /**
   * One whole line.
   *
   * @param offset what stands at its left
   * @param count bytes in it, at most {@link #width()}; the last line of a dump has fewer
   */
  public String line(long offset, byte[] bytes, int from, int count) {
    String start = offset(offset);
    StringBuilder text = new StringBuilder(columnOfCharacter(width) + 1).append(start);
    int shift = start.length() - OFFSET_DIGITS;
    appendHex(text, shift, bytes, from, checked(count));
    pad(text, columnOfBar() + shift);
    return text.append('|').append(characters(bytes, from, count)).append('|').toString();
  }

  private void appendHex(StringBuilder text, int shift, byte[] bytes, int from, int count) {
    int left = text.isEmpty() ? -columnOfByte(0) : shift;
    for (int i = 0; i < count; i++) {
      pad(text, columnOfByte(i) + left);
      UPPER.toHexDigits(text, bytes[from + i]);
    }
  }

  private int checked(int count) {
    if (count < 0 || count > width) {
      throw new IllegalArgumentException(count + " bytes do not fit a line of " + width);
    }
    return count;
  }

  private static void pad(StringBuilder text, int column) {
    while (text.length() < column) {
      text.append(' ');
    }
  }
}
