package dev.portcullis.core.socket;

import java.util.concurrent.Executor;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Platform threads for listeners. What a listener does is not ours to know: one that computes for
 * ever, or blocks where a virtual thread cannot be put aside, would keep a processor from every
 * other socket's virtual threads. A thread is made when none is idle, so there are at most as many
 * as sockets whose listeners run at this moment.
 */
final class ListenerThreads implements Executor {

  private static final String NAME = "portcullis-engine-listener-";
  private static final long IDLE_SECONDS = 2;

  private final Executor shared;
  private final ThreadPoolExecutor own =
      new ThreadPoolExecutor(
          0,
          Integer.MAX_VALUE,
          IDLE_SECONDS,
          TimeUnit.SECONDS,
          new SynchronousQueue<>(),
          Thread.ofPlatform().daemon().name(NAME, 1).factory());

  /**
   * None yet.
   *
   * @param shared runs listeners where the operating system gives no more threads
   */
  ListenerThreads(Executor shared) {
    this.shared = shared;
  }

  @Override
  public void execute(Runnable listeners) {
    try {
      own.execute(listeners);
    } catch (OutOfMemoryError e) {
      // "unable to create native thread"
      shared.execute(listeners);
    }
  }

  /** Takes no more; interrupts those that are not done after so long. */
  void end(long nanos) throws InterruptedException {
    own.shutdown();
    if (!own.awaitTermination(nanos, TimeUnit.NANOSECONDS)) {
      endNow();
    }
  }

  /** Takes no more, and interrupts those that run. */
  void endNow() {
    own.shutdownNow();
  }
}
