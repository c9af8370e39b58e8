package dev.portcullis.core.export;

import dev.portcullis.core.codec.Bytes;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;

/** A device on loopback that answers one connection as it is told, or not quite. */
final class PlayedDevice implements AutoCloseable {

  /** What it gets wrong. */
  enum Fault {
    /** Nothing. */
    NONE,
    /** The last byte of its first answer. */
    ANOTHER_BYTE,
    /** It closes before its first answer is whole. */
    EARLY_END,
    /** It adds a byte to its last answer. */
    MORE
  }

  private record Exchange(int requestBytes, Bytes answer) {}

  private final ServerSocket server;
  private final Fault fault;
  private final List<Exchange> exchanges = new ArrayList<>();
  private final Thread thread = new Thread(this::play, "portcullis-test-device");

  PlayedDevice(Fault fault) throws IOException {
    this.fault = fault;
    this.server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
  }

  int port() {
    return server.getLocalPort();
  }

  /** After so many bytes more this is its answer. */
  void plays(int requestBytes, byte[] answer) {
    exchanges.add(new Exchange(requestBytes, Bytes.of(answer)));
  }

  /** Waits for its connection, on a thread of its own. */
  void start() {
    thread.start();
  }

  private void play() {
    try (Socket socket = server.accept()) {
      for (int i = 0; i < exchanges.size(); i++) {
        Exchange exchange = exchanges.get(i);
        socket.getInputStream().readNBytes(exchange.requestBytes());
        socket.getOutputStream().write(answer(i, exchange));
        if (fault == Fault.EARLY_END) {
          return;
        }
      }
    } catch (IOException e) {
      // The script left, as it should where a fault is played; what it said is what is tested.
    }
  }

  private byte[] answer(int place, Exchange exchange) {
    int length = exchange.answer().length();
    boolean more = fault == Fault.MORE && place == exchanges.size() - 1;
    boolean less = fault == Fault.EARLY_END;
    byte[] bytes = new byte[length + (more ? 1 : less ? -1 : 0)];
    exchange.answer().copyTo(0, bytes, 0, Math.min(length, bytes.length));
    if (fault == Fault.ANOTHER_BYTE && place == 0) {
      bytes[length - 1] ^= 1;
    }
    return bytes;
  }

  @Override
  public void close() throws IOException {
    server.close();
    try {
      thread.join(10_000);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
