package dev.portcullis.core.capture;

import java.time.Instant;
import java.util.concurrent.TimeUnit;

/**
 * A moment by two clocks, taken together: the wall clock to show, the monotonic one to subtract.
 *
 * @param wallNanos nanoseconds since 1970-01-01T00:00Z
 * @param monotonicNanos {@link System#nanoTime()}
 */
public record Stamp(long wallNanos, long monotonicNanos) {

  /**
   * How long a look at the wall clock is good for. Asking it costs as much as all the rest of
   * recording a small event, so within this time the monotonic clock carries it on; a wall clock
   * that was set shows this much later.
   */
  static final long LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(1);

  private static volatile Stamp look = look();

  /** The moment of the call. */
  public static Stamp now() {
    Stamp last = look;
    long monotonic = System.nanoTime();
    long since = monotonic - last.monotonicNanos;
    if (since < LOOK_NANOS && since > -LOOK_NANOS) {
      return new Stamp(last.wallNanos + since, monotonic);
    }
    Stamp fresh = look();
    look = fresh;
    return fresh;
  }

  private static Stamp look() {
    Instant wall = Instant.now();
    return new Stamp(wall.getEpochSecond() * 1_000_000_000L + wall.getNano(), System.nanoTime());
  }

  /** The wall time. */
  public Instant time() {
    return Instant.ofEpochSecond(
        Math.floorDiv(wallNanos, 1_000_000_000L), Math.floorMod(wallNanos, 1_000_000_000L));
  }

  /** How long after another it is by the monotonic clock, in nanoseconds. */
  public long nanosSince(Stamp other) {
    return monotonicNanos - other.monotonicNanos;
  }

  /** Whether it comes before another by the monotonic clock. */
  public boolean isBefore(Stamp other) {
    return nanosSince(other) < 0;
  }
}
