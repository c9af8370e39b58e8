package dev.portcullis.app.socket;

import dev.portcullis.app.policy.RuleBook;
import dev.portcullis.app.policy.TabRules;
import dev.portcullis.app.policy.TargetText;
import dev.portcullis.app.policy.VerdictService;
import dev.portcullis.app.policy.VerdictViewModel;
import dev.portcullis.app.pulse.PulseClock;
import dev.portcullis.app.wifi.WifiBinding;
import dev.portcullis.app.wifi.WifiViewModel;
import dev.portcullis.core.capture.EventDetail;
import dev.portcullis.core.codec.Bytes;
import dev.portcullis.core.policy.CreationQuota;
import dev.portcullis.core.policy.QuotaSnapshot;
import dev.portcullis.core.send.Outlet;
import dev.portcullis.core.socket.ConnectOptions;
import dev.portcullis.core.socket.SocketCounters;
import dev.portcullis.core.socket.TooManySocketsException;
import dev.portcullis.core.workspace.OpenTab;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.IntConsumer;
import java.util.function.LongSupplier;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/**
 * One tab: its target, its verdict, and the socket that Connect makes. JavaFX thread only; the
 * fields marked so are written by the calls thread.
 *
 * <p>A tab takes no slot until Connect; each Connect creates a socket of its own and takes one,
 * also after a failed connect, because a phone may crash when a socket connects twice.
 */
public final class SocketTabViewModel {

