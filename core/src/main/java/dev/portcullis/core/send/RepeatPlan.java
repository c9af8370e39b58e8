package dev.portcullis.core.send;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * When a payload is sent again.
 *
 * @param every from one turn to the next, {@link #SHORTEST} to {@link #LONGEST}
 * @param times how many turns; {@link #UNTIL_STOPPED} for no end
 * @param spread how far a turn may be early or late at random, at most half of {@code every}
 */
public record RepeatPlan(Duration every, long times, Duration spread) {

  /** No end but being stopped. */
  public static final long UNTIL_STOPPED = 0;

  /** The shortest interval. */
  public static final Duration SHORTEST = Duration.ofMillis(1);

  /** The longest interval. */
  public static final Duration LONGEST = Duration.ofDays(1);

  /** Checks every part. */
  public RepeatPlan {
    if (every.compareTo(SHORTEST) < 0 || every.compareTo(LONGEST) > 0) {
      throw new IllegalArgumentException("an interval of " + every + " is none we keep");
    }
    if (times < 0) {
      throw new IllegalArgumentException(times + " turns");
    }
    if (spread.isNegative() || spread.compareTo(every.dividedBy(2)) > 0) {
      throw new IllegalArgumentException("a spread of " + spread + " lets turns overtake");
    }
  }

  /** Whether a turn, counted from 0, takes place. */
  boolean has(long turn) {
    return times == UNTIL_STOPPED || turn < times;
  }

  /** When a turn is due, in nanoseconds after the start: never counted from the turn before. */
  long dueNanos(long turn, RandomGenerator random) {
    long width = spread.toNanos();
    long shift = width == 0 || turn == 0 ? 0 : random.nextLong(-width, width + 1);
    return Math.multiplyExact(every.toNanos(), turn) + shift;
  }
}
