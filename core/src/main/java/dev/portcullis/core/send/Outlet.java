package dev.portcullis.core.send;

import dev.portcullis.core.capture.Stamp;
import dev.portcullis.core.socket.Message;
import dev.portcullis.core.socket.SocketState;
import dev.portcullis.core.socket.TcpSocket;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.function.Consumer;

/** One connection, as far as sending over time needs it. Any thread. */
public interface Outlet {

  /** Whether bytes can be sent; once false, false for ever. */
  boolean isOpen();

  /** What the clock that dates its events says now. */
  Stamp now();

  /** Bytes accepted that the kernel has not taken yet. */
  long queued();

  /**
   * Waits until a write of so many bytes would be accepted.
   *
   * @return whether it would; false when the time is over or the connection has ended
   */
  boolean awaitRoom(int bytes, Duration atMost) throws InterruptedException;

  /** Sends the bytes from position to limit, copied now. */
  void write(ByteBuffer bytes);

  /**
   * Tells of what is received from now on, read by read.
   *
   * @param listener called on a thread of the connection; must be quick
   * @return ends it
   */
  Hearing hear(Consumer<ByteBuffer> listener);

  /** Somebody is told of what is received, until this is closed. */
  interface Hearing extends AutoCloseable {
    @Override
    void close();
  }

  /** The connection of a socket that was connected, and that delivers to listeners. */
  static Outlet of(TcpSocket socket) {
    return new Outlet() {
      @Override
      public boolean isOpen() {
        return socket.state() == SocketState.OPEN;
      }

      @Override
      public Stamp now() {
        return socket.now();
      }

      @Override
      public long queued() {
        return socket.counters().bytesQueued();
      }

      @Override
      public boolean awaitRoom(int bytes, Duration atMost) throws InterruptedException {
        return socket.awaitRoom(bytes, atMost);
      }

      @Override
      public void write(ByteBuffer bytes) {
        socket.write(bytes);
      }

      @Override
      public Hearing hear(Consumer<ByteBuffer> listener) {
        Consumer<Message> heard = message -> listener.accept(message.content());
        socket.onMessage(heard);
        return () -> socket.offMessage(heard);
      }
    };
  }
}
