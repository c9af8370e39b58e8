package dev.portcullis.app.log;

import dev.portcullis.app.pulse.ManualPulseClock;
import dev.portcullis.core.capture.EventDetail;
import dev.portcullis.core.capture.EventKind;
import dev.portcullis.core.net.Endpoint;
import dev.portcullis.core.net.Ipv4Address;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.OptionalInt;
import java.util.Queue;
import java.util.concurrent.Executor;

/** A log with its capture, its worker and its pulses all in the test's hand. */
final class LogFixture {

  final MemoryCapture capture = new MemoryCapture();
  final ManualPulseClock clock = new ManualPulseClock();
  final Queue<Runnable> background = new ArrayDeque<>();
  private final Executor executor = background::add;
  final LogViewModel model;

  /** A log whose tab was opened now, with one socket, number 1. */
  LogFixture() {
    this(0);
  }

  LogFixture(long start) {
    model = new LogViewModel(capture, start, clock, executor, ZoneOffset.UTC);
    model.addSocket(1);
    settle();
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

  void write(String text) {
    capture.wire(1, EventKind.WRITE, text.getBytes(StandardCharsets.UTF_8));
  }

  void message(String text) {
    capture.wire(1, EventKind.MESSAGE, text.getBytes(StandardCharsets.UTF_8));
  }

  /** The session of the mock-ups. */
  void thermostat() {
    capture.detail(1, new EventDetail.Created("Thermostat", "mini-program", 6, 20));
    capture.detail(
        1,
        new EventDetail.Connected(
            new Endpoint(address(7), 51422),
            new Endpoint(address(2), 8848),
            3_100_000,
            "mini-program",
            "ALLOW_LAN"));
    capture.wire(1, EventKind.WRITE, bytes(1, 3, 0, 0, 0, 2, 0xC4, 0x0B));
    capture.wire(1, EventKind.MESSAGE, bytes(1, 3, 4, 0, 0xD7, 1, 0x2C, 0x4A, 0x46));
    write("hello, how are you");
    message("{\"temp\":21.5,\"hum\":40}".repeat(70));
    message(",\"fw\":\"1.4.0\"}\r\n温度 21.5 °C");
    capture.detail(
        1,
        new EventDetail.Failed(
            -2,
            "write socket fail: errno:104 errmsg:Connection reset by peer",
            OptionalInt.of(104),
            "",
            "",
            ""));
    capture.detail(1, new EventDetail.Closed(EventDetail.ClosedBy.PEER, 9_717_000_000L, 26, 2081));
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
