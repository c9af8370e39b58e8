package dev.portcullis.core.socket;

import dev.portcullis.core.capture.Capture;
import dev.portcullis.core.capture.EventClock;
import dev.portcullis.core.capture.EventDetail;
import dev.portcullis.core.net.LocalNetwork;
import dev.portcullis.core.net.NameResolver;
import dev.portcullis.core.policy.PolicyProfile;
import dev.portcullis.core.policy.QuotaSnapshot;
import dev.portcullis.core.wifi.WifiNetworks;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Makes sockets and owns every thread they use. Any thread may call it. Closing the capture is the
 * caller's affair, after the engine is closed.
 */
public final class SocketEngine implements AutoCloseable {

  /** How long closing sockets may send what they had accepted. */
  private static final long CLOSE_NANOS = TimeUnit.MILLISECONDS.toNanos(400);

  /** How long what was cut off may take to end. */
  private static final long CUT_OFF_NANOS = TimeUnit.MILLISECONDS.toNanos(300);

  /** How long the engine's own threads may take to end, and then those of listeners. */
  private static final long THREADS_NANOS = TimeUnit.MILLISECONDS.toNanos(75);

  private final Capture capture;
  private final BoundedResolver resolver;
  private final WifiBinder wifi;
  private final EventClock clock;
  private final Connector connector;
  private final Watch watch = new Watch();
  private final ExecutorService threads =
      Executors.newThreadPerTaskExecutor(
          Thread.ofVirtual().name("portcullis-engine-", 1).factory());
  private final ListenerThreads listeners = new ListenerThreads(threads);
  private final AtomicInteger numbers = new AtomicInteger();
  private final Map<Integer, TcpSocket> sockets = new ConcurrentHashMap<>();
  private volatile boolean closed;

  /**
   * An engine by this computer's clock, on ports that the operating system chooses.
   *
   * @param capture where every event goes first; this engine numbers its sockets
   * @param resolver looks configured names up; may block
   * @param wifi the Wi-Fi networks this computer is on
   * @param interfaces this computer's interfaces, for Wi-Fi stand-ins of a profile
   */
  public SocketEngine(
      Capture capture, NameResolver resolver, WifiNetworks wifi, LocalNetwork interfaces) {
    this(capture, resolver, wifi, interfaces, EventClock.system(), ChannelOpener.system());
  }

  /**
   * An engine by another clock or on other ports; the rest is as in the other constructor.
   *
   * @param clock dates every event
   * @param channels opens what connections are made with
   */
  public SocketEngine(
      Capture capture,
      NameResolver resolver,
      WifiNetworks wifi,
      LocalNetwork interfaces,
      EventClock clock,
      ChannelOpener channels) {
    this.capture = capture;
    this.resolver = new BoundedResolver(resolver);
    this.wifi = new WifiBinder(wifi, interfaces);
    this.clock = clock;
    connector = new Connector(channels);
  }

  /** Dates every event. */
  public EventClock clock() {
    return clock;
  }

  /**
   * Creates a socket, which takes a slot of the quota. Waits for the disk, where the ledger is: not
   * for a screen's thread.
   *
   * @throws TooManySocketsException if the quota is used up. The log shows the refusal as an error
   *     of socket 0, since there is no socket
   * @throws IllegalStateException if the engine is closed
   */
  public TcpSocket createTcpSocket(SocketRequest request) throws TooManySocketsException {
    checkOpen();
    PolicyProfile profile = request.policy().profile();
    boolean taken = request.quota().take(request.name()).isPresent();
    QuotaSnapshot quota = request.quota().snapshot();
    if (!taken) {
      refused(request, profile, quota);
      throw new TooManySocketsException();
    }
    int id = numbers.incrementAndGet();
    Journal journal = new Journal(capture, id, clock);
    journal.note(
        new EventDetail.Created(
            request.name(), profile.name(), quota.taken().size(), quota.total()));
    TcpSocket socket = socket(id, request, journal);
    sockets.put(id, socket);
    if (closed) {
      socket.close();
    }
    return socket;
  }

  private void refused(SocketRequest request, PolicyProfile profile, QuotaSnapshot quota) {
    capture.append(
        clock.now(),
        0,
        new EventDetail.Failed(
            -1,
            TooManySocketsException.MESSAGE,
            OptionalInt.empty(),
            request.name() + ": all " + quota.total() + " slots are taken",
            profile.name(),
            "",
            List.of(
                SocketCause.SLOTS_TAKEN.with(request.name(), Integer.toString(quota.total())))));
  }

  private TcpSocket socket(int id, SocketRequest request, Journal journal) {
    Lane lane =
        new Lane(
            threads, count -> journal.warn(SocketWarning.EVENTS_UNDELIVERED, Long.toString(count)));
    SocketEvents events =
        new SocketEvents(request.delivery(), listeners, journal, losses(lane, journal));
    Dialer dialer = new Dialer(request.policy(), request.family(), resolver, connector, journal);
    SocketParts parts =
        new SocketParts(request.family(), journal, lane, events, dialer, wifi, watch, threads);
    SocketLife life = new SocketLife("portcullis-socket-" + id, parts, () -> sockets.remove(id));
    return new TcpSocket(id, request.name(), request.policy(), parts, life);
  }

  private static Mailbox.Losses losses(Lane lane, Journal journal) {
    return new Mailbox.Losses() {
      @Override
      public void stopped() {
        lane.offer(() -> journal.warn(SocketWarning.DELIVERY_STOPPED));
      }

      @Override
      public void dropped(long notices) {
        lane.offer(() -> journal.warn(SocketWarning.EVENTS_UNDELIVERED, Long.toString(notices)));
      }
    };
  }

  /** The sockets that have not ended, in order of creation. */
  public List<TcpSocket> sockets() {
    return sockets.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(Map.Entry::getValue)
        .toList();
  }

  private void checkOpen() {
    if (closed) {
      throw new IllegalStateException("the engine is closed");
    }
  }

  /**
   * Closes every socket and ends every thread, in less than a second: what was accepted is sent for
   * a part of that, then cut off. Listeners that still run are interrupted. A name look-up that
   * hangs in the operating system is left to itself. Closing twice is no error.
   */
  @Override
  public void close() {
    closed = true;
    List<TcpSocket> ending = sockets();
    ending.forEach(TcpSocket::close);
    boolean interrupted = Thread.interrupted();
    try {
      if (!awaitClosed(ending, CLOSE_NANOS)) {
        for (TcpSocket socket : ending) {
          socket.life().cutOff();
          socket.interruptListener();
        }
        boolean _ = awaitClosed(ending, CUT_OFF_NANOS);
      }
      threads.shutdown();
      if (!threads.awaitTermination(THREADS_NANOS, TimeUnit.NANOSECONDS)) {
        threads.shutdownNow();
      }
      listeners.end(THREADS_NANOS);
    } catch (InterruptedException e) {
      interrupted = true;
      ending.forEach(socket -> socket.life().cutOff());
      threads.shutdownNow();
      listeners.endNow();
    }
    watch.close();
    resolver.close();
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private static boolean awaitClosed(List<TcpSocket> sockets, long nanos)
      throws InterruptedException {
    long deadline = System.nanoTime() + nanos;
    boolean all = true;
    for (TcpSocket socket : sockets) {
      all &= socket.life().awaitClosed(deadline - System.nanoTime());
    }
    return all;
  }
}
