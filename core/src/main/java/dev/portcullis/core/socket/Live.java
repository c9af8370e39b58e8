package dev.portcullis.core.socket;

import dev.portcullis.core.capture.Stamp;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.AsynchronousCloseException;
import java.nio.channels.ClosedSelectorException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * A connection that stands: its channel in non-blocking mode, a {@linkplain ReadLoop loop} that
 * reads and a thread that writes, each asleep in a selector of its own while it has nothing to do.
 */
final class Live {

  /** Bytes handed to the kernel in one call; more are handed over in several. */
  private static final int WRITE_SLICE = 128 << 10;

  final SocketChannel channel;
  final Connection connection;
  final Stamp opened;
  final SendQueue queue = new SendQueue();

  /**
   * Held from a write that the kernel takes to its record, and while the reader records: an answer
   * is read while whoever wrote the question is still on the way back from the kernel, and must not
   * be recorded before it. Nobody waits for the peer while holding it.
   */
  final ReentrantLock recording = new ReentrantLock();

  /** The thread that reads has returned from its last read. */
  final CountDownLatch readEnded = new CountDownLatch(1);

  /** After {@code close()}: the thread that reads has caught up with the peer. */
  final CountDownLatch caughtUp = new CountDownLatch(1);

  private final Journal journal;
  private final AtomicLong written = new AtomicLong();
  private final AtomicLong read = new AtomicLong();
  private final CountDownLatch writeEnded = new CountDownLatch(1);
  private volatile @Nullable IOException writeFailure;

  /** When the reader last had something; set before it is recorded. */
  private volatile @Nullable Stamp heard;

  // Guarded by recording:
  private Stamp calledAt;
  private Stamp lastSent;

  // Guarded by this; loop is also read without it:
  private volatile @Nullable ReadLoop loop;
  private boolean writing;
  private boolean closed;
  private @Nullable Selector writable;

  /**
   * A connection that is there now and nobody reads yet.
   *
   * @param channel in non-blocking mode
   */
  Live(SocketChannel channel, Connection connection, Journal journal) {
    this.channel = channel;
    this.connection = connection;
    this.journal = journal;
    opened = journal.now();
    calledAt = opened;
    lastSent = opened;
  }

  long written() {
    return written.get();
  }

  long read() {
    return read.get();
  }

  /** Bytes accepted that the kernel never took; final once the writing thread has ended. */
  long unsent() {
    return queue.accepted() - written.get();
  }

  /** Why the last write failed; null where none did. */
  @Nullable IOException writeFailure() {
    return writeFailure;
  }

  /**
   * The same, after the write that the kernel is taking just now, if there is one. The kernel tells
   * a reset once: where a write was told, the read beside it looks like the peer's FIN.
   */
  @Nullable IOException settledWriteFailure() {
    recording.lock();
    try {
      return writeFailure;
    } finally {
      recording.unlock();
    }
  }

  /** Whether the reader has nothing left to read just now. */
  boolean readerIdle() {
    ReadLoop mine = loop;
    return mine == null || mine.idle();
  }

  /** Whether this is the thread that reads, in a listener it calls itself. */
  boolean onReadingThread() {
    ReadLoop mine = loop;
    return mine != null && mine.onReadingThread();
  }

  /** Lets reading begin: what is told before the first bytes has been told. */
  void readWith(ReadLoop readLoop) {
    synchronized (this) {
      loop = readLoop;
      if (closed) {
        readLoop.close();
        return;
      }
    }
    readLoop.begin();
  }

  /** Something was read at that moment, and will be recorded. The reading loop. */
  void hear(Stamp at) {
    heard = at;
  }

  /**
   * When what was read then is said to have come: not before the write that is recorded before it.
   * Holding {@link #recording}.
   */
  Stamp afterLastWrite(Stamp at) {
    return at.isBefore(lastSent) ? lastSent : at;
  }

  /** These bytes were recorded. The reading loop. */
  void count(int bytes) {
    read.lazySet(read.get() + bytes);
  }

  /** Starts the thread that writes, the first time there is something to write. */
  synchronized void ensureWriting(String threadName) {
    if (!writing) {
      Thread.ofPlatform().daemon().name(threadName).start(this::write);
      writing = true;
    }
  }

