package dev.portcullis.app.socket;

import dev.portcullis.core.capture.Capture;
import dev.portcullis.core.capture.EventDetail;
import dev.portcullis.core.capture.EventKind;
import dev.portcullis.core.capture.EventRecord;
import dev.portcullis.core.net.AddressFamily;
import dev.portcullis.core.policy.CreationQuota;
import dev.portcullis.core.socket.ConnectOptions;
import dev.portcullis.core.socket.Delivery;
import dev.portcullis.core.socket.SocketCounters;
import dev.portcullis.core.socket.SocketEngine;
import dev.portcullis.core.socket.SocketError;
import dev.portcullis.core.socket.SocketRequest;
import dev.portcullis.core.socket.SocketState;
import dev.portcullis.core.socket.TcpSocket;
import dev.portcullis.core.socket.TooManySocketsException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * One socket of a tab, from Connect to its end. Made on the calls thread; events arrive on threads
 * of the engine; any thread may look.
 *
 * <p>It listens to what changes the state and to nothing else: bytes are read from the capture.
 */
final class TabSocket {

  /** How far beyond the start the connect event is looked for, should other sockets be busy. */
  private static final int LOOK_AHEAD = 10_000;

  private final TcpSocket socket;
  private final Capture capture;
  private final Runnable changed;
  private final long firstEvent;

  private volatile @Nullable SocketError error;
  private final AtomicReference<@Nullable SocketError> hint = new AtomicReference<>();
  private volatile EventDetail.@Nullable Connected connected;

  private TabSocket(TcpSocket socket, Capture capture, long firstEvent, Runnable changed) {
    this.socket = socket;
    this.capture = capture;
    this.firstEvent = firstEvent;
    this.changed = changed;
  }

  /**
   * Creates a socket, which takes a slot, and connects it.
   *
   * @param changed called on a thread of the engine after every change of state; must be quick
   * @throws TooManySocketsException if the quota is spent
   */
  static TabSocket open(
      SocketEngine engine,
      Capture capture,
      CreationQuota quota,
      ConnectRequest request,
      Runnable changed)
      throws TooManySocketsException {
    long firstEvent = capture.count();
    TcpSocket socket =
        engine.createTcpSocket(
            new SocketRequest(
                request.name(), request.policy(), quota, AddressFamily.IPV4, Delivery.engine()));
    TabSocket tab = new TabSocket(socket, capture, firstEvent, changed);
    socket.onConnect(connection -> tab.onConnect());
    socket.onError(tab::onError);
    socket.onClose(changed);
    ConnectOptions options = request.options();
    if (request.bssid().isPresent()) {
      // A mini program may go on unbound; a person who chose the network is told instead.
      socket.onBindWifi(() -> socket.connect(options));
      socket.bindWifi(request.bssid().get());
    } else {
      socket.connect(options);
    }
    return tab;
  }

  /** The engine's socket, for calls made on the calls thread. */
  TcpSocket socket() {
    return socket;
  }

  /** Its number in the capture. */
  int id() {
    return socket.id();
  }

  /** How the tab of this socket stands. */
  TabPhase phase() {
    SocketState state = socket.state();
    return switch (state) {
      case INIT -> error().isPresent() ? TabPhase.FAILED : TabPhase.CONNECTING;
      case CONNECTING -> TabPhase.CONNECTING;
      case OPEN -> TabPhase.OPEN;
      case CLOSED -> error().isPresent() ? TabPhase.FAILED : TabPhase.CLOSED;
    };
  }

  /** Whether it ended in a way that connecting again may mend: not by a rule or by its person. */
  boolean mayTryAgain() {
    return error().map(e -> e.errno().isPresent() || e.errMsg().contains("dns")).orElse(true);
  }

  SocketCounters counters() {
    return socket.counters();
  }

  /** The error that ended the connection or kept it from standing, if there was one. */
  Optional<SocketError> error() {
    return Optional.ofNullable(error);
  }

  /** An error that the connection survived, told once. */
  Optional<SocketError> takeHint() {
    return Optional.ofNullable(hint.getAndSet(null));
  }

  /** The two ends and how long the handshake took, once connected. */
  Optional<EventDetail.Connected> connected() {
    return Optional.ofNullable(connected);
  }

  private void onConnect() {
    long end = Math.min(capture.count(), firstEvent + LOOK_AHEAD);
    for (long n = firstEvent; n < end; n++) {
      EventRecord event = capture.event(n);
      if (event.socket() == socket.id()
          && event.kind() == EventKind.CONNECT
          && capture.detail(event) instanceof EventDetail.Connected detail) {
        connected = detail;
        break;
      }
    }
    changed.run();
  }

  private void onError(SocketError happened) {
    // The state is changed before anybody is told: an error while it is still open ended nothing.
    if (socket.state() == SocketState.OPEN) {
      hint.set(happened);
    } else {
      error = happened;
    }
    changed.run();
  }
}
