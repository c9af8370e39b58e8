package dev.portcullis.core.socket;

import dev.portcullis.core.policy.QuotaSnapshot;
import java.util.concurrent.TimeUnit;
import java.util.function.DoubleSupplier;
import java.util.function.LongSupplier;

/**
 * When to connect again after a connection was lost or could not be made. It makes no socket and
 * keeps no time by itself; whoever owns it asks. One thread.
 *
 * <p>The budget counts from {@link #begin}, which is a person's own Connect, and is not given back
 * by a connection that stood: a device that drops every connection must not empty the quota. The
 * waits start over after a connection that stood for a while.
 */
public final class Reconnect {

  /** A connection that stood this long was a good one. */
  private static final long STEADY_NANOS = TimeUnit.SECONDS.toNanos(10);

  private final LongSupplier nanoTime;
  private final DoubleSupplier random;
  private BackOff backOff = BackOff.DEFAULT;
  private int attempts;
  private int steps;
  private long openedAt;
  private boolean opened;

  /**
   * With a clock and chance of its own.
   *
   * @param random gives 0 to 1, for the jitter
   */
  public Reconnect(LongSupplier nanoTime, DoubleSupplier random) {
    this.nanoTime = nanoTime;
    this.random = random;
  }

  /** What to do next. */
  public sealed interface Next {}

  /**
   * Wait, then connect.
   *
   * @param attempt which attempt that will be, from 1
   * @param of how many there may be
   * @param at when, by the clock
   */
  public record Wait(int attempt, int of, long at) implements Next {}

  /**
   * Stop: the budget is spent.
   *
   * @param attempts how many slots it took
   */
  public record Spent(int attempts) implements Next {}

  /** A person connected: the budget is whole again. */
  public void begin(BackOff from) {
    backOff = from;
    attempts = 0;
    steps = 0;
    opened = false;
  }

  /** The connection stands. */
  public void opened() {
    opened = true;
    openedAt = nanoTime.getAsLong();
  }

  /** It was lost, or could not be made. */
  public Next lost() {
    long now = nanoTime.getAsLong();
    if (opened && now - openedAt >= STEADY_NANOS) {
      steps = 0;
    }
    opened = false;
    if (attempts >= backOff.slots()) {
      return new Spent(attempts);
    }
    steps++;
    attempts++;
    return new Wait(
        attempts, backOff.slots(), now + backOff.waitNanos(steps, random.getAsDouble()));
  }

  /** Whether an attempt would leave a slot for the person; the last one is theirs to give. */
  public static boolean leavesOne(QuotaSnapshot quota) {
    return !quota.limited() || quota.free() > 1;
  }
}
