package dev.portcullis.core.socket;

import java.io.IOException;
import java.nio.channels.AsynchronousCloseException;
import java.nio.channels.CancelledKeyException;
import java.nio.channels.ClosedSelectorException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import org.jspecify.annotations.Nullable;

/**
 * Waits for the first thing to read from connections that have only been opened, with one thread
 * and one selector for all of them: a connection costs a thread of its own once it has something
 * for it to do. Any thread may call.
 */
final class Watch implements AutoCloseable {

  private static final String THREAD = "portcullis-engine-watch";

  // Guarded by this; opened with the first connection.
  private @Nullable Selector selector;
  private boolean closed;

  /**
   * Runs something once when there is something to read from the channel: bytes, the peer's FIN, or
   * a failure. It runs on the watching thread and must not wait; it never runs where the channel is
   * closed before.
   *
   * @param channel in non-blocking mode
   */
  void whenReadable(SocketChannel channel, Runnable then) throws IOException {
    Selector on = selector();
    try {
      channel.register(on, SelectionKey.OP_READ, then);
    } catch (ClosedSelectorException | CancelledKeyException e) {
      throw new AsynchronousCloseException();
    }
    on.wakeup();
  }

  /**
   * Lets go of channels that were closed: the operating system keeps a descriptor as long as a
   * selector knows it.
   */
  synchronized void letGo() {
    if (selector != null) {
      selector.wakeup();
    }
  }

  private synchronized Selector selector() throws IOException {
    if (closed) {
      throw new AsynchronousCloseException();
    }
    Selector open = selector;
    if (open == null) {
      Selector fresh = Selector.open();
      try {
        Thread.ofPlatform().daemon().name(THREAD).start(() -> watch(fresh));
      } catch (OutOfMemoryError e) {
        // "unable to create native thread": the operating system gives no more of them.
        fresh.close();
        throw new IOException(Errno.EAGAIN.text(), e);
      }
      selector = fresh;
      open = fresh;
    }
    return open;
  }

  private static void watch(Selector selector) {
    try {
      while (true) {
        selector.select(Watch::readable);
      }
    } catch (ClosedSelectorException e) {
      // The end of the engine.
    } catch (IOException e) {
      // Nothing the operating system says of a selector that is open is anything but a fault.
      Thread thread = Thread.currentThread();
      thread.getUncaughtExceptionHandler().uncaughtException(thread, e);
    }
  }

  private static void readable(SelectionKey key) {
    try {
      // Not cancelled: a cancelled key is in the way of whoever asks again at once.
      key.interestOps(0);
    } catch (CancelledKeyException e) {
      return;
    }
    if (key.attachment() instanceof Runnable then) {
      then.run();
    }
  }

  /** Ends the thread; nothing is watched any more. */
  @Override
  public synchronized void close() {
    closed = true;
    if (selector != null) {
      Connector.closeQuietly(selector);
    }
  }
}
