package dev.portcullis.core.codec;

/**
 * How a stream of bytes is cut into frames, wherever the reads were cut. Values; {@link Framer}
 * does the cutting.
 */
public sealed interface Framing {

  /** The longest frame; one that has not ended by then is cut. */
  long LONGEST = 16L * 1024 * 1024;

  /**
   * A frame ends behind these bytes, which are its last.
   *
   * @param bytes at least one, at most {@link #LONGEST_DELIMITER}
   */
  record Delimiter(Bytes bytes) implements Framing {

    /** The most bytes of a delimiter. */
    public static final int LONGEST_DELIMITER = 256;

    /** Checks the length. */
    public Delimiter {
      check(!bytes.isEmpty() && bytes.length() <= LONGEST_DELIMITER, "delimiter " + bytes);
    }
  }

  /**
   * All frames are of one length.
   *
   * @param length bytes, from 1 to {@link #LONGEST}
   */
  record FixedLength(int length) implements Framing {
    /** Checks the length. */
    public FixedLength {
      check(length >= 1 && length <= LONGEST, "length " + length);
    }
  }

  /**
   * A number in each frame says how long it is: header + number + adjustment bytes in all.
   *
   * @param offset where the number begins in the frame
   * @param size its bytes: 1, 2 or 4
   * @param order which of them goes first
   * @param header bytes of the frame that the number does not count; as a rule those up to its end
   * @param adjustment what else to add, for numbers that count more or less; may be negative
   */
  record LengthField(int offset, int size, Endian order, int header, int adjustment)
      implements Framing {

    /** The farthest a number may be from the beginning of its frame. */
    public static final int FARTHEST = 64 * 1024;

    /** Checks the places. */
    public LengthField {
      check(offset >= 0 && offset <= FARTHEST, "offset " + offset);
      check(size == 1 || size == 2 || size == 4, "size " + size);
      check(header >= 0 && header <= FARTHEST, "header " + header);
      check(Math.abs((long) adjustment) <= FARTHEST, "adjustment " + adjustment);
    }

    /** The length of the frame whose number is this; may make no sense. */
    long frameLength(long number) {
      return header + number + adjustment;
    }
  }

  /**
   * A frame ends where nothing comes for a while.
   *
   * @param nanos from the end of one read to the end of the next, at least so many nanoseconds
   */
  record IdleGap(long nanos) implements Framing {
    /** Checks the time. */
    public IdleGap {
      check(nanos > 0, "gap " + nanos);
    }
  }

  private static void check(boolean holds, String what) {
    if (!holds) {
      throw new IllegalArgumentException("no framing has the " + what);
    }
  }
}
