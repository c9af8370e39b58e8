package dev.portcullis.core.socket;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.portcullis.core.capture.EventDetail;
import dev.portcullis.core.capture.EventKind;
import dev.portcullis.core.device.Behaviour;
import dev.portcullis.core.device.SimulatedDevice;
import dev.portcullis.core.net.AddressFamily;
import dev.portcullis.core.policy.CreationQuota;
import dev.portcullis.core.policy.Policy;
import dev.portcullis.core.policy.QuotaClock;
import dev.portcullis.core.policy.QuotaRule;
import dev.portcullis.core.testkit.Bystander;
import dev.portcullis.core.testkit.ServedTime;
import java.io.IOException;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

@Timeout(120)
class SocketEngineTest {

  private final SocketRig rig = new SocketRig();

  @AfterEach
  void close() {
    rig.close();
  }

  @Test
  void theTwentyFirstSocketIsRefusedInThePlatformsWords() throws Exception {
    SocketRequest request =
        new SocketRequest(
            "Thermostat",
            new Policy(SocketRig.unrestricted(), rig.network),
            CreationQuota.inMemory(QuotaRule.PLATFORM, QuotaClock.system()),
            AddressFamily.IPV4,
            Delivery.none());
    for (int i = 1; i <= 20; i++) {
      assertThat(rig.engine.createTcpSocket(request).id()).isEqualTo(i);
    }
    assertThatThrownBy(() -> rig.engine.createTcpSocket(request))
        .isInstanceOf(TooManySocketsException.class)
        .hasMessage("[TCPSocket] created too much.");
    assertThat(rig.capture.details(20, EventDetail.Created.class))
        .containsExactly(new EventDetail.Created("Thermostat", "any", 20, 20));
    assertThat(rig.capture.details(0, EventDetail.Failed.class))
        .extracting(EventDetail.Failed::errMsg)
        .containsExactly("[TCPSocket] created too much.");
    assertThat(rig.engine.sockets()).hasSize(20);
  }

  @Test
  void aThousandSocketsAreOpenAtOnce() throws Exception {
    SimulatedDevice device = rig.device(new Behaviour.Echo());
    List<TcpSocket> sockets = new ArrayList<>();
    for (int i = 0; i < 1000; i++) {
      TcpSocket socket = rig.socket(Delivery.none());
      socket.connect(new ConnectOptions("127.0.0.1", device.endpoint().port(), 60));
      sockets.add(socket);
    }
    await()
        .atMost(60, TimeUnit.SECONDS)
        .until(() -> sockets.stream().allMatch(each -> each.state() == SocketState.OPEN));
    sockets.forEach(socket -> socket.write("ping"));
    await()
        .atMost(60, TimeUnit.SECONDS)
        .until(() -> sockets.stream().allMatch(each -> each.counters().bytesRead() == 4));
    rig.engine.close();
    assertThat(sockets).allMatch(each -> each.state() == SocketState.CLOSED);
    await().untilAsserted(() -> assertThat(SocketRig.threads()).isEmpty());
  }

  @Test
  @EnabledOnOs(value = OS.LINUX, disabledReason = "open files are counted in /proc")
  void whatEndsLeavesNeitherThreadsNorOpenFiles() throws Exception {
    SimulatedDevice echo = rig.device(new Behaviour.Echo());
    SimulatedDevice reset = rig.device(new Behaviour.ResetAfter(1));
    SimulatedDevice refuse = rig.device(new Behaviour.Refuse());
    comeAndGo(echo, reset, refuse); // The pollers of the run time are open from here on.
    await().untilAsserted(() -> assertThat(SocketRig.threads()).isEmpty());
    long before = openFiles();
    for (int round = 0; round < 20; round++) {
      comeAndGo(echo, reset, refuse);
    }
    try (SimulatedDevice stall = SimulatedDevice.start(0, new Behaviour.Stall())) {
      TcpSocket full = rig.socket();
      SocketRig.connect(full, stall);
      full.write(ByteBuffer.allocate(50_000_000));
      await().untilAsserted(() -> assertThat(SocketRig.writersThatWait()).hasSize(1));
      full.close();
    }
    await().until(() -> rig.engine.sockets().isEmpty());
    await().untilAsserted(() -> assertThat(SocketRig.threads()).isEmpty());
    await().untilAsserted(() -> assertThat(openFiles()).isLessThanOrEqualTo(before));
  }

  private void comeAndGo(SimulatedDevice echo, SimulatedDevice reset, SimulatedDevice refuse) {
    TcpSocket quiet = rig.socket();
    SocketRig.connect(quiet, echo);
    TcpSocket talks = rig.socket();
    SocketRig.connect(talks, echo);
    talks.write("hello");
    await().until(() -> talks.counters().bytesRead() == 5);
    TcpSocket broken = rig.socket();
    SocketRig.connect(broken, reset);
    broken.write("x");
    SocketRig.awaitState(broken, SocketState.CLOSED);
    TcpSocket refused = rig.socket();
    refused.connect(SocketRig.to(refuse.endpoint()));
    SocketRig.awaitState(refused, SocketState.INIT);
    List.of(quiet, talks, refused).forEach(TcpSocket::close);
    await().until(() -> rig.engine.sockets().isEmpty());
  }

