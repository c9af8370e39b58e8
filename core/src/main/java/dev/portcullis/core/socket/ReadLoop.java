package dev.portcullis.core.socket;

import dev.portcullis.core.capture.Stamp;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.nio.ByteBuffer;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Reads a connection to its end: kernel, stamp, capture, listeners, in this order. On a thread of
 * its own, which a slow disk or slow listeners hold up; TCP then slows the peer down. The thread is
 * there from the first bytes on; until then the engine's {@link Watch} waits for them.
 */
final class ReadLoop {

  /** The most bytes of one message. */
  static final int MESSAGE_BYTES = 64 << 10;

  /** How long the reader looks for what arrived before a write failed. */
  private static final long LAST_BYTES_MILLIS = 250;

  /** Told once, when nothing more will be read. */
  interface End {
    /**
     * The end.
     *
     * @param failure why; null for the peer's FIN
     */
    void ended(Live live, @Nullable IOException failure);
  }

  private final String threadName;
  private final Live live;
  private final SocketParts parts;
  private final BooleanSupplier open;
  private final End end;
  private volatile boolean waiting = true;
  private volatile @Nullable Thread reader;

  /** Whether the kernel may still hold bytes for us. The reading thread. */
  private boolean mayHaveMore = true;

  // Guarded by this:
  private boolean claimed;
  private boolean closed;
  private @Nullable Readiness readiness;

  /**
   * The loop of one connection.
   *
   * @param threadName what its thread is called
   * @param open whether what is read is still for anybody: false once {@code close()} was called
   */
  ReadLoop(String threadName, Live live, SocketParts parts, BooleanSupplier open, End end) {
    this.threadName = threadName;
    this.live = live;
    this.parts = parts;
    this.open = open;
    this.end = end;
  }

  /** Begins to read with the first bytes that come. */
  void begin() {
    if (live.writeFailure() != null) {
      start();
      return;
    }
    try {
      parts.watch().whenReadable(live.channel, this::start);
    } catch (IOException e) {
      if (claim()) {
        ended(e);
      }
    }
  }

  /** Whether there is nothing left to read just now. */
  boolean idle() {
    return waiting;
  }

  /** Whether this is the thread that reads, in a listener it calls itself. */
  boolean onReadingThread() {
    return Thread.currentThread() == reader;
  }

  /** Has it see that a write failed. Any thread. */
  void wake() {
    Readiness asleep;
    synchronized (this) {
      asleep = readiness;
    }
    if (asleep != null) {
      asleep.wake();
    } else {
      start();
    }
  }

  /** Ends it, now that the channel is closed. Any thread. */
  void close() {
    boolean neverRead;
    synchronized (this) {
      closed = true;
      neverRead = !claimed;
      if (readiness != null) {
        readiness.close();
      }
    }
    parts.watch().letGo();
    if (neverRead) {
      live.caughtUp.countDown();
      live.readEnded.countDown();
    }
  }

  /** Starts the thread, once. */
  private void start() {
    if (!claim()) {
      return;
    }
    try {
      Thread.ofPlatform().daemon().name(threadName).start(this::run);
    } catch (OutOfMemoryError e) {
      // "unable to create native thread": the operating system gives no more of them.
      ended(new IOException(Errno.EAGAIN.text(), e));
    }
  }

  private synchronized boolean claim() {
    boolean mine = !claimed && !closed;
    claimed |= mine;
    if (mine) {
      waiting = false;
    }
    return mine;
  }

  private void run() {
    IOException failure = null;
    // The arena gives the buffer back when this thread is done with it, not when heap runs short.
    try (Arena memory = Arena.ofConfined()) {
      ByteBuffer buffer = memory.allocate(MESSAGE_BYTES).asByteBuffer();
      Readiness mine = begun(Readiness.of(live.channel, parts.watch()));
      while (read(mine, buffer)) {
        buffer.clear();
      }
      failure = live.settledWriteFailure();
    } catch (IOException e) {
      failure = e;
    } catch (OutOfMemoryError e) {
      failure = new IOException(Errno.ENOBUFS.text(), e);
    }
    ended(failure);
  }

  private void ended(@Nullable IOException failure) {
    live.caughtUp.countDown();
    live.readEnded.countDown();
    end.ended(live, failure);
  }

  private synchronized Readiness begun(Readiness mine) {
    if (closed) {
      mine.close();
    }
    readiness = mine;
    reader = Thread.currentThread();
    return mine;
  }

  private boolean read(Readiness mine, ByteBuffer buffer) throws IOException {
    int count = readSome(mine, buffer);
    if (count < 0) {
      return false;
    }
    Stamp at = parts.journal().now();
    live.hear(at);
    if (!open.getAsBoolean()) {
      // Nobody wants it, but leaving it unread would turn our FIN into a reset.
      if (count < MESSAGE_BYTES) {
        live.caughtUp.countDown();
      }
      return true;
    }
    buffer.flip();
    live.recording.lock(); // Whoever wrote what this answers may be on the way to the capture.
    try {
      parts.journal().received(live.afterLastWrite(at), live.connection.remote(), buffer);
    } finally {
      live.recording.unlock();
    }
    live.count(count);
    parts.events().received(buffer, live.connection);
    return true;
  }

  /** One read, waiting for something to read; -1 at the peer's FIN. */
  private int readSome(Readiness mine, ByteBuffer buffer) throws IOException {
    while (true) {
      if (!mayHaveMore) {
        awaitReadable(mine);
      }
      int count = live.channel.read(buffer);
      mayHaveMore = !buffer.hasRemaining();
      if (count != 0) {
        return count;
      }
    }
  }

  private void awaitReadable(Readiness mine) throws IOException {
    IOException failure = live.writeFailure();
    waiting = true;
    try {
      boolean readable = mine.await(failure == null ? Readiness.FOREVER : LAST_BYTES_MILLIS);
      if (failure != null && !readable) {
        // What broke the writing does not show here by itself.
        throw failure;
      }
    } finally {
      waiting = false;
    }
  }
}
