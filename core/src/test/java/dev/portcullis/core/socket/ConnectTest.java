package dev.portcullis.core.socket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.portcullis.core.capture.EventDetail;
import dev.portcullis.core.capture.EventKind;
import dev.portcullis.core.device.Behaviour;
import dev.portcullis.core.device.SimulatedDevice;
import dev.portcullis.core.net.Ipv4Address;
import dev.portcullis.core.policy.ProfileStore;
import dev.portcullis.core.policy.Target;
import dev.portcullis.core.testkit.Bystander;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(150)
class ConnectTest {

  private final SocketRig rig = new SocketRig();

  @AfterEach
  void close() {
    rig.close();
  }

  @Test
  void bothEndsAreToldAndCaptured() throws Exception {
    SimulatedDevice device = rig.device(new Behaviour.Echo());
    TcpSocket socket = rig.socket();
    Heard heard = Heard.by(socket);
    assertThat(socket.state()).isEqualTo(SocketState.INIT);
    assertThat(socket.remote()).isEmpty();

    socket.connect(SocketRig.to(device.endpoint()));
    heard.awaitEvent("connect");

    assertThat(socket.state()).isEqualTo(SocketState.OPEN);
    Connection connection = heard.connections.getFirst();
    assertThat(connection.remote()).isEqualTo(device.endpoint());
    assertThat(connection.local().address()).isEqualTo(Ipv4Address.of(127, 0, 0, 1));
    assertThat(connection.local().port()).isPositive();
    assertThat(socket.local()).contains(connection.local());
    assertThat(socket.remote()).contains(connection.remote());
    EventDetail.Connected captured =
        rig.capture.details(socket.id(), EventDetail.Connected.class).getFirst();
    assertThat(captured.remote()).isEqualTo(connection.remote());
    assertThat(captured.local()).isEqualTo(connection.local());
    assertThat(captured.profile()).isEqualTo("any");
    assertThat(captured.reason()).isEqualTo("ALLOW_ANY");
    assertThat(captured.handshakeNanos()).isPositive();
    assertThat(rig.capture.kinds(socket.id())).containsExactly(EventKind.CREATE, EventKind.CONNECT);
  }

  @Test
  void aRefusedConnectIsToldInThePlatformsWordsAndMayBeTriedAgain() throws Exception {
    Bystander bystander = rig.bystander();
    TcpSocket socket = rig.socket();
    Heard heard = Heard.by(socket);
    socket.connect(SocketRig.to(rig.device(new Behaviour.Refuse()).endpoint()));
    heard.awaitEvent("error -2/111");
    assertThat(heard.errors.getFirst().errMsg())
        .isEqualTo("connect socket fail: errno:111 errmsg:Connection refused");
    assertThat(socket.state()).isEqualTo(SocketState.INIT);
    rig.capture.holdsFailure(socket.id(), heard.onlyError());
    bystander.goesOn();

    SocketRig.connect(socket, rig.device(new Behaviour.Echo()));
    heard.awaitEvent("connect");
    assertThat(rig.capture.warnings(socket.id())).containsExactly("reconnect-same-socket");
    assertThat(heard.events).containsExactly("error -2/111", "connect");
    assertThat(rig.capture.kinds(socket.id()))
        .containsExactly(EventKind.CREATE, EventKind.ERROR, EventKind.WARNING, EventKind.CONNECT);
  }

  @ParameterizedTest
  @CsvSource({
    "'', 9999, 1, connect fail: invalid address",
    "192.168.276, 9999, 1, connect fail: invalid address",
    "http://192.168.1.20, 9999, 1, connect fail: invalid address",
    "8.8.8.8, 9999, -4, connect fail: invalid address",
    "127.0.0.1, 9999, -4, connect fail: invalid address",
    "192.168.1.10, 9999, -4, connect fail: invalid address",
    "not-configured.example, 9999, -4, connect fail: invalid address",
    "192.168.1.20, 8080, 2, connect fail: invalid port",
    "192.168.1.20, 0, 2, connect fail: invalid port",
    "192.168.1.20, 65536, 2, connect fail: invalid port",
    "192.168.1.20, -1, 2, connect fail: invalid port"
  })
  void whatIsDeniedNeverReachesTheNetwork(String address, int port, int code, String message) {
    TcpSocket socket = rig.socket(ProfileStore.shipped("mini-program"), Delivery.engine());
    Heard heard = Heard.by(socket);
    socket.connect(new ConnectOptions(address, port));
    heard.awaitEvent("error " + code);
    SocketError error = heard.errors.getFirst();
    assertThat(error.errMsg()).isEqualTo(message);
    assertThat(error.errno()).isEmpty();
    assertThat(error.detail()).isNotBlank();
    EventDetail.Failed failed =
        rig.capture.details(socket.id(), EventDetail.Failed.class).getFirst();
    assertThat(failed.profile()).isEqualTo("mini-program");
    assertThat(failed.reason()).isNotBlank();
    assertThat(socket.state()).isEqualTo(SocketState.INIT);
    assertThat(heard.events).hasSize(1);
    assertThat(rig.lookedUp).isEmpty();
  }

  @Test
  void aMissingPortIsAnInvalidOne() {
    TcpSocket socket = rig.socket();
    Heard heard = Heard.by(socket);
    socket.connect(new ConnectOptions("127.0.0.1", Target.NO_PORT, 30));
    heard.awaitEvent("error 2");
  }

