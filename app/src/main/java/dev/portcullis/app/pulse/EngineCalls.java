package dev.portcullis.app.pulse;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Makes the window's calls into the engine, one after the other in the order they were asked for.
 * Any thread may ask; a call may wait for the disk, which is why the JavaFX thread never makes one.
 *
 * <p>One thread, gone when idle; at most {@value #CAPACITY} calls wait. When the disk is so far
 * behind that the queue is full, the caller is told so instead of being made to wait.
 */
public final class EngineCalls implements AutoCloseable {

  private static final int CAPACITY = 1024;
  private static final long LINGERS_SECONDS = 5;
  private static final long CLOSE_MILLIS = 300;

  private final ThreadPoolExecutor executor;

  /** Makes a queue whose thread starts with the first call. */
  public EngineCalls() {
    executor =
        new ThreadPoolExecutor(
            1,
            1,
            LINGERS_SECONDS,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(CAPACITY),
            Thread.ofPlatform().name("portcullis-calls").factory());
    executor.allowCoreThreadTimeOut(true);
  }

  /**
   * Asks for a call.
   *
   * @return whether it will be made; {@code false} when too many wait already or after {@link
   *     #close}
   */
  public boolean submit(Runnable call) {
    try {
      executor.execute(call);
      return true;
    } catch (RejectedExecutionException e) {
      return false;
    }
  }

  /** Makes the calls that wait, for a bounded time, and ends the thread. */
  @Override
  public void close() {
    executor.shutdown();
    try {
      if (!executor.awaitTermination(CLOSE_MILLIS, TimeUnit.MILLISECONDS)) {
        executor.shutdownNow();
      }
    } catch (InterruptedException e) {
      executor.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }
}
