package dev.portcullis.app.inspect;

import dev.portcullis.core.codec.Endian;
import dev.portcullis.core.codec.Framing;

/** The numbers that may say how long a frame is. */
public enum FieldSize {
  /** One byte. */
  U8(1, Endian.BIG, "u8"),
  /** Two, high byte first. */
  U16_BE(2, Endian.BIG, "u16 BE"),
  /** Two, low byte first. */
  U16_LE(2, Endian.LITTLE, "u16 LE"),
  /** Four, high byte first. */
  U32_BE(4, Endian.BIG, "u32 BE"),
  /** Four, low byte first. */
  U32_LE(4, Endian.LITTLE, "u32 LE");

  private final int bytes;
  private final Endian order;
  private final String label;

  FieldSize(int bytes, Endian order, String label) {
    this.bytes = bytes;
    this.order = order;
    this.label = label;
  }

  /** Its bytes. */
  int bytes() {
    return bytes;
  }

  /** Which of them goes first. */
  Endian order() {
    return order;
  }

  /** The name people know it by; the same in every language. */
  String label() {
    return label;
  }

  /** The number of a framing. */
  static FieldSize of(Framing.LengthField field) {
    for (FieldSize size : values()) {
      if (size.bytes == field.size() && (size.bytes == 1 || size.order == field.order())) {
        return size;
      }
    }
    throw new AssertionError("no such number: " + field);
  }
}
