package dev.portcullis.app.log;

import dev.portcullis.app.pulse.ManualPulseClock;
import dev.portcullis.core.capture.Capture;
import dev.portcullis.core.capture.CaptureOptions;
import dev.portcullis.core.capture.EventDetail;
import dev.portcullis.core.capture.EventKind;
import dev.portcullis.core.capture.Stamp;
import dev.portcullis.core.net.Endpoint;
import dev.portcullis.core.net.Ipv4Address;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.OptionalInt;
import java.util.Queue;
import java.util.Set;

/**
 * A log with its capture, its worker and its pulses all in the test's hand. Events happen a
 * millisecond apart.
 */
final class LogFixture implements AutoCloseable {

  /** 2026-01-31 10:21:17.968123 UTC. */
  private static final long BEGIN = 1_769_854_877_968_123_000L;

  final Capture capture;
  final ManualPulseClock clock = new ManualPulseClock();
  final Queue<Runnable> background = new ArrayDeque<>();
  final LogViewModel model;
  private long now = BEGIN;

  /** A log whose tab was opened now, with one socket, number 1. */
  LogFixture(Path directory) {
    this(directory, CaptureOptions.unlimited());
  }

  /** The same with limits. */
  LogFixture(Path directory, CaptureOptions options) {
    try {
      capture = Capture.create(directory.resolve("capture"), options);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    model = log(0);
    model.addSocket(1);
    settle();
  }

  /** Another log of the same capture. */
  LogViewModel log(long start) {
    return log(start, LogViewModel.NO_SOCKETS);
  }

  /** Another log of the same capture, at first with these sockets. */
  LogViewModel log(long start, Set<Integer> sockets) {
    return new LogViewModel(
        capture,
        start,
        sockets,
        clock,
        background::add,
        EventNotes.inMemory(clock),
        ZoneOffset.UTC);
  }

  @Override
  public void close() {
    capture.close();
  }

  /** Lets everything that was asked for happen: reads, then pulses, until there is no more. */
  void settle() {
    boolean any = true;
    while (any) {
      any = readOnce();
      any |= clock.pulse();
    }
  }

  /** Looks for new events and lets it happen. */
  void pull() {
    model.pull();
    settle();
  }

  /** Runs what waits in the background now. */
  boolean readOnce() {
    boolean any = false;
    for (int waiting = background.size(); waiting > 0; waiting--) {
      background.remove().run();
      any = true;
    }
    return any;
  }

  /** An event that carries no bytes of the wire. */
  void detail(int socket, EventDetail detail) {
    capture.append(tick(), socket, detail);
  }

  /** Bytes written or received by a socket. */
  void wire(int socket, EventKind kind, byte... bytes) {
    capture.append(tick(), socket, kind, null, ByteBuffer.wrap(bytes));
  }

  private Stamp tick() {
    now += 1_000_000;
    return new Stamp(now, now);
  }

  void write(String text) {
    wire(1, EventKind.WRITE, text.getBytes(StandardCharsets.UTF_8));
  }

  void message(String text) {
    wire(1, EventKind.MESSAGE, text.getBytes(StandardCharsets.UTF_8));
  }

  /** The session of the mock-ups. */
  void thermostat() {
    detail(1, new EventDetail.Created("Thermostat", "mini-program", 6, 20));
    detail(
        1,
        new EventDetail.Connected(
            new Endpoint(address(7), 51422),
            new Endpoint(address(2), 8848),
            3_100_000,
            "mini-program",
            "ALLOW_LAN"));
    wire(1, EventKind.WRITE, bytes(1, 3, 0, 0, 0, 2, 0xC4, 0x0B));
    wire(1, EventKind.MESSAGE, bytes(1, 3, 4, 0, 0xD7, 1, 0x2C, 0x4A, 0x46));
    write("hello, how are you");
    message("{\"temp\":21.5,\"hum\":40}".repeat(70));
    message(",\"fw\":\"1.4.0\"}\r\n温度 21.5 °C");
    detail(
        1,
        new EventDetail.Failed(
            -2,
            "write socket fail: errno:104 errmsg:Connection reset by peer",
            OptionalInt.of(104),
            "",
            "",
            ""));
    detail(1, new EventDetail.Closed(EventDetail.ClosedBy.PEER, 9_717_000_000L, 26, 2081));
  }

  private static Ipv4Address address(int last) {
    return Ipv4Address.of(bytes(192, 168, 193, last));
  }

  private static byte[] bytes(int... values) {
    byte[] bytes = new byte[values.length];
    for (int i = 0; i < values.length; i++) {
      bytes[i] = (byte) values[i];
    }
    return bytes;
  }
}
