package dev.portcullis.core.socket;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Keeps an answer from being recorded before the write it answers. On a fast network the answer is
 * read while the thread that wrote is still on its way from the kernel to the capture.
 *
 * <p>The writing thread holds this over write and record; the reading thread passes through it
 * before it records. A write that the kernel holds for long, because its buffers are full, truly
 * overlaps with what arrives meanwhile: then the reader stops waiting until the queue has run
 * empty, so that two peers that both write first can never block each other here.
 */
final class RecordOrder {

  private static final long PATIENCE_NANOS = TimeUnit.MILLISECONDS.toNanos(20);

  private final ReentrantLock lock = new ReentrantLock();
  private volatile boolean congested;

  /** Before a write: whether {@link #recorded} must be called after it. The writing thread. */
  boolean begin() {
    if (congested) {
      return false;
    }
    lock.lock();
    return true;
  }

  /** After the write was recorded, where {@link #begin} said so. */
  void recorded() {
    lock.unlock();
  }

  /** The send queue has run empty. The writing thread. */
  void idle() {
    if (congested) {
      congested = false;
    }
  }

  /** Before a read is recorded. The reading thread. */
  void awaitWrites() {
    if (congested) {
      return;
    }
    boolean passed = false;
    boolean interrupted = false;
    try {
      passed = lock.tryLock(PATIENCE_NANOS, TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      interrupted = true;
    }
    if (passed) {
      lock.unlock();
    } else {
      congested = true;
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
