package dev.portcullis.core.socket;

import dev.portcullis.core.capture.Stamp;
import dev.portcullis.core.net.Endpoint;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * A connection that stands: its channel in blocking mode, one thread that reads and one that
 * writes. Fields say which thread writes them.
 */
final class Live {

  /** Bytes handed to the kernel in one call; more are handed over in several. */
  private static final int WRITE_SLICE = 128 << 10;

  /** How long a failed write waits for the reader to take in what arrived before. */
  private static final long LAST_BYTES_NANOS = TimeUnit.MILLISECONDS.toNanos(250);

  final SocketChannel channel;
  final Connection connection;
  final long openedNanos;
  final SendQueue queue = new SendQueue();
  final RecordOrder order = new RecordOrder();

  /** The thread that reads has returned from its last read. */
  final CountDownLatch readEnded = new CountDownLatch(1);

  /** After {@code close()}: the thread that reads has caught up with the peer. */
  final CountDownLatch caughtUp = new CountDownLatch(1);

  private final AtomicLong written = new AtomicLong();
  private final AtomicLong read = new AtomicLong();
  private final CountDownLatch writeEnded = new CountDownLatch(1);
  private volatile boolean inRead;
  private volatile @Nullable IOException writeFailure;
  // Guarded by this:
  private boolean writing;

  Live(SocketChannel channel, Connection connection, long openedNanos) {
    this.channel = channel;
    this.connection = connection;
    this.openedNanos = openedNanos;
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

  /** Whether the reader has nothing left to read just now. */
  boolean readerIdle() {
    return inRead;
  }

  /** One read; the stamp is taken as it returns. The reading thread. */
  int read(ByteBuffer buffer) throws IOException {
    inRead = true;
    try {
      return channel.read(buffer);
    } finally {
      inRead = false;
    }
  }

  /** These bytes were recorded. The reading thread. */
  void count(int bytes) {
    read.lazySet(read.get() + bytes);
  }

  /** Starts the thread that writes, the first time there is something to write. */
  synchronized void ensureWriting(String threadName, Journal journal) {
    if (!writing) {
      Thread.ofPlatform().daemon().name(threadName).start(() -> write(journal));
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

  /** Drops what is queued and closes, without FIN where bytes are missing. Any thread. */
  void cutOff() {
    queue.abort();
    Connector.closeQuietly(channel);
  }

  private void write(Journal journal) {
    try {
      byte[] next = queue.take();
      while (next != null) {
        send(next, journal);
        if (queue.isEmpty()) {
          order.idle();
        }
        next = queue.take();
      }
    } catch (IOException e) {
      writeFailed(e);
    } finally {
      writeEnded.countDown();
    }
  }

  /** Sends one accepted write and records what the kernel took of it, also when it failed. */
  private void send(byte[] bytes, Journal journal) throws IOException {
    ByteBuffer rest = ByteBuffer.wrap(bytes);
    boolean ordered = order.begin();
    try {
      while (rest.position() < bytes.length) {
        rest.limit(Math.min(bytes.length, rest.position() + WRITE_SLICE));
        int count = channel.write(rest);
        written.lazySet(written.get() + count);
        queue.sent(count);
      }
    } finally {
      Stamp at = Stamp.now();
      if (rest.position() > 0) {
        Endpoint peer = connection.remote();
        journal.sent(at, peer, ByteBuffer.wrap(bytes, 0, rest.position()));
      }
      if (ordered) {
        order.recorded();
      }
    }
  }

  /**
   * Leaves it to the reader to tell: what the peer sent before it went away is heard first. Where
   * the reader does not come back by itself, the connection is closed under it.
   */
  private void writeFailed(IOException failure) {
    writeFailure = failure;
    queue.end();
    boolean told = false;
    try {
      told = readEnded.await(LAST_BYTES_NANOS, TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    if (!told) {
      Connector.closeQuietly(channel);
    }
  }
}
