package dev.portcullis.app.cli;

import dev.portcullis.core.socket.SocketState;
import dev.portcullis.core.socket.TcpSocket;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Hands a payload of any size to a socket, no faster than its queue has room. On a thread of its
 * own, which ends with the payload or the connection.
 */
final class Feeder implements Runnable {

  private static final int PIECE = 256 << 10;
  private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);

  private final TcpSocket socket;
  private final PayloadSource source;
  private final Runnable wake;
  private final AtomicLong fed = new AtomicLong();
  private volatile boolean done;
  private volatile @Nullable IOException failure;

  /**
   * A feeder.
   *
   * @param wake run when it is done
   */
  Feeder(TcpSocket socket, PayloadSource source, Runnable wake) {
    this.socket = socket;
    this.source = source;
    this.wake = wake;
  }

  /** Whether everything was handed over, and so many bytes that was. */
  boolean sentAll() {
    return done && failure == null && socket.counters().bytesWritten() == fed.get();
  }

  /** Why the payload could not be read. */
  @Nullable IOException failure() {
    return failure;
  }

  @Override
  public void run() {
    try (InputStream bytes = source.open()) {
      byte[] piece = new byte[PIECE];
      int count = bytes.readNBytes(piece, 0, PIECE);
      while (count > 0) {
        if (!awaitRoom(count)) {
          return;
        }
        fed.addAndGet(count);
        socket.write(ByteBuffer.wrap(piece, 0, count));
        count = bytes.readNBytes(piece, 0, PIECE);
      }
      done = true;
    } catch (IOException e) {
      failure = e;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      wake.run();
    }
  }

  private boolean awaitRoom(int count) throws InterruptedException {
    while (!socket.awaitRoom(count, LOOK_AGAIN)) {
      if (socket.state() != SocketState.OPEN) {
        return false;
      }
    }
    return true;
  }
}