  private final StringProperty name = new SimpleStringProperty(this, "name", "");
  private final StringProperty address = new SimpleStringProperty(this, "address", "");
  private final StringProperty port = new SimpleStringProperty(this, "port", "");
  private final StringProperty timeout = new SimpleStringProperty(this, "timeout", "");
  private final ReadOnlyObjectWrapper<TabPhase> phase =
      new ReadOnlyObjectWrapper<>(this, "phase", TabPhase.IDLE);
  private final ReadOnlyObjectWrapper<Optional<TabNotice>> notice =
      new ReadOnlyObjectWrapper<>(this, "notice", Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<EventDetail.Connected>> connected =
      new ReadOnlyObjectWrapper<>(this, "connected", Optional.empty());
  private final ReadOnlyObjectWrapper<SocketCounters> counters =
      new ReadOnlyObjectWrapper<>(this, "counters", new SocketCounters(0, 0, 0, 0));
  private final BooleanBinding canSend = phase.isEqualTo(TabPhase.OPEN);
  private final BooleanBinding active =
      Bindings.createBooleanBinding(
          () -> phase.get() == TabPhase.OPEN || phase.get() == TabPhase.CONNECTING, phase);

  private final TabEngine engine;
  private final TabRules rules;
  private final WifiViewModel wifi;
  private final TabReconnect reconnect;
  private final PulseClock clock;
  private final LongSupplier nanoTime;
  private final PulseClock.Pulse pulse;
  private final VerdictViewModel verdict;
  private final String device;

  /** Where the device is; a tab a person aimed elsewhere means what is there. */
  private String devicePort;

  private IntConsumer socketCreated = id -> {};
  private Runnable quotaTouched = () -> {};

  /** The newest socket; written by the calls thread. */
  private volatile @Nullable TabSocket current;

  /** Whether Connect was clicked and its call has not ended yet. */
  private boolean connecting;

  /** Whether the person ended the connection of this moment. */
  private boolean closing;

  /**
   * Makes a tab as it was left.
   *
   * @param tab what stands in its fields
   * @param nanoTime the quota's clock
   */
  public SocketTabViewModel(
      OpenTab tab,
      TabEngine engine,
      RuleBook rules,
      VerdictService judge,
      PulseClock clock,
      LongSupplier nanoTime) {
    this.engine = engine;
    this.rules = new TabRules(rules, tab.options().profile());
    wifi = new WifiViewModel(engine.wifi(), clock, tab.options().binding());
    reconnect =
        new TabReconnect(
            tab.options().reconnect(),
            tab.options().backOff(),
            clock,
            nanoTime,
            ThreadLocalRandom.current()::nextDouble,
            answer -> engine.ledger(this.rules.profileProperty().get(), clock, answer),
            this::connectNow);
    this.clock = clock;
    this.nanoTime = nanoTime;
    name.set(tab.name());
    address.set(tab.address());
    port.set(tab.port());
    timeout.set(tab.timeout());
    device = tab.device();
    devicePort = tab.port();
    pulse = clock.onPulse(this::pull);
    verdict = new VerdictViewModel(address, port, this.rules.policyProperty(), judge, clock);
  }

  /** What the tab is called. */
  public StringProperty nameProperty() {
    return name;
  }

  /** The address as typed. */
  public StringProperty addressProperty() {
    return address;
  }

  /** The port as typed. */
  public StringProperty portProperty() {
    return port;
  }

  /** The timeout as typed, in seconds. */
  public StringProperty timeoutProperty() {
    return timeout;
  }

  /** How the tab stands. */
  public ReadOnlyObjectProperty<TabPhase> phaseProperty() {
    return phase.getReadOnlyProperty();
  }

  /** What the tab has to tell, until it is dismissed or Connect is tried again. */
  public ReadOnlyObjectProperty<Optional<TabNotice>> noticeProperty() {
    return notice.getReadOnlyProperty();
  }

  /** Both ends of the connection, while there is one and after it. */
  public ReadOnlyObjectProperty<Optional<EventDetail.Connected>> connectedProperty() {
    return connected.getReadOnlyProperty();
  }

  /** What the newest socket has moved. */
  public ReadOnlyObjectProperty<SocketCounters> countersProperty() {
    return counters.getReadOnlyProperty();
  }

  /** Whether bytes can be sent now. */
  public BooleanBinding canSend() {
    return canSend;
  }

  /** Whether the one button closes (or gives up) instead of connecting. */
  public BooleanBinding active() {
    return active;
  }

  /** What the rules say about the fields. */
  public VerdictViewModel verdict() {
    return verdict;
  }

  /** The rules it is judged by. */
  public TabRules rules() {
    return rules;
  }

  /** What its sockets leave by. */
  public WifiViewModel wifi() {
    return wifi;
  }

  /** Its connecting again by itself. */
  public TabReconnect reconnect() {
    return reconnect;
  }

  /** The simulated device this tab starts; empty where it has none, or is aimed elsewhere. */
  public String device() {
    return port.get().equals(devicePort) ? device : "";
  }

  /** Hears of every socket made here, by its number in the capture, on the JavaFX thread. */
  public void onSocketCreated(IntConsumer listener) {
    socketCreated = listener;
  }

  /** Hears whenever a slot may have been taken, on the JavaFX thread. */
  public void onQuotaTouched(Runnable listener) {
    quotaTouched = listener;
  }

  /** Connects, or closes what is connected. */
  public void toggle() {
    if (active.get()) {
      close();
    } else {
      connect();
    }
  }

  /** Creates a socket and connects it to what the fields say. */
  public void connect() {
    if (active.get()) {
      return;
    }
    reconnect.begin();
    connectNow();
  }

  private void connectNow() {
    if (active.get()) {
      return;
    }
    closing = false;
    notice.set(Optional.empty());
    connected.set(Optional.empty());
    ConnectRequest request =
        new ConnectRequest(
            name.get(),
            rules.with(wifi.bindingProperty().get().flatMap(WifiBinding::standIn)),
            new ConnectOptions(
                address.get(), TargetText.port(port.get()), TargetText.seconds(timeout.get())),
            wifi.bindingProperty().get().map(WifiBinding::bssid),
            device());
    connecting = true;
    phase.set(TabPhase.CONNECTING);
    if (!engine.calls().submit(() -> connectOnCallsThread(request))) {
      connecting = false;
      phase.set(TabPhase.IDLE);
      notice.set(Optional.of(new TabNotice.Busy()));
    }
  }

  /** Closes the connection or gives up connecting. */
  public void close() {
    closing = true;
    reconnect.stop();
    engine
        .calls()
        .submit(
            () -> {
              TabSocket socket = current;
              if (socket != null) {
                socket.socket().close();
              }
            });
  }

  /**
   * Sends bytes.
   *
   * @return whether they were taken for sending
   */
  public boolean send(Bytes bytes) {
    boolean taken =
        engine
            .calls()
            .submit(
                () -> {
                  TabSocket socket = current;
                  if (socket != null) {
                    socket.socket().write(bytes.asBuffer());
                  }
                });
    if (!taken) {
      notice.set(Optional.of(new TabNotice.Busy()));
    }
    return taken;
  }

  /** The connection of this moment, for what is sent over time; empty where there is none. */
  public Optional<Outlet> outlet() {
    TabSocket socket = current;
    return socket == null || !canSend.get()
        ? Optional.empty()
        : Optional.of(Outlet.of(socket.socket()));
  }

  /** Takes the notice away. */
  public void dismissNotice() {
    notice.set(Optional.empty());
  }

  /** Looks at the socket afresh: call it when the capture grew. */
  public void pull() {
    TabSocket socket = current;
    if (socket == null) {
      return;
    }
    counters.set(socket.counters());
    if (connecting) {
      return;
    }
    connected.set(socket.connected());
    TabPhase now = socket.phase();
    boolean changed = now != phase.get();
    phase.set(now);
    if (changed && now == TabPhase.FAILED) {
      notice.set(socket.error().map(TabNotice.Failed::new));
    }
    if (changed && now == TabPhase.OPEN) {
      reconnect.opened();
    } else if (changed && now != TabPhase.CONNECTING && !closing && socket.mayTryAgain()) {
      reconnect.lost();
    }
    socket.takeHint().ifPresent(hint -> notice.set(Optional.of(new TabNotice.Failed(hint))));
  }

  /** Closes the socket and stops watching; the tab is gone. */
  public void dispose() {
    close();
    pulse.close();
    verdict.dispose();
    rules.dispose();
  }

  private void connectOnCallsThread(ConnectRequest request) {
    TabSocket before = current;
    current = null;
    if (before != null) {
      before.socket().close();
    }
    Optional<TabNotice> told = Optional.empty();
    ConnectRequest actual = request;
    if (request.startsDevice()) {
      try {
        int wanted = request.options().port();
        int listening = engine.devices().ensure(request.device(), wanted);
        actual = request.withPort(listening);
        if (listening != wanted) {
          told = Optional.of(new TabNotice.DeviceMoved(wanted, listening));
        }
      } catch (IOException e) {
        ended(Optional.of(new TabNotice.DeviceFailed(String.valueOf(e.getMessage()))), false);
        return;
      }
    }
    CreationQuota quota = engine.quotas().of(request.policy().profile());
    try {
      TabSocket socket =
          TabSocket.open(engine.engine(), engine.capture(), quota, actual, pulse::request);
      current = socket;
      opened(socket.id(), actual.options().port(), told);
    } catch (TooManySocketsException e) {
      ended(Optional.of(spent(quota, e)), true);
    }
  }

  private TabNotice spent(CreationQuota quota, TooManySocketsException refusal) {
    QuotaSnapshot snapshot = quota.snapshot();
    long frees = snapshot.taken().isEmpty() ? 0 : snapshot.taken().getFirst().freesInNanos();
    return new TabNotice.QuotaSpent(
        String.valueOf(refusal.getMessage()), frees, nanoTime.getAsLong());
  }

  private void opened(int socketId, int actualPort, Optional<TabNotice> told) {
    boolean moved = told.isPresent();
    clock.onScreen(
        () -> {
          connecting = false;
          if (moved) {
            devicePort = Integer.toString(actualPort);
            port.set(devicePort);
          }
          notice.set(told);
          socketCreated.accept(socketId);
          quotaTouched.run();
          pull();
        });
  }

  private void ended(Optional<TabNotice> told, boolean refused) {
    clock.onScreen(
        () -> {
          connecting = false;
          phase.set(refused ? TabPhase.REFUSED : TabPhase.FAILED);
          notice.set(told);
          quotaTouched.run();
        });
  }
}