  @Test
  @EnabledOnOs(value = OS.LINUX, disabledReason = "other systems refuse when the queue is full")
  void aHandshakeThatHangsTimesOut() throws Exception {
    SimulatedDevice device = rig.device(new Behaviour.NeverAccept());
    Bystander bystander = rig.bystander();
    TcpSocket socket = rig.socket();
    Heard heard = Heard.by(socket);
    long start = System.nanoTime();
    socket.connect(new ConnectOptions("127.0.0.1", device.endpoint().port(), 0.1234));
    heard.awaitEvent("error -2/110");
    assertThat(System.nanoTime() - start).isGreaterThan(TimeUnit.MICROSECONDS.toNanos(123_400));
    assertThat(heard.errors.getFirst().errMsg())
        .isEqualTo("connect socket fail: errno:110 errmsg:Connection timed out");
    assertThat(socket.state()).isEqualTo(SocketState.INIT);
    rig.capture.holdsFailure(socket.id(), heard.onlyError());
    bystander.goesOn();
  }

  @Test
  void aTimeoutTooShortForAnythingIsATimeout() throws Exception {
    SimulatedDevice device = rig.device(new Behaviour.Echo());
    TcpSocket socket = rig.socket();
    Heard heard = Heard.by(socket);
    socket.connect(new ConnectOptions("127.0.0.1", device.endpoint().port(), 1e-9));
    heard.awaitEvent("error -2/110");
  }

  @Test
  void oddTimeoutsAreTakenWithAWarning() throws Exception {
    SimulatedDevice device = rig.device(new Behaviour.Echo());
    for (double timeout : new double[] {Double.NaN, 0, 90, 3000}) {
      TcpSocket socket = rig.socket();
      Heard heard = Heard.by(socket);
      socket.connect(new ConnectOptions("127.0.0.1", device.endpoint().port(), timeout));
      heard.awaitEvent("connect");
    }
    assertThat(rig.capture.warnings(1)).containsExactly("timeout-not-positive");
    assertThat(rig.capture.warnings(2)).containsExactly("timeout-not-positive");
    assertThat(rig.capture.warnings(3)).containsExactly("timeout-long");
    assertThat(rig.capture.warnings(4)).containsExactly("timeout-capped");
  }

  @Test
  void connectWhileConnectingOpenAndClosed() throws Exception {
    CountDownLatch release = new CountDownLatch(1);
    SimulatedDevice device = rig.device(new Behaviour.Echo());
    rig.answer =
        () -> {
          release.await();
          return List.of(device.endpoint().address());
        };
    TcpSocket socket = rig.socket();
    Heard heard = Heard.by(socket);
    ConnectOptions byName = new ConnectOptions("device.example", device.endpoint().port(), 30);
    socket.connect(byName);
    assertThat(socket.state()).isEqualTo(SocketState.CONNECTING);
    socket.connect(byName);
    heard.awaitEvent("error -2/114");
    release.countDown();
    heard.awaitEvent("connect");

    socket.connect(byName);
    heard.awaitEvent("error -2/106");
    assertThat(heard.errors.getLast().errMsg())
        .isEqualTo("connect socket fail: errno:106 errmsg:Transport endpoint is already connected");
    socket.write("untouched");
    heard.awaitBytes(9);

    socket.close();
    heard.awaitEvent("close");
    socket.connect(byName);
    heard.awaitEvent("error -2/9");
    assertThat(device.connections()).isEqualTo(1);
    assertThat(heard.order())
        .containsExactly(
            "error -2/114", "connect", "error -2/106", "message", "close", "error -2/9");
  }

  @Test
  @EnabledOnOs(value = OS.LINUX, disabledReason = "other systems refuse when the queue is full")
  void closingCancelsAHandshake() throws Exception {
    SimulatedDevice device = rig.device(new Behaviour.NeverAccept());
    TcpSocket socket = rig.socket();
    Heard heard = Heard.by(socket);
    socket.connect(new ConnectOptions("127.0.0.1", device.endpoint().port(), 120));
    await().until(() -> handshakesUnderWay(device.endpoint().port()) > 0);
    socket.close();
    heard.awaitEvent("close");
    assertThat(heard.events).containsExactly("close");
    await().until(() -> handshakesUnderWay(device.endpoint().port()) == 0);
  }

  /** Connections to that port that have said SYN and heard nothing, as Linux tells them. */
  private static long handshakesUnderWay(int port) throws IOException {
    String target = "0100007F:%04X 02 ".formatted(port);
    try (Stream<String> lines = Files.lines(Path.of("/proc/net/tcp"))) {
      return lines.filter(line -> line.contains(target)).count();
    }
  }

  @Test
  void closingInTheSameTurnAsConnectNeverConnects() throws Exception {
    SimulatedDevice device = rig.device(new Behaviour.Echo());
    TcpSocket socket = rig.socket();
    Heard heard = Heard.by(socket);
    CountDownLatch turnOver = new CountDownLatch(1);
    rig.channels =
        family -> {
          awaitHere(turnOver);
          return SocketChannel.open(family);
        };
    socket.connect(SocketRig.to(device.endpoint()));
    socket.close();
    turnOver.countDown();
    heard.awaitEvent("close");
    assertThat(heard.events).containsExactly("close");
  }

  private static void awaitHere(CountDownLatch latch) throws IOException {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new InterruptedIOException(e.getMessage());
    }
  }

  @Test
  void twentyConnectAtOnce() throws Exception {
    SimulatedDevice device = rig.device(new Behaviour.Greeting("hi"));
    List<Heard> all = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      TcpSocket socket = rig.socket();
      all.add(Heard.by(socket));
      socket.connect(SocketRig.to(device.endpoint()));
    }
    all.forEach(heard -> heard.awaitBytes(2));
    assertThat(all).allSatisfy(heard -> assertThat(heard.order()).startsWith("connect"));
    assertThat(all.stream().map(heard -> heard.connections.getFirst().local()).distinct())
        .hasSize(20);
  }
}
