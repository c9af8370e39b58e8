package dev.portcullis.app.inspect;

import dev.portcullis.core.codec.Frame;
import dev.portcullis.core.codec.FrameEnd;
import java.util.Arrays;

/**
 * The frames found so far: where each begins, when its last byte came, how it ended. Immutable to
 * whoever holds it; {@link Builder} goes on with another.
 */
final class FrameList {

  /** No frames. */
  static final FrameList EMPTY = new FrameList(new Builder());

  /** The most frames that are listed; the bytes behind them are not looked at. */
  static final int MOST = 1_000_000;

  private final long[] offsets;
  private final long[] times;
  private final FrameEnd[] ends;
  private final int count;
  private final long length;
  private final boolean full;

  private FrameList(Builder builder) {
    // What stands before the count never changes, and arrays that grow are others.
    offsets = builder.offsets;
    times = builder.times;
    ends = builder.ends;
    count = builder.count;
    length = builder.length;
    full = builder.isFull();
  }

  /** How many there are. */
  int count() {
    return count;
  }

  /** Whether there may be more that are not listed. */
  boolean isFull() {
    return full;
  }

  /** A frame. */
  Frame frame(int index) {
    long end = index + 1 < count ? offsets[index + 1] : length;
    return new Frame(offsets[index], end - offsets[index], ends[index]);
  }

  /** When its last byte came, nanoseconds since 1970. */
  long time(int index) {
    return times[index];
  }

  /** The first frame that begins at or behind a byte; the count where none does. */
  int firstFrom(long position) {
    int place = Arrays.binarySearch(offsets, 0, count, position);
    return place >= 0 ? place : -place - 1;
  }

  /** The frame a byte is in; -1 where it is in none. */
  int at(long position) {
    int next = firstFrom(position + 1);
    return position < length ? next - 1 : -1;
  }

  /** Collects frames, in order. For one thread at a time. */
  static final class Builder {
    private long[] offsets = new long[64];
    private long[] times = new long[64];
    private FrameEnd[] ends = new FrameEnd[64];
    private int count;
    private long length;

    void add(Frame frame, long time) {
      if (isFull()) {
        return;
      }
      if (count == offsets.length) {
        offsets = Arrays.copyOf(offsets, 2 * count);
        times = Arrays.copyOf(times, 2 * count);
        ends = Arrays.copyOf(ends, 2 * count);
      }
      offsets[count] = frame.offset();
      times[count] = time;
      ends[count++] = frame.end();
      length = frame.offset() + frame.length();
    }

    boolean isFull() {
      return count == MOST;
    }

    FrameList list() {
      return new FrameList(this);
    }
  }
}
