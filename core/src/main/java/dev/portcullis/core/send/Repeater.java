package dev.portcullis.core.send;

import dev.portcullis.core.codec.ComposedPayload;
import dev.portcullis.core.codec.Composition;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/**
 * Sends a payload again and again on a thread of its own, which ends by itself. Any thread may look
 * and stop it.
 *
 * <p>Each turn is due at a fixed time after the start, so being late once shifts nothing. A turn is
 * left out and counted where what was sent before still waits in the program, since a device that
 * does not read would otherwise get a heap of old payloads at once; and where the next turn is due
 * already.
 */
public final class Repeater {

  /** How much may wait to be taken by the kernel when another turn is sent. */
  static final int MOST_WAITING = 64 * 1024;

  /** How long an ended connection may go unseen while the next turn is far away. */
  private static final long LOOK_NANOS = 200_000_000L;

  private final RepeatPlan plan;
  private final Supplier<Composition> payload;
  private final Outlet outlet;
  private final RandomGenerator random;
  private final Runnable changed;
  private final Thread thread;

  private volatile boolean stopped;

  /** Written by the thread alone. */
  private volatile RepeatProgress progress = RepeatProgress.NONE;

  private Repeater(
      RepeatPlan plan,
      Supplier<Composition> payload,
      Outlet outlet,
      RandomGenerator random,
      Runnable changed) {
    this.plan = plan;
    this.payload = payload;
    this.outlet = outlet;
    this.random = random;
    this.changed = changed;
    thread = Thread.ofPlatform().daemon().name("portcullis-repeat").unstarted(this::run);
  }

  /**
   * Starts with a turn at once.
   *
   * @param payload writes the bytes of a turn; called on the repeater's thread
   * @param random spreads the turns
   * @param changed called on the repeater's thread whenever there is progress; must be quick
   */
  public static Repeater start(
      RepeatPlan plan,
      Supplier<Composition> payload,
      Outlet outlet,
      RandomGenerator random,
      Runnable changed) {
    Repeater repeater = new Repeater(plan, payload, outlet, random, changed);
    repeater.thread.start();
    return repeater;
  }

  /** How it stands. */
  public RepeatProgress progress() {
    return progress;
  }

  /** Lets no further turn begin. Does not wait. */
  public void stop() {
    stopped = true;
    LockSupport.unpark(thread);
  }

  private void run() {
    RepeatEnd end = new RepeatEnd.Disconnected();
    try {
      end = turns();
    } finally {
      progress = progress.ended(end);
      changed.run();
    }
  }

  private RepeatEnd turns() {
    long start = System.nanoTime();
    long before = start;
    for (long turn = 0; plan.has(turn); turn++) {
      long due = start + plan.dueNanos(turn, random);
      awaitDue(due);
      if (stopped) {
        return new RepeatEnd.Stopped();
      }
      if (!outlet.isOpen()) {
        return new RepeatEnd.Disconnected();
      }
      long now = System.nanoTime();
      if (now - due >= plan.every().toNanos()) {
        progress = progress.skippedOne();
        changed.run();
        continue;
      }
      Composition composition = payload.get();
      if (!(composition instanceof ComposedPayload whole)) {
        return new RepeatEnd.Unwritable(composition);
      }
      if (outlet.queued() > MOST_WAITING) {
        progress = progress.skippedOne();
      } else {
        RepeatProgress next = progress.sent() == 0 ? progress : progress.after(now - before);
        before = now;
        outlet.write(whole.bytes().asBuffer());
        progress = next.sentOne(whole.bytes().length(), System.nanoTime() - now);
      }
      changed.run();
    }
    return new RepeatEnd.Finished();
  }

  /** Waits for a turn, for {@link #stop}, or for the end of the connection. */
  private void awaitDue(long due) {
    long left = due - System.nanoTime();
    while (left > 0 && !stopped && outlet.isOpen()) {
      LockSupport.parkNanos(this, Math.min(left, LOOK_NANOS));
      left = due - System.nanoTime();
    }
  }
}
