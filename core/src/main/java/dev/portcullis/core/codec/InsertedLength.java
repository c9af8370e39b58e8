package dev.portcullis.core.codec;

import java.util.Optional;

/**
 * A length field that is put into the body when it is sent, so that nobody counts bytes by hand.
 *
 * @param offset how many bytes of the body stand before it
 * @param size its bytes: 1, 2, 3, 4 or 8
 * @param order its byte order
 * @param counts what its value is the length of
 * @param adjustment added to that length
 */
public record InsertedLength(int offset, int size, Endian order, Counts counts, int adjustment) {

  /** What is counted. */
  public enum Counts {
    /** What the person wrote. */
    BODY,
    /** Everything behind the field: the rest of the body, checksum, line ending. */
    BEHIND,
    /** Everything, the field too. */
    MESSAGE
  }

  /** Checks size and offset. */
  public InsertedLength {
    if (size != 1 && size != 2 && size != 3 && size != 4 && size != 8) {
      throw new IllegalArgumentException("a length field has 1, 2, 3, 4 or 8 bytes, not " + size);
    }
    if (offset < 0) {
      throw new IllegalArgumentException("a length field cannot stand " + offset + " bytes in");
    }
  }

  /** The commonest: two bytes at the beginning, high byte first, that count what follows. */
  public static InsertedLength usual() {
    return new InsertedLength(0, 2, Endian.BIG, Counts.BEHIND, 0);
  }

  /** The greatest number it can say. */
  public long greatest() {
    return size == 8 ? Long.MAX_VALUE : (1L << (8 * size)) - 1;
  }

  /**
   * Its value.
   *
   * @param body the length of the body without it
   * @param appended the length of checksum and line ending
   */
  long value(int body, int appended) {
    long counted =
        switch (counts) {
          case BODY -> body;
          case BEHIND -> (long) body - offset + appended;
          case MESSAGE -> (long) body + size + appended;
        };
    return counted + adjustment;
  }

  /** Why it cannot be put into such a body; empty where it can. */
  Optional<LengthFlaw> flaw(int body, int appended) {
    if (offset > body) {
      return Optional.of(new LengthFlaw(LengthFlaw.Kind.OFFSET, offset, body));
    }
    long value = value(body, appended);
    if (value < 0) {
      return Optional.of(new LengthFlaw(LengthFlaw.Kind.NEGATIVE, value, 0));
    }
    return value > greatest()
        ? Optional.of(new LengthFlaw(LengthFlaw.Kind.TOO_GREAT, value, greatest()))
        : Optional.empty();
  }

  /** Its bytes. */
  byte[] bytes(long value) {
    byte[] bytes = new byte[size];
    for (int i = 0; i < size; i++) {
      int place = order == Endian.BIG ? size - 1 - i : i;
      bytes[i] = (byte) (value >>> (8 * place));
    }
    return bytes;
  }
}
