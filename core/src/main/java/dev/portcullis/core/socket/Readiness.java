package dev.portcullis.core.socket;

import java.io.IOException;
import java.nio.channels.AsynchronousCloseException;
import java.nio.channels.ClosedSelectorException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** How a thread that reads waits for something to read. One thread waits; any thread wakes it. */
sealed interface Readiness {

  /** Waits without end. */
  long FOREVER = 0;

  /**
   * The quickest there is: a selector of its own, or, where the operating system gives no more of
   * them, the engine's, which costs a hop between two threads each time.
   */
  static Readiness of(SocketChannel channel, Watch watch) throws IOException {
    Selector own;
    try {
      own = Selector.open();
    } catch (IOException e) {
      return new Shared(channel, watch); // Too many files: an open connection goes on all the same.
    }
    try {
      channel.register(own, SelectionKey.OP_READ);
    } catch (IOException e) {
      own.close();
      throw e;
    }
    return new Own(own);
  }

  /**
   * Waits until there is something to read, or {@link #wake}.
   *
   * @param millis at most; {@link #FOREVER} for as long as it takes
   * @return whether there is something to read
   */
  boolean await(long millis) throws IOException;

  /** Ends one wait, this one or the next. */
  void wake();

  /** Ends every wait with an exception. */
  void close();

  /**
   * A selector that knows one channel.
   *
   * @param selector nobody else's
   */
  record Own(Selector selector) implements Readiness {
    @Override
    public boolean await(long millis) throws IOException {
      try {
        return selector.select(_ -> {}, millis) > 0;
      } catch (ClosedSelectorException e) {
        throw new AsynchronousCloseException();
      }
    }

    @Override
    public void wake() {
      selector.wakeup();
    }

    @Override
    public void close() {
      Connector.closeQuietly(selector);
    }
  }

  /** The selector of all. */
  final class Shared implements Readiness {
    private final SocketChannel channel;
    private final Watch watch;
    private final Semaphore signals = new Semaphore(0);
    private volatile boolean readable;
    private volatile boolean closed;

    Shared(SocketChannel channel, Watch watch) {
      this.channel = channel;
      this.watch = watch;
    }

    @Override
    public boolean await(long millis) throws IOException {
      readable = false;
      watch.whenReadable(channel, this::say);
      try {
        boolean _ =
            signals.tryAcquire(millis == FOREVER ? Long.MAX_VALUE : millis, TimeUnit.MILLISECONDS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new AsynchronousCloseException();
      }
      if (closed) {
        throw new AsynchronousCloseException();
      }
      return readable;
    }

    private void say() {
      readable = true;
      signals.release();
    }

    @Override
    public void wake() {
      signals.release();
    }

    @Override
    public void close() {
      closed = true;
      signals.release();
    }
  }
}
