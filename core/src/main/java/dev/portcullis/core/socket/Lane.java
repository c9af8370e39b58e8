package dev.portcullis.core.socket;

import java.util.ArrayDeque;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.LongConsumer;

/**
 * Runs one socket's tasks one at a time, in order, on threads of the engine. Any thread may add
 * tasks and never waits: this is how a call on a socket has its consequences, disk included,
 * outside the call that caused them.
 *
 * <p>Tasks that a caller can cause without limit are {@linkplain #offer offered}: past the capacity
 * they are counted instead of kept, and the count is told once there is room again.
 */
final class Lane {

  /** How many offered tasks may wait; more than any caller that listens to its errors causes. */
  static final int CAPACITY = 1024;

  private final Executor executor;
  private final LongConsumer refused;
  // Guarded by this:
  private final ArrayDeque<Runnable> waiting = new ArrayDeque<>();
  private boolean running;
  private long refusals;

  /**
   * A lane.
   *
   * @param executor runs the lane; may refuse once the engine is closed, which ends the lane
   * @param refused told, in the lane, how many offers were refused since it was last told
   */
  Lane(Executor executor, LongConsumer refused) {
    this.executor = executor;
    this.refused = refused;
  }

  /** Adds a task that must run: there are only a few of these in a socket's life. */
  synchronized void execute(Runnable task) {
    waiting.add(task);
    start();
  }

  /** Adds a task where there is room. */
  synchronized void offer(Runnable task) {
    if (waiting.size() >= CAPACITY) {
      refusals++;
      return;
    }
    execute(task);
  }

  private synchronized void start() {
    if (running) {
      return;
    }
    try {
      executor.execute(this::run);
      running = true;
    } catch (RejectedExecutionException e) {
      waiting.clear(); // The engine is closed: its sockets have told their last.
    }
  }

  private void run() {
    while (true) {
      Runnable task;
      long lost;
      synchronized (this) {
        lost = refusals;
        refusals = 0;
        Runnable next = lost > 0 ? null : waiting.poll();
        if (lost == 0 && next == null) {
          running = false;
          return;
        }
        task = next == null ? () -> refused.accept(lost) : next;
      }
      try {
        task.run();
      } catch (RuntimeException e) {
        // A fault of ours: heard of, but the next task must still run.
        Thread thread = Thread.currentThread();
        thread.getUncaughtExceptionHandler().uncaughtException(thread, e);
      }
    }
  }
}
