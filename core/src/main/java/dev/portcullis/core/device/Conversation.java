package dev.portcullis.core.device;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * One connection to a simulated device, behaving as told until the peer goes or the device closes.
 * On a thread of its own.
 */
final class Conversation {

  private static final int BUFFER = 64 << 10;
  private static final int CHARGEN_LINE = 72;
  private static final int CHARGEN_FIRST = ' ';
  private static final int CHARGEN_COUNT = 95;

  private final Socket socket;
  private final CountDownLatch deviceClosed;
  private long bytesIn;
  private long bytesOut;

  /**
   * A conversation.
   *
   * @param deviceClosed where it waits, so that closing the device wakes it
   */
  Conversation(Socket socket, CountDownLatch deviceClosed) {
    this.socket = socket;
    this.deviceClosed = deviceClosed;
  }

  long bytesIn() {
    return bytesIn;
  }

  long bytesOut() {
    return bytesOut;
  }

  /** Runs it to its end. The socket is closed afterwards by whoever opened it. */
  void run(Behaviour behaviour) throws IOException, InterruptedException {
    socket.setTcpNoDelay(true);
    switch (behaviour) {
      case Behaviour.Echo _ -> echo(Long.MAX_VALUE);
      case Behaviour.Discard _ -> discard();
      case Behaviour.Chargen _ -> chargen();
      case Behaviour.Greeting greeting -> {
        send(greeting.bytes(), greeting.bytes().length);
        echo(Long.MAX_VALUE);
      }
      case Behaviour.Stall _, Behaviour.NeverAccept _, Behaviour.Refuse _ -> deviceClosed.await();
      case Behaviour.ResetAfter reset -> {
        if (echo(reset.bytes())) {
          reset();
        }
      }
      case Behaviour.HalfClose _ -> halfClose();
      case Behaviour.Dribble dribble -> dribble(dribble.interval().toNanos());
      case Behaviour.Flood flood -> flood(flood.totalBytes());
    }
  }

  private int receive(byte[] buffer, int most) throws IOException {
    InputStream in = socket.getInputStream();
    int count = in.read(buffer, 0, most);
    bytesIn += Math.max(0, count);
    return count;
  }

  private void send(byte[] bytes, int count) throws IOException {
    OutputStream out = socket.getOutputStream();
    out.write(bytes, 0, count);
    bytesOut += count;
  }

  /** Whether so many bytes were echoed before the peer's FIN. */
  private boolean echo(long bytes) throws IOException {
    byte[] buffer = new byte[BUFFER];
    long left = bytes;
    while (left > 0) {
      int count = receive(buffer, (int) Math.min(buffer.length, left));
      if (count < 0) {
        return false;
      }
      send(buffer, count);
      left -= count;
    }
    return true;
  }

  private void discard() throws IOException {
    byte[] buffer = new byte[BUFFER];
    while (receive(buffer, buffer.length) >= 0) {
      // Received, and that is all.
    }
  }

  /** RFC 864: lines of 72 printable characters, each line starting one character further on. */
  private void chargen() throws IOException {
    byte[] line = new byte[CHARGEN_LINE + 2];
    line[CHARGEN_LINE] = '\r';
    line[CHARGEN_LINE + 1] = '\n';
    for (int first = 0; ; first = (first + 1) % CHARGEN_COUNT) {
      for (int i = 0; i < CHARGEN_LINE; i++) {
        line[i] = (byte) (CHARGEN_FIRST + (first + i) % CHARGEN_COUNT);
      }
      send(line, line.length);
    }
  }

  /** Closing with a linger of zero is how Java sends RST. */
  private void reset() throws IOException {
    socket.setSoLinger(true, 0);
    socket.close();
  }

  private void halfClose() throws IOException {
    byte[] buffer = new byte[BUFFER];
    int count = receive(buffer, buffer.length);
    if (count > 0) {
      send(buffer, count);
    }
    socket.shutdownOutput();
    discard();
  }

  private void dribble(long intervalNanos) throws IOException, InterruptedException {
    byte[] buffer = new byte[BUFFER];
    byte[] single = new byte[1];
    int count = receive(buffer, buffer.length);
    while (count >= 0) {
      for (int i = 0; i < count; i++) {
        if (deviceClosed.await(intervalNanos, TimeUnit.NANOSECONDS)) {
          return;
        }
        single[0] = buffer[i];
        send(single, 1);
      }
      count = receive(buffer, buffer.length);
    }
  }

  private void flood(long totalBytes) throws IOException {
    byte[] buffer = new byte[BUFFER];
    while (bytesOut < totalBytes) {
      FloodContent.fill(bytesOut, buffer);
      send(buffer, (int) Math.min(buffer.length, totalBytes - bytesOut));
    }
    socket.shutdownOutput();
    discard();
  }
}
