package dev.portcullis.app.socket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.portcullis.app.device.DeviceRack;
import dev.portcullis.app.device.DevicesViewModel;
import dev.portcullis.app.i18n.Language;
import dev.portcullis.app.i18n.Messages;
import dev.portcullis.app.policy.RuleBook;
import dev.portcullis.app.policy.VerdictService;
import dev.portcullis.app.pulse.EngineCalls;
import dev.portcullis.app.pulse.ManualPulseClock;
import dev.portcullis.app.quota.QuotaBook;
import dev.portcullis.app.testkit.DrivenClock;
import dev.portcullis.app.testkit.Screen;
import dev.portcullis.app.wifi.WifiService;
import dev.portcullis.core.capture.Capture;
import dev.portcullis.core.capture.CaptureOptions;
import dev.portcullis.core.codec.Bytes;
import dev.portcullis.core.device.Behaviour;
import dev.portcullis.core.device.SimulatedDevice;
import dev.portcullis.core.net.InterfaceAddress;
import dev.portcullis.core.net.Ipv4Address;
import dev.portcullis.core.net.LocalNetwork;
import dev.portcullis.core.policy.CreationQuota;
import dev.portcullis.core.policy.ProfileStore;
import dev.portcullis.core.policy.QuotaRule;
import dev.portcullis.core.socket.SocketEngine;
import dev.portcullis.core.wifi.NoWifi;
import dev.portcullis.core.workspace.ComposerDraft;
import dev.portcullis.core.workspace.OpenTab;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SocketTabViewModelTest {

  @TempDir private Path directory;
  private final ManualPulseClock clock = new ManualPulseClock();
  private final DrivenClock time = new DrivenClock();
  private final CreationQuota quota = CreationQuota.inMemory(QuotaRule.PLATFORM, time);
  private final EngineCalls calls = new EngineCalls();
  private final VerdictService judge = new VerdictService();
  private final WifiService wifi = new WifiService(new NoWifi(), LocalNetwork.of(List.of()));
  private final DeviceRack devices = new DeviceRack();
  private final LocalNetwork network =
      LocalNetwork.of(List.of(new InterfaceAddress("lo", Ipv4Address.of(127, 0, 0, 1), 8)));
  private final RuleBook rules =
      new RuleBook(
          List.of(ProfileStore.shipped("desk"), ProfileStore.shipped("mini-program")),
          "desk",
          network);
  private final List<Integer> created = new ArrayList<>();
  private Capture capture;
  private SocketEngine engine;

  @BeforeEach
  void startTheEngine() throws IOException {
    capture = Capture.create(directory.resolve("capture"), CaptureOptions.unlimited());
    engine =
        new SocketEngine(
            capture,
            name -> {
              throw new UnknownHostException(name);
            },
            new NoWifi(),
            network);
  }

  @AfterEach
  void endEverything() {
    calls.close();
    judge.close();
    wifi.close();
    devices.close();
    engine.close();
    capture.close();
  }

  @Test
  void connectingStartsTheDeviceAndBytesComeBack() throws IOException {
    SocketTabViewModel tab = tab("127.0.0.1", freePort(), "echo");
    assertThat(tab.phaseProperty().get()).isEqualTo(TabPhase.IDLE);
    assertThat(quota.snapshot().taken()).isEmpty();

    tab.connect();
    assertThat(tab.phaseProperty().get()).isEqualTo(TabPhase.CONNECTING);
    settleUntil(() -> tab.phaseProperty().get() == TabPhase.OPEN);
    assertThat(tab.canSend().get()).isTrue();
    settleUntil(() -> tab.connectedProperty().get().isPresent());
    assertThat(created).hasSize(1);

    assertThat(tab.send(Bytes.of((byte) 1, (byte) 2, (byte) 3))).isTrue();
    settleUntil(
        () -> {
          tab.pull();
          return tab.countersProperty().get().bytesRead() == 3;
        });
    assertThat(tab.countersProperty().get().bytesWritten()).isEqualTo(3);

    tab.close();
    settleUntil(() -> tab.phaseProperty().get() == TabPhase.CLOSED);
    assertThat(tab.noticeProperty().get()).isEmpty();
  }

  @Test
  void everyConnectTakesASlotOfItsOwn() throws IOException {
    SocketTabViewModel tab = tab("127.0.0.1", freePort(), "");
    for (int i = 1; i <= 3; i++) {
      tab.connect();
      settleUntil(() -> tab.phaseProperty().get() == TabPhase.FAILED);
      assertThat(quota.snapshot().taken()).hasSize(i);
    }
    assertThat(created).doesNotHaveDuplicates().hasSize(3);
    assertThat(tab.noticeProperty().get().orElseThrow())
        .isInstanceOfSatisfying(
            TabNotice.Failed.class, failed -> assertThat(failed.error().errno()).hasValue(111));
  }

  @Test
  void aTakenPortMovesTheDeviceAndSaysSo() throws IOException {
    try (SimulatedDevice other = SimulatedDevice.start(0, new Behaviour.Discard())) {
      int taken = other.endpoint().port();
      SocketTabViewModel tab = tab("127.0.0.1", taken, "echo");
      tab.connect();
      settleUntil(() -> tab.phaseProperty().get() == TabPhase.OPEN);

      int moved = Integer.parseInt(tab.portProperty().get());
      assertThat(moved).isGreaterThan(taken);
      assertThat(tab.noticeProperty().get()).contains(new TabNotice.DeviceMoved(taken, moved));
    }
  }

  /** A window at rest ticks while a quota runs down: that must not style the strip anew. */
  @Test
  void timeThatPassesChangesNoNoticeThatTellsNone() throws IOException {
    try (SimulatedDevice other = SimulatedDevice.start(0, new Behaviour.Discard())) {
      SocketTabViewModel tab = tab("127.0.0.1", other.endpoint().port(), "echo");
      tab.connect();
      settleUntil(() -> tab.noticeProperty().get().isPresent());
      AtomicInteger restyled = new AtomicInteger();
      Screen.run(
          () -> {
            NoticeStripView strip =
                new NoticeStripView(tab, new Messages(Language.ENGLISH), spent -> 0);
            assertThat(strip.getStyleClass()).contains("info-strip");
            strip.getStyleClass().subscribe(restyled::incrementAndGet);
            strip.refresh();
          });
      assertThat(restyled).hasValue(0);
    }
  }

  @Test
  void aDeviceOfTheTabDoesNotStartForAnotherAddress() throws IOException {
    int port = freePort();
    SocketTabViewModel tab = tab("127.0.0.2", port, "echo");
    tab.connect();
    settleUntil(() -> tab.phaseProperty().get() == TabPhase.FAILED);
    assertThat(devices.running()).isEmpty();
  }

  @Test
  void aPortAPersonTypedMeansWhatListensThere() throws IOException {
    try (SimulatedDevice other = SimulatedDevice.start(0, new Behaviour.Discard())) {
      SocketTabViewModel tab = tab("127.0.0.1", freePort(), "echo");
      tab.portProperty().set(Integer.toString(other.endpoint().port()));
      tab.connect();
      settleUntil(() -> tab.phaseProperty().get() == TabPhase.OPEN);

      assertThat(devices.running()).isEmpty();
      assertThat(tab.noticeProperty().get()).isEmpty();
      assertThat(tab.device()).isEmpty();
    }
  }

  @Test
  void whatIsStartedForATabIsAmongTheDevices() throws IOException {
    DevicesViewModel shown = new DevicesViewModel(devices, calls, clock);
    SocketTabViewModel tab = tab("127.0.0.1", freePort(), "echo");
    tab.connect();
    settleUntil(() -> shown.runningProperty().get().size() == 1);

    SimulatedDevice started = shown.runningProperty().get().getFirst();
    assertThat(started.endpoint().port()).hasToString(tab.portProperty().get());
    shown.stop(started);
    settleUntil(() -> shown.runningProperty().get().isEmpty());
  }

  @Test
  void whereTheRulesRefuseNothingListens() throws IOException {
    rules.choose(ProfileStore.shipped("mini-program"));
    SocketTabViewModel tab = tab("127.0.0.1", freePort(), "echo");
    tab.connect();
    settleUntil(() -> tab.phaseProperty().get() == TabPhase.FAILED);
    assertThat(devices.running()).isEmpty();
    assertThat(tab.noticeProperty().get().orElseThrow())
        .isInstanceOfSatisfying(
            TabNotice.Failed.class, failed -> assertThat(failed.error().errCode()).isEqualTo(-4));
  }

  @Test
  void aSpentQuotaRefusesWithThePhonesWordsAndWhenToComeBack() throws IOException {
    for (int i = 0; i < 20; i++) {
      assertThat(quota.take("other")).isPresent();
    }
    SocketTabViewModel tab = tab("127.0.0.1", freePort(), "");
    tab.connect();
    settleUntil(() -> tab.phaseProperty().get() == TabPhase.REFUSED);
    assertThat(tab.noticeProperty().get().orElseThrow())
        .isEqualTo(new TabNotice.QuotaSpent("[TCPSocket] created too much.", 300_000_000_000L, 0));
    assertThat(created).isEmpty();
    assertThat(tab.active().get()).isFalse();
  }

  @Test
  void givingUpAConnectThatHangsEndsIt() throws IOException {
    try (SimulatedDevice silent = SimulatedDevice.start(0, new Behaviour.NeverAccept())) {
      SocketTabViewModel tab = tab("127.0.0.1", silent.endpoint().port(), "");
      tab.timeoutProperty().set("60");
      tab.connect();
      settleUntil(() -> created.size() == 1);
      tab.toggle();
      settleUntil(() -> tab.phaseProperty().get() == TabPhase.CLOSED);
    }
  }

  @Test
  void afterTheEngineIsGoneACallIsRefusedAndSaid() throws IOException {
    SocketTabViewModel tab = tab("127.0.0.1", freePort(), "");
    calls.close();
    tab.connect();
    assertThat(tab.phaseProperty().get()).isEqualTo(TabPhase.IDLE);
    assertThat(tab.noticeProperty().get()).contains(new TabNotice.Busy());
    tab.dismissNotice();
    assertThat(tab.noticeProperty().get()).isEmpty();
  }

  private SocketTabViewModel tab(String address, int port, String device) {
    SocketTabViewModel tab =
        new SocketTabViewModel(
            new OpenTab(
                "tab", address, Integer.toString(port), "60", device, ComposerDraft.empty()),
            new TabEngine(engine, capture, calls, new QuotaBook(profile -> quota), devices, wifi),
            rules,
            judge,
            clock,
            time::nanos);
    tab.onSocketCreated(created::add);
    return tab;
  }

  private void settleUntil(BooleanSupplier condition) {
    await()
        .until(
            () -> {
              clock.settle();
              return condition.getAsBoolean();
            });
  }

  private static int freePort() throws IOException {
    try (ServerSocket probe = new ServerSocket(0)) {
      return probe.getLocalPort();
    }
  }
}
