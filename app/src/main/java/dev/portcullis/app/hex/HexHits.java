package dev.portcullis.app.hex;

import java.util.Arrays;

/** What a find among bytes found so far, one behind the other. Immutable to whoever holds it. */
final class HexHits {

  /** The most that are counted. */
  static final int MOST = 1_000_000;

  /** Nothing, and nothing to come. */
  static final HexHits NONE = new HexHits(new long[0], new int[0], 0, 0, End.ALL);

  /** Nothing yet. */
  static final HexHits LOOKING = new HexHits(new long[0], new int[0], 0, 0, End.NOT_YET);

  /** What stands behind the count may change. */
  private final long[] offsets;

  private final int[] lengths;
  private final int count;
  private final int longest;
  private final End end;

  /** Whether others may come. */
  enum End {
    /** It is still being looked. */
    NOT_YET,
    /** These are all, or as many as are counted. */
    ALL,
    /** The expression takes too many steps on the bytes that follow. */
    TOO_SLOW
  }

  /**
   * Takes what was found.
   *
   * @param offsets where each begins
   * @param lengths bytes of each
   * @param count how many there are
   * @param longest bytes of the longest
   */
  HexHits(long[] offsets, int[] lengths, int count, int longest, End end) {
    this.offsets = offsets;
    this.lengths = lengths;
    this.count = count;
    this.longest = longest;
    this.end = end;
  }

  /** Where a hit begins. */
  long at(int index) {
    return offsets[index];
  }

  /** Where a hit is. */
  ByteRange range(int index) {
    return new ByteRange(offsets[index], offsets[index] + lengths[index]);
  }

  /** How many there are. */
  int count() {
    return count;
  }

  /** Bytes of the longest. */
  int longest() {
    return longest;
  }

  /** Whether others may come. */
  End end() {
    return end;
  }

  /** The first hit at or behind a byte; the count where there is none. */
  int firstFrom(long position) {
    int place = Arrays.binarySearch(offsets, 0, count, position);
    return place >= 0 ? place : -place - 1;
  }
}
