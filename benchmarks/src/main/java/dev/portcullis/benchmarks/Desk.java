package dev.portcullis.benchmarks;

import dev.portcullis.core.capture.Capture;
import dev.portcullis.core.capture.CaptureOptions;
import dev.portcullis.core.net.AddressFamily;
import dev.portcullis.core.net.SystemNetwork;
import dev.portcullis.core.net.SystemResolver;
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
import dev.portcullis.core.wifi.NoWifi;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** An engine with its capture, as the program runs it, without rules or quota. */
final class Desk implements AutoCloseable {

  private static final long LOOK_NANOS = 200_000;
  private static final long MOST_NANOS = TimeUnit.MINUTES.toNanos(15);

  final Capture capture;
  final SocketEngine engine;
  private final Policy policy;

  Desk(Path directory, CaptureOptions options) throws IOException {
    capture = Capture.create(directory.resolve("capture"), options);
    SystemNetwork network = new SystemNetwork();
    engine = new SocketEngine(capture, new SystemResolver(), new NoWifi(), network);
    policy = new Policy(ProfileStore.shipped("unrestricted"), network);
  }

  TcpSocket socket(Delivery delivery) throws TooManySocketsException {
    return engine.createTcpSocket(
        new SocketRequest(
            "benchmark", policy, CreationQuota.unlimited(), AddressFamily.IPV4, delivery));
  }

  static void connect(TcpSocket socket, int port) {
    socket.connect(new ConnectOptions("127.0.0.1", port, 30));
  }

  /** Waits until the peer has closed the connection. */
  static void awaitClosed(TcpSocket socket) {
    await(() -> socket.state() == SocketState.CLOSED);
  }

  static void await(BooleanSupplier condition) {
    long deadline = System.nanoTime() + MOST_NANOS;
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > deadline) {
        throw new IllegalStateException("a measurement hangs");
      }
      LockSupport.parkNanos(LOOK_NANOS);
    }
  }

  @Override
  public void close() {
    engine.close();
    capture.close();
  }
}
