package dev.portcullis.app.shell;

import dev.portcullis.core.capture.EventClock;
import dev.portcullis.core.capture.Stamp;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;

/**
 * Dates what happens during the tour: the same each time, however busy the machine is. It stands
 * still until the tour lets time pass, so that no thread that is late shows in a picture; and since
 * nothing ever took no time at all, what one thread does after another is a little apart:
 *
 * <ul>
 *   <li>The engine's own threads, which connect and close, take a step with each look.
 *   <li>What is written lies a little ahead of where the clock stands, always as much.
 *   <li>Each read lies ahead of the one before it, by as long as the device takes.
 * </ul>
 *
 * <p>The first is one thing after the other. The other two do not move the clock, so that it does
 * not matter which of a connection's two threads looks first. Any thread.
 */
final class TourTime implements EventClock {

  private static final Instant START = Instant.parse("2026-01-31T10:00:00.024881Z");
  private static final long STEP_NANOS = TimeUnit.MICROSECONDS.toNanos(142);
  private static final long WRITE_NANOS = TimeUnit.MICROSECONDS.toNanos(58);

  // Guarded by this:
  private long nanos;
  private long ahead;
  private long answerNanos = TimeUnit.MICROSECONDS.toNanos(204) + WRITE_NANOS;
  private Runnable beforeReads = () -> {};

  /** Lets time pass. */
  synchronized void pass(Duration time) {
    nanos += ahead + time.toNanos();
    ahead = 0;
  }

  /** How long devices take to answer from now on. */
  synchronized void answersTake(Duration time) {
    answerNanos = WRITE_NANOS + time.toNanos();
  }

  /** What the threads that connect and read do before they are told the time, and so read on. */
  synchronized void beforeReads(Runnable waits) {
    beforeReads = waits;
  }

  @Override
  public Stamp now() {
    Thread asks = Thread.currentThread();
    boolean reads = asks.getName().endsWith("-read");
    if (reads || asks.isVirtual()) {
      waits().run();
    }
    return now(asks, reads);
  }

  private synchronized Runnable waits() {
    return beforeReads;
  }

  private synchronized Stamp now(Thread asks, boolean reads) {
    if (asks.isVirtual()) {
      pass(Duration.ofNanos(STEP_NANOS));
    } else if (reads) {
      ahead += answerNanos;
      return at(nanos + ahead);
    } else if (asks.getName().endsWith("-write")) {
      return at(nanos + WRITE_NANOS);
    }
    return at(nanos);
  }

  private static Stamp at(long since) {
    long start = TimeUnit.SECONDS.toNanos(START.getEpochSecond()) + START.getNano();
    return new Stamp(start + since, since);
  }
}
