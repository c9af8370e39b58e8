package dev.portcullis.core.socket;

import java.time.Duration;

/**
 * How long to wait before connecting again, and how many slots of the quota that may take.
 * Immutable.
 *
 * @param firstSeconds before the first attempt, 0.5 to 3600
 * @param factor what each further wait is longer by, 1 to 10
 * @param longestSeconds no wait is longer, not below {@code firstSeconds} and at most 3600
 * @param slots attempts in all, each of which takes a slot, 1 to 100
 */
public record BackOff(double firstSeconds, double factor, double longestSeconds, int slots) {

  /** 2, 4, 8, 16, 30 s: five slots, a quarter of the platform's quota. */
  public static final BackOff DEFAULT = new BackOff(2, 2, 30, 5);

  /** Each wait is up to this part longer or shorter, so that many tabs do not knock as one. */
  private static final double JITTER = 0.1;

  private static final double SHORTEST = 0.5;
  private static final double LONGEST = 3600;
  private static final double NANOS = 1e9;

  /** Takes each figure into its range. */
  public BackOff {
    firstSeconds = within(firstSeconds, SHORTEST, LONGEST, 2);
    factor = within(factor, 1, 10, 2);
    longestSeconds = within(longestSeconds, firstSeconds, LONGEST, Math.max(30, firstSeconds));
    slots = Math.clamp(slots, 1, 100);
  }

  private static double within(double value, double least, double most, double otherwise) {
    return Double.isNaN(value) ? otherwise : Math.clamp(value, least, most);
  }

  /**
   * The wait before an attempt.
   *
   * @param step 1 for the first wait
   * @param random where in the jitter, 0 to 1; 0.5 for the middle
   */
  public long waitNanos(int step, double random) {
    double seconds = Math.min(longestSeconds, firstSeconds * Math.pow(factor, step - 1.0));
    return Math.round(seconds * (1 + JITTER * (2 * random - 1)) * NANOS);
  }

  /** How many slots it takes within a time if every attempt fails at once. */
  public int slotsWithin(Duration time) {
    long left = time.toNanos();
    int taken = 0;
    while (taken < slots) {
      left -= waitNanos(taken + 1, 0.5);
      if (left < 0) {
        break;
      }
      taken++;
    }
    return taken;
  }
}
