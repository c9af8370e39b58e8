package dev.portcullis.core.export;

import dev.portcullis.core.capture.Capture;
import dev.portcullis.core.capture.CaptureOptions;
import dev.portcullis.core.capture.EventDetail;
import dev.portcullis.core.capture.EventKind;
import dev.portcullis.core.capture.Stamp;
import dev.portcullis.core.codec.Bytes;
import dev.portcullis.core.net.Endpoint;
import dev.portcullis.core.net.Ipv4Address;
import dev.portcullis.core.net.Ipv6Address;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;

/** A capture on disk with events of a test's making, one every 1.5 ms. One thread uses it. */
final class Recording implements AutoCloseable {
  /** When the first event happens. */
  static final Instant START = Instant.parse("2026-01-31T10:21:17.968123Z");

  static final Endpoint LOCAL = new Endpoint(Ipv4Address.of(192, 168, 1, 10), 51234);
  static final Endpoint DEVICE = new Endpoint(Ipv4Address.of(192, 168, 1, 20), 8848);
  static final Endpoint LOCAL_6 = new Endpoint(new Ipv6Address(0xfd00_0000_0000_0000L, 10), 51236);
  static final Endpoint DEVICE_6 = new Endpoint(new Ipv6Address(0xfd00_0000_0000_0000L, 20), 8849);
  static final long STEP_NANOS = 1_500_000;
  static final long HANDSHAKE_NANOS = 1_200_000;

  private final Capture capture;
  private final Map<String, ByteArrayOutputStream> wire = new HashMap<>();
  private long events;
  private long pause;

  Recording(Path directory) throws IOException {
    this(directory, CaptureOptions.unlimited());
  }

  Recording(Path directory, CaptureOptions options) throws IOException {
    this.capture = Capture.create(directory, options);
  }

  Capture capture() {
    return capture;
  }

  /** A socket named “Thermostat 1” and the like. */
  Recording create(int socket) {
    return add(socket, new EventDetail.Created("Thermostat " + socket, "mini-program", 1, 20));
  }

  Recording connect(int socket, Endpoint local, Endpoint remote) {
    return add(
        socket,
        new EventDetail.Connected(local, remote, HANDSHAKE_NANOS, "mini-program", "ALLOW_LAN"));
  }

  /** A socket that is created and connected, over IPv4. */
  Recording open(int socket) {
    return create(socket).connect(socket, new Endpoint(LOCAL.address(), 51233 + socket), DEVICE);
  }

  Recording tx(int socket, byte[] bytes) {
    return wire(socket, EventKind.WRITE, bytes);
  }

  Recording tx(int socket, String text) {
    return tx(socket, text.getBytes(StandardCharsets.UTF_8));
  }

  Recording rx(int socket, byte[] bytes) {
    return wire(socket, EventKind.MESSAGE, bytes);
  }

  Recording rx(int socket, String text) {
    return rx(socket, text.getBytes(StandardCharsets.UTF_8));
  }

  Recording error(int socket, int errno, String errMsg) {
    return add(
        socket, new EventDetail.Failed(-2, errMsg, OptionalInt.of(errno), "the kernel’s", "", ""));
  }

  Recording close(int socket, EventDetail.ClosedBy by) {
    return add(
        socket,
        new EventDetail.Closed(
            by,
            12_000_000,
            bytes(socket, WireDirection.TX).length(),
            bytes(socket, WireDirection.RX).length()));
  }

  Recording add(int socket, EventDetail detail) {
    capture.append(stamp(), socket, detail);
    return this;
  }

  /** Lets time pass before the next event. */
  Recording later(Duration passing) {
    pause += passing.toNanos();
    return this;
  }

  /** Everything a socket wrote or received, joined. */
  Bytes bytes(int socket, WireDirection direction) {
    return Bytes.of(joined(socket, direction.kind()).toByteArray());
  }

  private Recording wire(int socket, EventKind kind, byte[] bytes) {
    capture.append(stamp(), socket, kind, DEVICE, ByteBuffer.wrap(bytes));
    joined(socket, kind).writeBytes(bytes);
    return this;
  }

  private ByteArrayOutputStream joined(int socket, EventKind kind) {
    return wire.computeIfAbsent(kind.name() + socket, _ -> new ByteArrayOutputStream());
  }

  private Stamp stamp() {
    long passed = events++ * STEP_NANOS + pause;
    long wall = START.getEpochSecond() * 1_000_000_000L + START.getNano() + passed;
    return new Stamp(wall, 77_000_000_000L + passed);
  }

  @Override
  public void close() {
    capture.close();
  }
}
