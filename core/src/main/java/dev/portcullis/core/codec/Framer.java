package dev.portcullis.core.codec;

import java.util.function.Consumer;

/**
 * Cuts one direction of a connection into frames, read by read. For one thread. Where the reads
 * were cut makes no difference, but to {@link Framing.IdleGap}; memory does not grow with the
 * frames, since only their places are told.
 */
public final class Framer {

  private static final int NOT_HERE = -1;
  private static final int NOWHERE = -2;

  private final Splitter splitter;

  /** Where the frame under way begins. */
  private long start;

  /** How many bytes there were. */
  private long position;

  private boolean broken;

  /** At the beginning of a stream. */
  public Framer(Framing framing) {
    splitter =
        switch (framing) {
          case Framing.Delimiter delimiter -> new AtDelimiter(delimiter.bytes());
          case Framing.FixedLength fixed -> new AtLength(fixed.length());
          case Framing.LengthField field -> new AtField(field);
          case Framing.IdleGap gap -> new AtGap(gap.nanos());
        };
  }

  /**
   * Takes the bytes of one read.
   *
   * @param nanos when that read returned, on a clock that never jumps
   * @param frames takes each frame that ends with these bytes, in order
   */
  public void next(byte[] bytes, int offset, int length, long nanos, Consumer<Frame> frames) {
    if (length > 0 && splitter.endsBefore(nanos) && position > start) {
      cut(FrameEnd.WHOLE, frames);
    }
    int at = offset;
    int end = offset + length;
    while (at < end) {
      long had = position - start;
      int reach = broken ? end : (int) Math.min(end, at + Framing.LONGEST - had);
      int behind = broken ? NOT_HERE : splitter.find(bytes, at, reach, had);
      broken |= behind == NOWHERE;
      position += (behind < 0 ? reach : behind) - at;
      if (behind >= 0) {
        cut(FrameEnd.WHOLE, frames);
      } else if (!broken && position - start == Framing.LONGEST) {
        cut(FrameEnd.OVERLONG, frames);
      }
      at = behind < 0 ? reach : behind;
    }
  }

  /** The stream has ended: so has the frame under way. */
  public void finish(Consumer<Frame> frames) {
    if (position > start) {
      cut(broken ? FrameEnd.BAD_LENGTH : FrameEnd.UNFINISHED, frames);
    }
  }

  private void cut(FrameEnd end, Consumer<Frame> frames) {
    Frame frame = new Frame(start, position - start, end);
    start = position;
    splitter.begin();
    frames.accept(frame);
  }

  /** Finds the end of the frame under way. */
  private interface Splitter {

    /** A new frame begins. */
    void begin();

    /**
     * Looks through the next bytes of the frame.
     *
     * @param had how many bytes of it came before
     * @return the index behind its last byte, {@link #NOT_HERE}, or {@link #NOWHERE} where it
     *     cannot be known
     */
    int find(byte[] bytes, int from, int to, long had);

    /** Whether the frame ended before a read that returned now. */
    default boolean endsBefore(long nanos) {
      return false;
    }
  }

  /** Knuth, Morris and Pratt: no byte is looked at twice. */
  private static final class AtDelimiter implements Splitter {
    private final byte[] delimiter;

    /** How much of the delimiter still stands behind a mismatch after so many bytes of it. */
    private final int[] fallback;

    private int matched;

    AtDelimiter(Bytes bytes) {
      delimiter = bytes.toArray();
      fallback = new int[delimiter.length];
      for (int i = 1; i < delimiter.length; i++) {
        // What the table says up to here is enough to say it of the next byte.
        fallback[i] = step(fallback[i - 1], delimiter[i]);
      }
    }

    @Override
    public void begin() {
      matched = 0;
    }

    @Override
    public int find(byte[] bytes, int from, int to, long had) {
      for (int i = from; i < to; i++) {
        matched = step(matched, bytes[i]);
        if (matched == delimiter.length) {
          return i + 1;
        }
      }
      return NOT_HERE;
    }

    private int step(int state, byte next) {
      int now = state;
      while (now > 0 && delimiter[now] != next) {
        now = fallback[now - 1];
      }
      return delimiter[now] == next ? now + 1 : 0;
    }
  }

  private static final class AtLength implements Splitter {
    private final long length;

    AtLength(long length) {
      this.length = length;
    }

    @Override
    public void begin() {}

    @Override
    public int find(byte[] bytes, int from, int to, long had) {
      return reached(from, to, length - had);
    }
  }

  private static final class AtField implements Splitter {
    private final Framing.LengthField field;
    private final byte[] number;

    AtField(Framing.LengthField field) {
      this.field = field;
      this.number = new byte[field.size()];
    }

    @Override
    public void begin() {}

    @Override
    public int find(byte[] bytes, int from, int to, long had) {
      int fieldEnd = field.offset() + field.size();
      for (long place = Math.max(had, field.offset());
          place < fieldEnd && from + place - had < to;
          place++) {
        number[(int) place - field.offset()] = bytes[(int) (from + place - had)];
      }
      if (had + (to - from) < fieldEnd) {
        return NOT_HERE;
      }
      long length =
          field.frameLength(NumberKind.bits(Bytes.of(number), field.size(), field.order()));
      if (length < fieldEnd || length > Framing.LONGEST) {
        return NOWHERE;
      }
      return reached(from, to, length - had);
    }
  }

  private static final class AtGap implements Splitter {
    private final long gap;
    private long last;
    private boolean any;

    AtGap(long gap) {
      this.gap = gap;
    }

    @Override
    public void begin() {}

    @Override
    public int find(byte[] bytes, int from, int to, long had) {
      return NOT_HERE;
    }

    @Override
    public boolean endsBefore(long nanos) {
      boolean ends = any && nanos - last >= gap;
      last = nanos;
      any = true;
      return ends;
    }
  }

  private static int reached(int from, int to, long left) {
    return left <= to - from ? from + (int) left : NOT_HERE;
  }
}
