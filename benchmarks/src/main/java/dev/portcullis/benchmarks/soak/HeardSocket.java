package dev.portcullis.benchmarks.soak;

import dev.portcullis.core.capture.Capture;
import dev.portcullis.core.capture.EventKind;
import dev.portcullis.core.capture.EventRecord;
import dev.portcullis.core.device.SimulatedDevice;
import dev.portcullis.core.net.AddressFamily;
import dev.portcullis.core.net.SystemNetwork;
import dev.portcullis.core.policy.CreationQuota;
import dev.portcullis.core.policy.Policy;
import dev.portcullis.core.policy.ProfileStore;
import dev.portcullis.core.socket.ConnectOptions;
import dev.portcullis.core.socket.Delivery;
import dev.portcullis.core.socket.SocketEngine;
import dev.portcullis.core.socket.SocketRequest;
import dev.portcullis.core.socket.SocketState;
import dev.portcullis.core.socket.TcpSocket;
import dev.portcullis.core.socket.TooManySocketsException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.zip.CRC32C;

/** A socket, and what the capture says it heard. For one thread. */
final class HeardSocket {

  private static final Policy POLICY =
      new Policy(ProfileStore.shipped("unrestricted"), new SystemNetwork());
  private static final long LOOK_NANOS = 1_000_000;
  private static final long MOST_NANOS = TimeUnit.SECONDS.toNanos(60);

  private final Capture capture;
  private final TcpSocket socket;
  private long next;
  private long bytes;
  private final CRC32C sum = new CRC32C();
  private boolean ended;
  private boolean failed;

  HeardSocket(String name, SocketEngine engine, Capture capture) throws TooManySocketsException {
    this.capture = capture;
    next = capture.count();
    socket =
        engine.createTcpSocket(
            new SocketRequest(
                name, POLICY, CreationQuota.unlimited(), AddressFamily.IPV4, Delivery.none()));
  }

  void connect(SimulatedDevice device) {
    socket.connect(
        new ConnectOptions(device.endpoint().address().text(), device.endpoint().port(), 30));
  }

  /** Connects and waits for it. */
  void open(SimulatedDevice device) throws IOException {
    connect(device);
    await("to open", () -> socket.state() != SocketState.CONNECTING);
  }

  void write(byte[] payload) {
    socket.write(ByteBuffer.wrap(payload));
  }

  void awaitBytes(long count) throws IOException {
    await("for " + count + " bytes", () -> socket.counters().bytesRead() >= count);
  }

  /** Closes it, if it is not closed, and reads its part of the capture to the end. */
  void close() throws IOException {
    socket.close();
    awaitEnd();
  }

  /** Waits for the socket's last event. */
  void awaitEnd() throws IOException {
    await("to end", this::readOn);
  }

  /** Whether an error of the socket is in the capture. */
  boolean failed() {
    return failed;
  }

  /** Bytes of a stream that are not in the capture; all of them where one is another. */
  long lost(long expected, long expectedSum) {
    if (bytes < expected) {
      return expected - bytes;
    }
    return bytes > expected || sum.getValue() != expectedSum ? Math.max(bytes, expected) : 0;
  }

  private boolean readOn() {
    long count = capture.count();
    for (; next < count && !ended; next++) {
      if (capture.socketOf(next) == socket.id()) {
        EventRecord event = capture.event(next);
        if (event.kind() == EventKind.MESSAGE) {
          byte[] heard = capture.bytes(event);
          sum.update(heard);
          bytes += heard.length;
        }
        failed |= event.kind() == EventKind.ERROR;
        ended = event.kind() == EventKind.CLOSE;
      }
    }
    return ended;
  }

  private void await(String what, BooleanSupplier condition) throws IOException {
    long begin = System.nanoTime();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() - begin > MOST_NANOS) {
        throw new IOException(
            "socket " + socket.id() + " is " + socket.state() + " and was waited for " + what);
      }
      LockSupport.parkNanos(LOOK_NANOS);
    }
  }
}
