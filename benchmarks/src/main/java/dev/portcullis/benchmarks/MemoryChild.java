package dev.portcullis.benchmarks;

import dev.portcullis.core.capture.Capture;
import dev.portcullis.core.capture.CaptureOptions;
import dev.portcullis.core.capture.EventKind;
import dev.portcullis.core.capture.Stamp;
import dev.portcullis.core.net.Endpoint;
import dev.portcullis.core.net.Ipv4Address;
import dev.portcullis.core.socket.Delivery;
import dev.portcullis.core.socket.TcpSocket;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;

/** Captures much in a small heap and says how many bytes of it are in use then. */
public final class MemoryChild {

  private static final int EVENT = 64;

  private MemoryChild() {}

  /** Arguments: {@code flood BYTES DIRECTORY} or {@code events COUNT DIRECTORY}. */
  public static void main(String[] arguments) throws Exception {
    long amount = Long.parseLong(arguments[1]);
    Path directory = Path.of(arguments[2]);
    switch (arguments[0]) {
      case "flood" -> flood(amount, directory);
      case "events" -> events(amount, directory);
      default -> throw new IllegalArgumentException(arguments[0]);
    }
  }

  private static void flood(long bytes, Path directory) throws Exception {
    try (Child peer = Child.java(Peer.class, List.of(), "flood", Long.toString(bytes));
        Desk desk = new Desk(directory, CaptureOptions.unlimited())) {
      TcpSocket socket = desk.socket(Delivery.none());
      Desk.connect(socket, Integer.parseInt(peer.line()));
      Desk.awaitClosed(socket);
      check(socket.counters().bytesRead() == bytes, desk.capture);
      say();
    }
  }

  private static void events(long count, Path directory) throws IOException {
    Endpoint peer = new Endpoint(Ipv4Address.of(127, 0, 0, 1), 8849);
    ByteBuffer payload = ByteBuffer.allocateDirect(EVENT);
    try (Capture capture =
        Capture.create(directory.resolve("capture"), CaptureOptions.unlimited())) {
      boolean kept = true;
      for (long i = 0; i < count; i++) {
        EventKind kind = i % 2 == 0 ? EventKind.WRITE : EventKind.MESSAGE;
        kept &= capture.append(Stamp.now(), 1, kind, peer, payload.putLong(0, i)) == i;
      }
      check(kept, capture);
      say();
    }
  }

  private static void check(boolean whole, Capture capture) throws IOException {
    if (!whole || capture.status().eventsNotCaptured() != 0) {
      throw new IOException("not everything was captured: " + capture.status());
    }
  }

  private static void say() {
    System.gc();
    System.out.println(ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
  }
}
