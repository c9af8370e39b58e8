package dev.portcullis.core.export;

import java.util.Arrays;

/**
 * Durations counted by size, in a fixed 16 KiB however many they are: percentiles come out at most
 * 1.6 % too long. One thread uses it.
 */
final class DurationHistogram {

  /** Counts within each doubling. */
  private static final int PARTS_BITS = 6;

  private static final int PARTS = 1 << PARTS_BITS;

  /** Up to 2^38 ns, four minutes and a half; what is longer counts as that long. */
  private static final int DOUBLINGS = 38 - PARTS_BITS;

  private final long[] counts = new long[(DOUBLINGS + 1) * PARTS];
  private long total;

  void add(long nanos) {
    counts[slot(nanos)]++;
    total++;
  }

  void addAll(DurationHistogram other) {
    if (other.total == 0) {
      return;
    }
    for (int i = 0; i < counts.length; i++) {
      counts[i] += other.counts[i];
    }
    total += other.total;
  }

  void clear() {
    if (total > 0) {
      Arrays.fill(counts, 0);
      total = 0;
    }
  }

  /** How many durations were counted. */
  long total() {
    return total;
  }

  /**
   * The duration that so many of a hundred do not exceed; 0 where there is none.
   *
   * @param percent 0 to 100
   */
  long percentile(double percent) {
    long wanted = Math.max(1, (long) Math.ceil(total * percent / 100));
    long seen = 0;
    for (int slot = 0; slot < counts.length; slot++) {
      seen += counts[slot];
      if (seen >= wanted) {
        return longest(slot);
      }
    }
    return 0;
  }

  private static int slot(long nanos) {
    long in = Math.max(0, nanos);
    int doubling = Math.max(0, Long.SIZE - Long.numberOfLeadingZeros(in) - PARTS_BITS - 1);
    if (doubling >= DOUBLINGS) {
      return (DOUBLINGS + 1) * PARTS - 1;
    }
    return in < PARTS ? (int) in : (doubling + 1) * PARTS + (int) ((in >>> doubling) - PARTS);
  }

  /** The longest duration that counts here. */
  private static long longest(int slot) {
    if (slot < PARTS) {
      return slot;
    }
    int doubling = slot / PARTS - 1;
    return ((long) (slot % PARTS + PARTS + 1) << doubling) - 1;
  }
}
