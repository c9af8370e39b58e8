package dev.portcullis.core.codec;

import java.util.Locale;

/** How a few bytes may be read as a number. */
public enum NumberKind {
  /** One byte, 0 to 255. */
  U8(1),
  /** One byte, signed. */
  I8(1),
  /** Two bytes, unsigned. */
  U16(2),
  /** Two bytes, signed. */
  I16(2),
  /** Four bytes, unsigned. */
  U32(4),
  /** Four bytes, signed. */
  I32(4),
  /** Eight bytes, unsigned. */
  U64(8),
  /** Eight bytes, signed. */
  I64(8),
  /** IEEE 754, four bytes. */
  FLOAT(4),
  /** IEEE 754, eight bytes. */
  DOUBLE(8);

  private final int width;

  NumberKind(int width) {
    this.width = width;
  }

  /** Bytes it takes. */
  public int width() {
    return width;
  }

  /** The name people know it by; the same in every language: {@code u16}, {@code float}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The number in the first {@link #width} bytes, in plain digits.
   *
   * @throws IndexOutOfBoundsException if there are fewer
   */
  public String text(Bytes bytes, Endian order) {
    long bits = bits(bytes, width, order);
    int unused = Long.SIZE - 8 * width;
    return switch (this) {
      case U8, U16, U32 -> Long.toString(bits);
      case I8, I16, I32, I64 -> Long.toString(bits << unused >> unused);
      case U64 -> Long.toUnsignedString(bits);
      case FLOAT -> Float.toString(Float.intBitsToFloat((int) bits));
      case DOUBLE -> Double.toString(Double.longBitsToDouble(bits));
    };
  }

  /** The first bytes as an unsigned number of up to 64 bits. */
  public static long bits(Bytes bytes, int width, Endian order) {
    long bits = 0;
    for (int i = 0; i < width; i++) {
      int place =
          switch (order) {
            case BIG -> i;
            case LITTLE -> width - 1 - i;
          };
      bits = bits << 8 | bytes.at(place);
    }
    return bits;
  }
}
