package dev.portcullis.core.socket;

import java.util.ArrayDeque;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

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
  private @Nullable Turn turn;
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

  /**
   * Called by a task that runs in the lane: what follows need not wait for the rest of it. That
   * rest goes on where it is, and what is waiting runs beside it.
   */
  synchronized void leave() {
    turn = null;
    if (!waiting.isEmpty()) {
      start();
    }
  }

  private synchronized void start() {
    if (turn != null) {
      return;
    }
    turn = new Turn();
    try {
      executor.execute(turn);
    } catch (RejectedExecutionException e) {
      turn = null;
      waiting.clear(); // The engine is closed: its sockets have told their last.
    }
  }

  /**
   * What is to be run next by whoever has the turn; empty where nothing waits or the turn is lost.
   */
  private synchronized Optional<Runnable> next(Turn asking) {
    if (turn != asking) {
      return Optional.empty();
    }
    if (refusals > 0) {
      long lost = refusals;
      refusals = 0;
      return Optional.of(() -> refused.accept(lost));
    }
    Optional<Runnable> next = Optional.ofNullable(waiting.poll());
    if (next.isEmpty()) {
      turn = null;
    }
    return next;
  }

  /** Runs tasks until there are none, or one of them has left. */
  private final class Turn implements Runnable {
    @Override
    public void run() {
      Optional<Runnable> task = next(this);
      while (task.isPresent()) {
        try {
          task.get().run();
        } catch (RuntimeException e) {
          // A fault of ours: heard of, but the next task must still run.
          Thread thread = Thread.currentThread();
          thread.getUncaughtExceptionHandler().uncaughtException(thread, e);
        }
        task = next(this);
      }
    }
  }
}
