package dev.portcullis.core.socket;

import dev.portcullis.core.capture.Stamp;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/**
 * One call of connect, from the call to its outcome. Any thread may cancel it; the thread that
 * connects says what has to be broken off for that.
 */
final class Attempt {

  private final ConnectOptions options;
  private final ConnectTimeout timeout;
  private final Stamp calledAt;
  private final long startNanos = System.nanoTime();
  private final boolean again;
  private final CountDownLatch ended = new CountDownLatch(1);
  // Guarded by this:
  private boolean cancelled;
  private @Nullable Runnable breakOff;

  /**
   * An attempt that starts now.
   *
   * @param calledAt what the clock of events says of it
   * @param again whether an earlier one failed on the same socket
   */
  Attempt(ConnectOptions options, Stamp calledAt, boolean again) {
    this.options = options;
    this.timeout = ConnectTimeout.of(options.timeoutSeconds());
    this.calledAt = calledAt;
    this.again = again;
  }

  ConnectOptions options() {
    return options;
  }

  ConnectTimeout timeout() {
    return timeout;
  }

  boolean again() {
    return again;
  }

  /** When connect was called. */
  Stamp calledAt() {
    return calledAt;
  }

  /** Time left for resolution and handshake; negative when it is over. */
  long nanosLeft() {
    return timeout.nanos() - (System.nanoTime() - startNanos);
  }

  /**
   * What is to be run if this is cancelled from now on, instead of what was said before.
   *
   * @return false if it has been cancelled: nothing is kept, nothing runs
   */
  synchronized boolean onCancel(Runnable breakOff) {
    if (cancelled) {
      return false;
    }
    this.breakOff = breakOff;
    return true;
  }

  synchronized boolean cancelled() {
    return cancelled;
  }

  void cancel() {
    Runnable now;
    synchronized (this) {
      cancelled = true;
      now = breakOff;
      breakOff = null;
    }
    if (now != null) {
      now.run();
    }
  }

  /** The thread that connects is done with this. */
  void end() {
    ended.countDown();
  }

  /** Waits until {@link #end}. */
  CountDownLatch ended() {
    return ended;
  }
}