  /** Waits until the thread that writes has ended, where there is one. */
  boolean awaitWriter(long nanos) throws InterruptedException {
    synchronized (this) {
      if (!writing) {
        return true;
      }
    }
    return writeEnded.await(nanos, TimeUnit.NANOSECONDS);
  }

  /** Closes at once, which ends both threads. Any thread. */
  void close() {
    Connector.closeQuietly(channel);
    // Only now does the descriptor go: a channel lives on for the selectors that know it.
    synchronized (this) {
      closed = true;
      if (writable != null) {
        Connector.closeQuietly(writable);
      }
      if (loop != null) {
        loop.close();
      }
    }
  }

  /** Drops what is queued and closes. Any thread. */
  void cutOff() {
    queue.abort();
    close();
  }

  /**
   * Sends a claimed write on the reading thread, which a listener that answers does: the hop to the
   * writing thread is a third of a round trip. What the kernel does not take at once is left to the
   * writing thread, so that reading goes on.
   *
   * @return whether the writing thread is needed
   */
  boolean sendClaimed(SendQueue.Write claim) {
    try {
      push(claim.rest());
    } catch (IOException e) {
      fail(e);
    } finally {
      queue.release(claim);
    }
    return claim.rest().hasRemaining() && writeFailure == null;
  }

  private void write() {
    try {
      SendQueue.Write next = queue.take();
      while (next != null) {
        while (!push(next.rest())) {
          awaitRoom(next.rest());
        }
        next = queue.take();
      }
    } catch (IOException e) {
      fail(e);
    } finally {
      writeEnded.countDown();
    }
  }

  /**
   * Hands the kernel what it takes now. A write is recorded once: when it is whole, or as far as it
   * came when it fails.
   *
   * @return whether it is whole
   */
  private boolean push(ByteBuffer rest) throws IOException {
    recording.lock();
    try {
      boolean whole = false;
      boolean over = true;
      try {
        whole = pushWhileTaken(rest);
        over = whole;
      } finally {
        if (over) {
          record(rest);
        }
      }
      return whole;
    } catch (IOException e) {
      writeFailure = e; // Still holding the lock: the reader looks at this as it ends.
      throw e;
    } finally {
      recording.unlock();
    }
  }

  private boolean pushWhileTaken(ByteBuffer rest) throws IOException {
    int end = rest.capacity();
    try {
      while (rest.position() < end) {
        rest.limit(Math.min(end, rest.position() + WRITE_SLICE));
        calledAt = journal.now();
        int count = channel.write(rest);
        if (count == 0) {
          return false;
        }
        written.addAndGet(count);
        queue.sent(count);
      }
      return true;
    } finally {
      rest.limit(end);
    }
  }

  /** Waits for the kernel; where that ends the write, what it took so far is recorded. */
  private void awaitRoom(ByteBuffer rest) throws IOException {
    try {
      awaitWritable();
    } catch (IOException e) {
      recording.lock();
      try {
        record(rest);
      } finally {
        recording.unlock();
      }
      throw e;
    }
  }

  /** Records the part of a write that the kernel took. Holding {@link #recording}. */
  private void record(ByteBuffer rest) {
    if (rest.position() > 0) {
      lastSent = sentAt();
      journal.sent(lastSent, connection.remote(), rest.slice(0, rest.position()));
    }
  }

  /**
   * As the call that wrote returned; but where an answer may have overtaken this thread on its way
   * back from the kernel, as it was made. Holding {@link #recording}.
   */
  private Stamp sentAt() {
    Stamp came = heard;
    return came != null && calledAt.isBefore(came) ? calledAt : journal.now();
  }

  private void awaitWritable() throws IOException {
    Selector room;
    synchronized (this) {
      if (closed) {
        throw new AsynchronousCloseException();
      }
      if (writable == null) {
        writable = Selector.open();
        channel.register(writable, SelectionKey.OP_WRITE);
      }
      room = writable;
    }
    try {
      room.select(_ -> {});
    } catch (ClosedSelectorException e) {
      throw new AsynchronousCloseException();
    }
  }

  /** Leaves it to the reader to tell: what the peer sent before it went away is heard first. */
  private void fail(IOException failure) {
    writeFailure = failure;
    queue.abort();
    ReadLoop mine = loop;
    if (mine != null) {
      mine.wake();
    }
  }
}
