package dev.portcullis.core.socket;

import dev.portcullis.core.capture.Stamp;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.nio.ByteBuffer;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Reads a connection to its end: kernel, stamp, capture, listeners, in this order. Runs on the
 * reading thread, which a slow disk or slow listeners hold up; TCP then slows the peer down.
 */
final class ReadLoop {

  /** The most bytes of one message. */
  static final int MESSAGE_BYTES = 64 << 10;

  /** Told once, when nothing more will be read. */
  interface End {
    /**
     * The end.
     *
     * @param failure why; null for the peer's FIN
     */
    void ended(Live live, @Nullable IOException failure);
  }

  private final Live live;
  private final SocketParts parts;
  private final BooleanSupplier open;
  private final End end;

  /**
   * The loop of one connection.
   *
   * @param open whether what is read is still for anybody: false once {@code close()} was called
   */
  ReadLoop(Live live, SocketParts parts, BooleanSupplier open, End end) {
    this.live = live;
    this.parts = parts;
    this.open = open;
    this.end = end;
  }

  void run() {
    IOException failure = null;
    // The arena gives the buffer back when this thread is done with it, not when heap runs short.
    try (Arena memory = Arena.ofConfined()) {
      ByteBuffer buffer = memory.allocate(MESSAGE_BYTES).asByteBuffer();
      while (read(buffer)) {
        buffer.clear();
      }
    } catch (IOException e) {
      failure = e;
    } catch (OutOfMemoryError e) {
      failure = new IOException(Errno.ENOBUFS.text(), e);
    } finally {
      live.caughtUp.countDown();
      live.readEnded.countDown();
    }
    end.ended(live, failure);
  }

  private boolean read(ByteBuffer buffer) throws IOException {
    int count = live.read(buffer);
    if (count < 0) {
      return false;
    }
    Stamp at = Stamp.now();
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
      parts.journal().received(at, live.connection.remote(), buffer);
    } finally {
      live.recording.unlock();
    }
    live.count(count);
    parts.events().received(buffer, live.connection);
    return true;
  }
}
