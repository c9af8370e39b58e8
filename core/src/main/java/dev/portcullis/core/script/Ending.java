package dev.portcullis.core.script;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** Why a run is to end, if it is: the first one to ask decides. Any thread. */
final class Ending {

  /** What ends a run that did not end by itself. */
  enum Cause {
    TIME_UP,
    STOPPED,
    OUT_OF_MEMORY
  }

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private volatile @Nullable Cause cause;
  private boolean guestLeft; // guarded by lock

  /** Asks for the end. */
  void ask(Cause why) {
    lock.lock();
    try {
      if (cause == null) {
        cause = why;
        changed.signalAll();
      }
    } finally {
      lock.unlock();
    }
  }

  @Nullable Cause cause() {
    return cause;
  }

  boolean asked() {
    return cause != null;
  }

  /** The script's thread has left the script's code for good. */
  void guestLeft() {
    lock.lock();
    try {
      guestLeft = true;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Waits for someone to ask, or for the script to be left; false when the time is over. */
  boolean awaitAsked(long nanos) throws InterruptedException {
    return await(() -> cause != null || guestLeft, nanos);
  }

  /** Waits for the script to be left; false when the time is over. */
  boolean awaitGuestLeft(long millis) throws InterruptedException {
    return await(() -> guestLeft, TimeUnit.MILLISECONDS.toNanos(millis));
  }

  private boolean await(java.util.function.BooleanSupplier condition, long nanos)
      throws InterruptedException {
    lock.lockInterruptibly();
    try {
      long left = nanos;
      while (!condition.getAsBoolean() && left > 0) {
        left = changed.awaitNanos(left);
      }
      return condition.getAsBoolean();
    } finally {
      lock.unlock();
    }
  }
}
