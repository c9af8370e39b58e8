package dev.portcullis.core.socket;

import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * What was accepted to be sent and the kernel has not taken yet. Any thread may offer and never
 * waits; one thread takes.
 *
 * <p>A write is taken while nothing is queued, whatever its size, and otherwise where it fits into
 * the capacity. So a single huge write is possible, and a second one behind it is not.
 */
final class SendQueue {

  /** Bytes that may be queued. */
  static final long CAPACITY = 8L << 20;

  /** Writes that may be queued: the bookkeeping of many tiny ones is larger than they are. */
  static final int MAX_WRITES = 1 << 16;

  /**
   * An accepted write.
   *
   * @param rest what the kernel has not taken: from position to capacity; from 0 it is the whole
   */
  record Write(ByteBuffer rest) {
    static Write of(byte[] bytes) {
      return new Write(ByteBuffer.wrap(bytes));
    }
  }

  /** What became of an offer. */
  enum Offer {
    ACCEPTED,
    FULL,
    ENDED
  }

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition offered = lock.newCondition();
  private final Condition taken = lock.newCondition();
  // Guarded by lock:
  private final ArrayDeque<Write> writes = new ArrayDeque<>();
  private long bytes;
  private long accepted;
  private boolean aborted;
  private boolean claimed;
  private boolean ended;

  /** Queues the bytes, which nobody may change any more. */
  Offer offer(byte[] write) {
    lock.lock();
    try {
      if (ended) {
        return Offer.ENDED;
      }
      if (!fits(write.length)) {
        return Offer.FULL;
      }
      writes.add(Write.of(write));
      bytes += write.length;
      accepted += write.length;
      offered.signal();
      return Offer.ACCEPTED;
    } finally {
      lock.unlock();
    }
  }

  private boolean fits(long length) {
    return bytes == 0 || (bytes + length <= CAPACITY && writes.size() < MAX_WRITES);
  }

  /**
   * Lets the caller send a write itself, past the taker, where nothing is queued or under way.
   * Until {@link #release} the taker waits and offers queue up behind.
   */
  Optional<Write> claim(byte[] write) {
    lock.lock();
    try {
      if (ended || bytes > 0 || claimed) {
        return Optional.empty();
      }
      claimed = true;
      bytes += write.length;
      accepted += write.length;
      return Optional.of(Write.of(write));
    } finally {
      lock.unlock();
    }
  }

  /** Ends a claim; what the kernel has not taken of it is the next write to take. */
  void release(Write claim) {
    lock.lock();
    try {
      claimed = false;
      if (claim.rest().hasRemaining() && !aborted) {
        writes.addFirst(claim);
      }
      offered.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** The next write, waiting for one; null once the queue has ended and is empty. */
  @Nullable Write take() {
    lock.lock();
    try {
      while (claimed || (writes.isEmpty() && !ended)) {
        offered.awaitUninterruptibly();
      }
      return writes.poll();
    } finally {
      lock.unlock();
    }
  }

  /** Bytes accepted and not taken by the kernel. */
  long queued() {
    lock.lock();
    try {
      return bytes;
    } finally {
      lock.unlock();
    }
  }

  /** The kernel took so many bytes of the write under way. */
  void sent(int count) {
    lock.lock();
    try {
      bytes = Math.max(0, bytes - count);
      taken.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Accepts nothing more; what is queued stays to be taken. */
  void end() {
    lock.lock();
    try {
      ended = true;
      offered.signalAll();
      taken.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Accepts nothing more and drops what is queued. */
  void abort() {
    lock.lock();
    try {
      end();
      writes.clear();
      aborted = true;
      bytes = 0;
    } finally {
      lock.unlock();
    }
  }

  /** Bytes accepted since the beginning. */
  long accepted() {
    lock.lock();
    try {
      return accepted;
    } finally {
      lock.unlock();
    }
  }

  /**
   * Waits until an offer of so many bytes would be accepted.
   *
   * @return whether it would; false when the time is over or nothing is accepted any more
   */
  boolean awaitRoom(long length, long nanos) throws InterruptedException {
    lock.lockInterruptibly();
    try {
      long left = nanos;
      while (!ended && !fits(length) && left > 0) {
        left = taken.awaitNanos(left);
      }
      return !ended && fits(length);
    } finally {
      lock.unlock();
    }
  }

  /** Waits until the kernel has taken everything; false when time is over or some was dropped. */
  boolean awaitEmpty(long nanos) throws InterruptedException {
    lock.lockInterruptibly();
    try {
      long left = nanos;
      while (bytes > 0 && left > 0) {
        left = taken.awaitNanos(left);
      }
      return bytes == 0 && !aborted;
    } finally {
      lock.unlock();
    }
  }
}
