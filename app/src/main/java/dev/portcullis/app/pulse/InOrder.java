package dev.portcullis.app.pulse;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * Runs tasks one after the other, in the order they came, on the threads of an executor that would
 * run several at once. Any thread may ask; at most {@value #CAPACITY} wait.
 */
public final class InOrder implements Executor {

  private static final int CAPACITY = 64;

  private final Executor executor;

  // Guarded by this:
  private final Queue<Runnable> waiting = new ArrayDeque<>();
  private boolean running;

  /** Runs on these threads, one at a time. */
  public InOrder(Executor executor) {
    this.executor = executor;
  }

  /**
   * Runs a task after those before it.
   *
   * @throws RejectedExecutionException if too many wait, or the executor takes no more
   */
  @Override
  public synchronized void execute(Runnable task) {
    if (waiting.size() >= CAPACITY) {
      throw new RejectedExecutionException("too much is waiting");
    }
    waiting.add(task);
    if (!running) {
      running = true;
      try {
        executor.execute(this::runAll);
      } catch (RejectedExecutionException e) {
        running = false;
        waiting.clear();
        throw e;
      }
    }
  }

  private void runAll() {
    for (Runnable task = next(); task != null; task = next()) {
      try {
        task.run();
      } catch (RuntimeException e) {
        // Heard of, but the next task must still run.
        Thread thread = Thread.currentThread();
        thread.getUncaughtExceptionHandler().uncaughtException(thread, e);
      }
    }
  }

  private synchronized @Nullable Runnable next() {
    Runnable task = waiting.poll();
    running = task != null;
    return task;
  }
}
