package dev.portcullis.core.socket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.portcullis.core.device.Behaviour;
import dev.portcullis.core.device.SimulatedDevice;
import dev.portcullis.core.net.HostAddress;
import dev.portcullis.core.net.Ipv4Address;
import dev.portcullis.core.policy.DomainEntry;
import dev.portcullis.core.policy.PolicyProfile;
import dev.portcullis.core.policy.ProfileStore;
import dev.portcullis.core.testkit.Bystander;
import java.net.UnknownHostException;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Names: slow, without an answer, with a forbidden one, with another each time. */
@Timeout(150)
class NameTest {

  private final SocketRig rig = new SocketRig();

  @AfterEach
  void close() {
    rig.close();
  }

  /** A profile that knows the device's name and lets it be no address of this computer. */
  private static PolicyProfile configured() {
    return ProfileStore.shipped("mini-program")
        .withDomains(List.of(DomainEntry.parse("device.example").orElseThrow()));
  }

  @Test
  void aNameIsResolvedOnceAndItsJudgedAnswerConnected() throws Exception {
    SimulatedDevice device = rig.device(new Behaviour.Echo());
    rig.answer = () -> List.of(device.endpoint().address());
    TcpSocket socket = rig.socket();
    Heard heard = Heard.by(socket);
    socket.connect(new ConnectOptions("device.example", device.endpoint().port(), 30));
    heard.awaitEvent("connect");
    assertThat(rig.lookedUp).containsExactly("device.example");
    assertThat(socket.remote()).contains(device.endpoint());
  }

  @Test
  void anAnswerThatIsThisComputerIsNotConnected() throws Exception {
    SimulatedDevice device = rig.device(new Behaviour.Echo());
    rig.answer = () -> List.of(device.endpoint().address(), Ipv4Address.of(192, 168, 1, 10));
    Bystander bystander = rig.bystander();
    TcpSocket socket = rig.socket(configured(), Delivery.engine());
    Heard heard = Heard.by(socket);
    socket.connect(new ConnectOptions("device.example", 50_002, 30));
    heard.awaitEvent("error -4");
    assertThat(heard.errors.getFirst().errMsg()).isEqualTo("connect fail: invalid address");
    assertThat(device.connections()).isZero();
    rig.capture.holdsFailure(socket.id(), heard.onlyError());
    bystander.goesOn();
  }

  @Test
  void aNameThatAnswersDifferentlyEachTimeIsJudgedEachTimeAndNeverAskedTwice() throws Exception {
    SimulatedDevice device = rig.device(new Behaviour.Echo());
    int port = device.endpoint().port();
    Deque<HostAddress> answers =
        new ConcurrentLinkedDeque<>(
            List.of(
                Ipv4Address.of(169, 254, 1, 1),
                device.endpoint().address(),
                Ipv4Address.of(192, 168, 1, 10)));
    rig.answer = () -> List.of(answers.removeFirst());
    Bystander bystander = rig.bystander();
    for (int i = 0; i < 3; i++) {
      TcpSocket socket = rig.socket(configured(), Delivery.engine());
      Heard heard = Heard.by(socket);
      socket.connect(new ConnectOptions("device.example", port, 30));
      heard.awaitEvent("error -4");
      assertThat(heard.errors.getFirst().errMsg()).isEqualTo("connect fail: invalid address");
      rig.capture.holdsFailure(socket.id(), heard.onlyError());
    }
    bystander.goesOn();
    assertThat(answers).isEmpty();
    assertThat(device.connections()).isZero();

    // Where the rules let both pass, each connect goes to the answer it was given.
    answers.add(device.endpoint().address());
    TcpSocket first = rig.socket();
    Heard heard = Heard.by(first);
    first.connect(new ConnectOptions("device.example", port, 30));
    heard.awaitEvent("connect");
    answers.add(Ipv4Address.of(127, 0, 0, 2));
    TcpSocket second = rig.socket();
    Heard after = Heard.by(second);
    second.connect(new ConnectOptions("device.example", port, 30));
    after.awaitEvent("error -2/111");
    assertThat(first.state()).isEqualTo(SocketState.OPEN);
    assertThat(rig.lookedUp).hasSize(5);
    assertThat(first.remote()).contains(device.endpoint());
    rig.capture.holdsFailure(second.id(), after.onlyError());
    bystander.goesOn();
  }

