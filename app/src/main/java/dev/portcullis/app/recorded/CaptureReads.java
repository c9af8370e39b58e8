package dev.portcullis.app.recorded;

import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;

/**
 * Counts the tasks that read a capture, so that it is closed after the last of them and not under
 * it. Any thread.
 */
public final class CaptureReads {

  private final Object lock = new Object();
  private int pending;
  private boolean ended;
  private Runnable after = () -> {};

  /** Nothing reads yet. */
  public CaptureReads() {}

  /** Runs tasks on an executor, counted here; refuses them once reading has ended. */
  public Executor through(Executor executor) {
    return task -> {
      begin();
      try {
        executor.execute(() -> run(task));
      } catch (RejectedExecutionException e) {
        finish();
        throw e;
      }
    };
  }

  /**
   * Takes no more tasks.
   *
   * @param then runs once, after the last task: here if there is none, else on its thread
   */
  public void endThen(Runnable then) {
    synchronized (lock) {
      if (ended) {
        return;
      }
      ended = true;
      if (pending > 0) {
        after = then;
        return;
      }
    }
    then.run();
  }

  private void run(Runnable task) {
    try {
      task.run();
    } finally {
      finish();
    }
  }

  private void begin() {
    synchronized (lock) {
      if (ended) {
        throw new RejectedExecutionException("the capture is being closed");
      }
      pending++;
    }
  }

  private void finish() {
    Runnable last;
    synchronized (lock) {
      pending--;
      if (pending > 0 || !ended) {
        return;
      }
      last = after;
    }
    last.run();
  }
}
