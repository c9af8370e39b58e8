package dev.portcullis.core.capture;

import java.time.Instant;

/**
 * A moment by two clocks, taken together: the wall clock to show, the monotonic one to subtract.
 *
 * @param wallNanos nanoseconds since 1970-01-01T00:00Z
 * @param monotonicNanos {@link System#nanoTime()}
 */
public record Stamp(long wallNanos, long monotonicNanos) {

  /** The moment of the call. */
  public static Stamp now() {
    Instant wall = Instant.now();
    return new Stamp(wall.getEpochSecond() * 1_000_000_000L + wall.getNano(), System.nanoTime());
  }

  /** Whether it comes before another by the monotonic clock. */
  public boolean isBefore(Stamp other) {
    return monotonicNanos - other.monotonicNanos < 0;
  }
}