  /** Sockets and selectors this process has open. */
  private static long openFiles() throws IOException {
    long open = 0;
    try (DirectoryStream<Path> files = Files.newDirectoryStream(Path.of("/proc/self/fd"))) {
      for (Path file : files) {
        try {
          String what = Files.readSymbolicLink(file).toString();
          open += what.startsWith("socket:") || what.startsWith("anon_inode:") ? 1 : 0;
        } catch (NoSuchFileException e) {
          // It was closed meanwhile.
        }
      }
    }
    return open;
  }

  @Test
  void closingClosesEverySocketWhateverItDoes() throws Exception {
    TcpSocket init = rig.socket();
    TcpSocket echo = rig.open(new Behaviour.Echo());
    TcpSocket stalled = rig.open(new Behaviour.Stall());
    TcpSocket flooded = rig.open(new Behaviour.Flood(Behaviour.Flood.ENDLESS));
    stalled.write(ByteBuffer.allocate(50_000_000));
    SimulatedDevice never = rig.device(new Behaviour.NeverAccept());
    TcpSocket connecting = rig.socket();
    connecting.connect(new ConnectOptions("127.0.0.1", never.endpoint().port(), 120));

    // The contract's own bound, not a measurement.
    assertThat(ServedTime.of(rig.engine::close)).isLessThan(TimeUnit.SECONDS.toNanos(1));
    for (TcpSocket socket : List.of(init, echo, stalled, flooded, connecting)) {
      assertThat(socket.state()).isEqualTo(SocketState.CLOSED);
      assertThat(rig.capture.kinds(socket.id())).last().isEqualTo(EventKind.CLOSE);
    }
    assertThat(rig.capture.warnings(stalled.id())).containsExactly("bytes-unsent");
    await().untilAsserted(() -> assertThat(SocketRig.threads()).isEmpty());
    assertThat(rig.engine.sockets()).isEmpty();
  }

  @Test
  void aListenerThatBlocksIsInterrupted() throws Exception {
    SimulatedDevice device = rig.device(new Behaviour.Greeting("hello"));
    Bystander bystander = rig.bystander();
    TcpSocket socket = rig.socket();
    CountDownLatch inside = new CountDownLatch(1);
    AtomicBoolean interrupted = new AtomicBoolean();
    socket.onMessage(
        _ -> {
          inside.countDown();
          try {
            new CountDownLatch(1).await();
          } catch (InterruptedException e) {
            interrupted.set(true);
          }
        });
    SocketRig.connect(socket, device);
    inside.await();
    assertThat(rig.capture.bytes(socket.id(), EventKind.MESSAGE))
        .asString(UTF_8)
        .isEqualTo("hello");
    bystander.goesOn();
    rig.engine.close();
    await("the listener to be interrupted").untilTrue(interrupted);
    await().untilAsserted(() -> assertThat(SocketRig.threads()).isEmpty());
  }

  @Test
  void aClosedEngineMakesNoSocketsAndClosesTwice() {
    rig.engine.close();
    rig.engine.close();
    assertThatThrownBy(rig::socket).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void callsOnSocketsOfAClosedEngineAreHarmless() throws Exception {
    TcpSocket socket = rig.open(new Behaviour.Echo());
    rig.engine.close();
    socket.write("late");
    socket.connect(new ConnectOptions("127.0.0.1", 9));
    socket.bindWifi("x");
    socket.close();
    assertThat(socket.state()).isEqualTo(SocketState.CLOSED);
  }

  @Test
  void threadsAreNamedAfterTheirSocket() throws Exception {
    TcpSocket socket = rig.open(new Behaviour.Echo());
    socket.write("x");
    String prefix = "portcullis-socket-" + socket.id();
    await()
        .untilAsserted(
            () ->
                assertThat(SocketRig.threads())
                    .containsExactlyInAnyOrder(prefix + "-read", prefix + "-write"));
  }

  @Test
  void connectionsWithNothingToReadShareOneThread() throws Exception {
    SimulatedDevice device = rig.device(new Behaviour.Echo());
    List<TcpSocket> sockets = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      TcpSocket socket = rig.socket(Delivery.none());
      SocketRig.connect(socket, device);
      sockets.add(socket);
    }
    assertThat(SocketRig.threads()).isEmpty();
    assertThat(SocketRig.engineThreads()).containsExactly("portcullis-engine-watch");
    sockets.forEach(TcpSocket::close);
    await().until(() -> rig.engine.sockets().isEmpty());
    assertThat(sockets)
        .allSatisfy(
            socket ->
                assertThat(rig.capture.kinds(socket.id()))
                    .containsExactly(EventKind.CREATE, EventKind.CONNECT, EventKind.CLOSE));
    assertThat(SocketRig.threads()).isEmpty();
    rig.engine.close();
    await().untilAsserted(() -> assertThat(SocketRig.engineThreads()).isEmpty());
  }

  @Test
  void nagleIsOffSoThatSmallWritesAreNotHeldBack() throws Exception {
    TcpSocket socket = rig.open(new Behaviour.Echo());
    Live live = Objects.requireNonNull(socket.life().live());
    assertThat(live.channel.getOption(StandardSocketOptions.TCP_NODELAY)).isTrue();
  }
}
