package dev.portcullis.app.cli;

import dev.portcullis.core.capture.Capture;
import dev.portcullis.core.capture.EventKind;
import dev.portcullis.core.capture.EventRecord;
import dev.portcullis.core.net.AddressFamily;
import dev.portcullis.core.net.LocalNetwork;
import dev.portcullis.core.net.SystemResolver;
import dev.portcullis.core.policy.CreationQuota;
import dev.portcullis.core.policy.Policy;
import dev.portcullis.core.socket.ConnectOptions;
import dev.portcullis.core.socket.Delivery;
import dev.portcullis.core.socket.SocketEngine;
import dev.portcullis.core.socket.SocketRequest;
import dev.portcullis.core.socket.TcpSocket;
import dev.portcullis.core.socket.TooManySocketsException;
import dev.portcullis.core.wifi.WifiNetworks;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * One connection of {@code send}, from creation to close, printed from the capture as it happens.
 * Runs on the main thread, which prints; a second thread feeds the payload.
 */
final class SendJob {

  private static final String NAME = "send";

  /** How long the end may take once it was asked for: the engine's own bound, and some. */
  private static final long END_NANOS = TimeUnit.SECONDS.toNanos(3);

  private final Policy policy;
  private final LocalNetwork network;
  private final WifiNetworks wifi;
  private final AddressFamily family;
  private final ConnectOptions target;
  private final PayloadSource source;
  private final Optional<String> bssid;
  private final Duration wait;
  private final Semaphore news = new Semaphore(0);

  private long printed;
  private boolean bound;
  private boolean connected;
  private boolean failed;
  private boolean ended;

  /**
   * A job.
   *
   * @param wifi the networks {@code bssid} is looked for in
   * @param bssid the Wi-Fi network to leave by; empty for the operating system's choice
   * @param wait how long to wait for answers after the last byte was sent
   */
  SendJob(
      Policy policy,
      LocalNetwork network,
      WifiNetworks wifi,
      AddressFamily family,
      ConnectOptions target,
      PayloadSource source,
      Optional<String> bssid,
      Duration wait) {
    this.policy = policy;
    this.network = network;
    this.wifi = wifi;
    this.family = family;
    this.target = target;
    this.source = source;
    this.bssid = bssid;
    this.wait = wait;
  }

  /**
   * Runs it.
   *
   * @param quota gives the slot; its ledger is shared with the window
   * @return whether it connected and everything was sent
   */
  boolean run(CreationQuota quota, EventOutput output) throws IOException, InterruptedException {
    try (TemporaryCapture temporary = new TemporaryCapture()) {
      Capture capture = temporary.capture();
      capture.onNewEvents(news::release);
      try (SocketEngine engine = new SocketEngine(capture, new SystemResolver(), wifi, network)) {
        TcpSocket socket =
            engine.createTcpSocket(new SocketRequest(NAME, policy, quota, family, Delivery.none()));
        return talk(socket, capture, output);
      } catch (TooManySocketsException e) {
        print(capture, output);
        return false;
      }
    }
  }

  private boolean talk(TcpSocket socket, Capture capture, EventOutput output)
      throws IOException, InterruptedException {
    Feeder feeder = new Feeder(socket, source, news::release);
    Thread feeding = Thread.ofPlatform().daemon().name("portcullis-send-feed").unstarted(feeder);
    if (bssid.isPresent()) {
      socket.bindWifi(bssid.get());
      // A mini program would go on unbound; whoever asks for a network by hand means that one.
      while (!bound && !failed) {
        printNews(capture, output, Long.MAX_VALUE);
      }
    }
    if (!failed) {
      socket.connect(target);
    }
    while (!connected && !failed && !ended) {
      printNews(capture, output, Long.MAX_VALUE);
    }
    if (connected) {
      feeding.start();
      while (!feeder.sentAll() && feeder.failure() == null && !failed && !ended) {
        // Bytes leave without an event until their write is whole, so look again by itself too.
        printNews(capture, output, TimeUnit.MILLISECONDS.toNanos(50));
      }
      awaitAnswers(capture, output);
    }
    boolean sent = connected && feeder.sentAll() && !failed;
    socket.close();
    long deadline = System.nanoTime() + END_NANOS;
    while (!ended && System.nanoTime() < deadline) {
      printNews(capture, output, deadline - System.nanoTime());
    }
    feeding.interrupt();
    IOException unreadable = feeder.failure();
    if (unreadable != null) {
      throw unreadable;
    }
    return sent;
  }

  private void awaitAnswers(Capture capture, EventOutput output) throws InterruptedException {
    long deadline = System.nanoTime() + wait.toNanos();
    while (!failed && !ended && System.nanoTime() - deadline < 0) {
      printNews(capture, output, deadline - System.nanoTime());
    }
  }

  /** Prints what is new, or waits for something to be. */
  private void printNews(Capture capture, EventOutput output, long nanos)
      throws InterruptedException {
    if (print(capture, output)) {
      return;
    }
    boolean _ = news.tryAcquire(nanos, TimeUnit.NANOSECONDS);
    news.drainPermits();
  }

  private boolean print(Capture capture, EventOutput output) {
    long count = capture.look();
    boolean any = printed < count;
    while (printed < count) {
      EventRecord event = capture.event(printed);
      output.print(capture, event);
      bound |= event.kind() == EventKind.BIND_WIFI;
      connected |= event.kind() == EventKind.CONNECT;
      failed |= event.kind() == EventKind.ERROR;
      ended |= event.kind() == EventKind.CLOSE;
      printed++;
    }
    return any;
  }
}