  @Test
  void aNameWithoutAnAddressSaysSo() throws Exception {
    rig.answer =
        () -> {
          throw new UnknownHostException("device.example");
        };
    Bystander bystander = rig.bystander();
    TcpSocket socket = rig.socket();
    Heard heard = Heard.by(socket);
    socket.connect(new ConnectOptions("device.example", 50_002, 30));
    heard.awaitEvent("error -4");
    SocketError error = heard.errors.getFirst();
    assertThat(error.errMsg()).isEqualTo("connect fail: dns resolve failed");
    assertThat(error.detail()).isEqualTo("no address for device.example");
    assertThat(error.causes()).containsExactly(SocketCause.NAME_UNKNOWN.with("device.example"));
    assertThat(socket.state()).isEqualTo(SocketState.INIT);
    rig.capture.holdsFailure(socket.id(), heard.onlyError());
    bystander.goesOn();
  }

  @Test
  void aResolverThatHangsIsLeftBehindInTime() throws Exception {
    CountDownLatch release = new CountDownLatch(1);
    rig.answer =
        () -> {
          release.await();
          return List.of();
        };
    try {
      Bystander bystander = rig.bystander();
      Map<TcpSocket, Heard> all = new LinkedHashMap<>();
      for (int i = 0; i < BoundedResolver.THREADS * 2; i++) {
        TcpSocket socket = rig.socket();
        all.put(socket, Heard.by(socket));
        socket.connect(new ConnectOptions("device.example", 50_002, 0.05));
      }
      all.forEach(
          (socket, heard) -> {
            heard.awaitEvent("error -4");
            SocketError error = heard.onlyError();
            assertThat(error.errMsg()).isEqualTo("connect fail: dns resolve failed");
            assertThat(error.detail()).isEqualTo("no answer for device.example in 50 ms");
            rig.capture.holdsFailure(socket.id(), error);
          });
      bystander.goesOn();
      rig.open(new Behaviour.Echo()); // While every thread that looks names up hangs.
      assertThat(rig.lookedUp).hasSizeLessThanOrEqualTo(BoundedResolver.THREADS * 2);
      long resolving =
          Thread.getAllStackTraces().keySet().stream()
              .filter(thread -> thread.getName().startsWith("portcullis-resolve-"))
              .count();
      assertThat(resolving).isLessThanOrEqualTo(BoundedResolver.THREADS);
    } finally {
      release.countDown();
    }
  }

  @Test
  void closingCancelsAResolution() {
    CountDownLatch asked = new CountDownLatch(1);
    rig.answer =
        () -> {
          asked.countDown();
          new CountDownLatch(1).await();
          return List.of();
        };
    TcpSocket socket = rig.socket();
    Heard heard = Heard.by(socket);
    socket.connect(new ConnectOptions("device.example", 50_002, 120));
    await().until(() -> asked.getCount() == 0);
    socket.close();
    heard.awaitEvent("close");
    assertThat(heard.events).containsExactly("close");
    assertThat(socket.state()).isEqualTo(SocketState.CLOSED);
  }

  @Test
  void aFaultInWhatTheRulesAskDoesNotHangTheSocket() {
    TcpSocket socket = rig.socket();
    rig.answer =
        () -> {
          throw new IllegalStateException("planted");
        };
    Heard heard = Heard.by(socket);
    socket.connect(new ConnectOptions("device.example", 50_002, 30));
    heard.awaitEvent("error -4");
    assertThat(heard.errors.getFirst().detail()).contains("planted");
    assertThat(socket.state()).isEqualTo(SocketState.INIT);
  }
}
