package dev.portcullis.core.device;

import dev.portcullis.core.net.Endpoint;
import dev.portcullis.core.net.HostAddress;
import dev.portcullis.core.net.Ipv4Address;
import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A device to talk to where there is none on the desk: a real server socket on 127.0.0.1, never on
 * another address. Any thread may call it. It owns one thread that accepts and one a connection, up
 * to {@link #MAX_CONNECTIONS}; closing it closes all connections and ends all threads.
 */
public final class SimulatedDevice implements AutoCloseable {

  /** Connections at the same time; one more is closed at once. */
  public static final int MAX_CONNECTIONS = 2048;

  private static final Ipv4Address LOOPBACK = Ipv4Address.of(127, 0, 0, 1);
  private static final int STALL_RECEIVE_BUFFER = 4096;
  private static final int BACKLOG = 1024;
  private static final int FILLERS = 64;
  private static final int FILL_MILLIS = 200;
  private static final long RETRY_NANOS = TimeUnit.MILLISECONDS.toNanos(20);
  private static final long END_NANOS = TimeUnit.SECONDS.toNanos(2);

  private final Behaviour behaviour;
  private final DeviceObserver observer;
  private final Endpoint endpoint;
  private final AtomicInteger accepted = new AtomicInteger();
  private final CountDownLatch closed = new CountDownLatch(1);
  private final List<Closeable> holdings = new ArrayList<>();
  private final Map<Socket, Thread> open = new ConcurrentHashMap<>();
  private final List<Thread> acceptors = new ArrayList<>();

  private SimulatedDevice(int port, Behaviour behaviour, DeviceObserver observer)
      throws IOException {
    this.behaviour = behaviour;
    this.observer = observer;
    boolean started = false;
    try {
      endpoint =
          switch (behaviour) {
            case Behaviour.Refuse _ -> reserve(port);
            case Behaviour.NeverAccept _ -> fill(port);
            case Behaviour.Echo _,
                Behaviour.Discard _,
                Behaviour.Chargen _,
                Behaviour.Greeting _,
                Behaviour.Stall _,
                Behaviour.ResetAfter _,
                Behaviour.HalfClose _,
                Behaviour.Dribble _,
                Behaviour.Flood _ ->
                serve(port);
          };
      started = true;
    } finally {
      if (!started) {
        closeHoldings();
      }
    }
  }

  /**
   * Starts a device.
   *
   * @param port 1–65535, or 0 for any that is free
   * @throws IOException if the port is taken or not allowed
   */
  public static SimulatedDevice start(int port, Behaviour behaviour) throws IOException {
    return start(port, behaviour, DeviceObserver.none());
  }

  /** Starts a device whose connections somebody watches; as the other start. */
  public static SimulatedDevice start(int port, Behaviour behaviour, DeviceObserver observer)
      throws IOException {
    SimulatedDevice device = new SimulatedDevice(port, behaviour, observer);
    device.acceptors.forEach(Thread::start);
    return device;
  }

  private static InetSocketAddress loopback(int port) {
    return new InetSocketAddress(LOOPBACK.toInetAddress(), port);
  }

  /** Binds without listening, so that nobody else takes the port and the kernel refuses. */
  private Endpoint reserve(int port) throws IOException {
    Socket reserved = hold(new Socket());
    reserved.bind(loopback(port));
    return new Endpoint(LOOPBACK, reserved.getLocalPort());
  }

  /** Connects to itself until the kernel answers no more. */
  private Endpoint fill(int port) throws IOException {
    ServerSocket server = listen(port, 1);
    for (int i = 0; i < FILLERS; i++) {
      Socket filler = hold(new Socket());
      try {
        filler.connect(loopback(server.getLocalPort()), FILL_MILLIS);
      } catch (SocketTimeoutException full) {
        break;
      }
    }
    return new Endpoint(LOOPBACK, server.getLocalPort());
  }

  private Endpoint serve(int port) throws IOException {
    ServerSocket server = listen(port, BACKLOG);
    acceptors.add(
        Thread.ofPlatform()
            .daemon()
            .name("portcullis-device-" + server.getLocalPort() + "-accept")
            .unstarted(() -> accept(server)));
    return new Endpoint(LOOPBACK, server.getLocalPort());
  }

  private ServerSocket listen(int port, int backlog) throws IOException {
    ServerSocket server = hold(new ServerSocket());
    if (behaviour instanceof Behaviour.Stall) {
      server.setReceiveBufferSize(STALL_RECEIVE_BUFFER);
    }
    server.bind(loopback(port), backlog);
    return server;
  }

  private <T extends Closeable> T hold(T holding) {
    holdings.add(holding);
    return holding;
  }

  private void accept(ServerSocket server) {
    while (closed.getCount() > 0) {
      try {
        converse(server.accept());
      } catch (IOException e) {
        // Closed: the loop ends. Out of file handles: others may give some back in a moment.
        awaitClosed(RETRY_NANOS);
      }
    }
  }

  private void converse(Socket socket) throws IOException {
    if (open.size() >= MAX_CONNECTIONS) {
      socket.close();
      return;
    }
    InetAddress address = socket.getInetAddress();
    Endpoint peer = new Endpoint(HostAddress.of(address), socket.getPort());
    Thread thread =
        Thread.ofPlatform()
            .daemon()
            .name("portcullis-device-" + endpoint.port() + "-peer-" + accepted.incrementAndGet())
            .unstarted(() -> converse(socket, peer));
    open.put(socket, thread);
    if (closed.getCount() == 0) {
      socket.close();
    }
    thread.start();
  }

  private void converse(Socket socket, Endpoint peer) {
    observer.connected(peer);
    Conversation conversation = new Conversation(socket, closed);
    try (socket) {
      conversation.run(behaviour);
    } catch (IOException e) {
      // The peer has gone, or the device closes: either way this conversation is over.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      open.remove(socket);
      observer.ended(peer, conversation.bytesIn(), conversation.bytesOut());
    }
  }

  /** Where it listens, with the port chosen. */
  public Endpoint endpoint() {
    return endpoint;
  }

  /** How it behaves. */
  public Behaviour behaviour() {
    return behaviour;
  }

  /** How many have connected since it started. */
  public int connections() {
    return accepted.get();
  }

  /** How many are connected now. */
  public int openConnections() {
    return open.size();
  }

  /** Closes everything and waits for the threads, two seconds at most. Twice is no error. */
  @Override
  public void close() {
    closed.countDown();
    closeHoldings();
    long deadline = System.nanoTime() + END_NANOS;
    // Those who accept first: after that no connection is added.
    join(acceptors, deadline);
    List<Thread> ending = List.copyOf(open.values());
    open.keySet().forEach(SimulatedDevice::closeQuietly);
    join(ending, deadline);
  }

  private static void join(List<Thread> ending, long deadline) {
    for (Thread thread : ending) {
      try {
        boolean _ = thread.join(Duration.ofNanos(Math.max(1, deadline - System.nanoTime())));
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  private void awaitClosed(long nanos) {
    try {
      boolean _ = closed.await(nanos, TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void closeHoldings() {
    holdings.forEach(SimulatedDevice::closeQuietly);
  }

  private static void closeQuietly(Closeable holding) {
    try {
      holding.close();
    } catch (IOException e) {
      // It is gone either way.
    }
  }
}
