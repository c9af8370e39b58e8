package dev.portcullis.core.testkit;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/**
 * How long something takes, not counting what the machine did for others meanwhile: a bound that
 * the program promises is held on a busy machine too. A thread of its own asks to be woken every
 * millisecond; where it is woken late, there was no processor, and the lateness is taken off.
 */
public final class ServedTime {

  private static final long STEP_NANOS = TimeUnit.MILLISECONDS.toNanos(1);

  /** Later than this is not the kernel's usual timer any more. */
  private static final long USUAL_NANOS = TimeUnit.MILLISECONDS.toNanos(3);

  private ServedTime() {}

  /** Something to be measured. */
  @FunctionalInterface
  public interface Task {
    /** Runs it. */
    void run() throws Exception;
  }

  /** Runs it here; the nanoseconds it took of a machine that served us. */
  public static long of(Task task) throws Exception {
    AtomicBoolean running = new AtomicBoolean(true);
    AtomicLong late = new AtomicLong();
    Thread looks =
        Thread.ofPlatform().daemon().name("served-time").start(() -> watch(running, late));
    long begin = System.nanoTime();
    try {
      task.run();
    } finally {
      running.set(false);
    }
    long took = System.nanoTime() - begin;
    looks.join();
    return Math.max(0, took - late.get());
  }

  private static void watch(AtomicBoolean running, AtomicLong late) {
    long before = System.nanoTime();
    while (running.get()) {
      LockSupport.parkNanos(STEP_NANOS);
      long now = System.nanoTime();
      if (now - before > USUAL_NANOS) {
        late.addAndGet(now - before - STEP_NANOS);
      }
      before = now;
    }
  }
}
