package dev.portcullis.core.socket;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.portcullis.core.capture.EventDetail;
import dev.portcullis.core.capture.EventDetail.ClosedBy;
import dev.portcullis.core.capture.EventKind;
import dev.portcullis.core.device.Behaviour;
import dev.portcullis.core.device.DeviceObserver;
import dev.portcullis.core.device.FloodContent;
import dev.portcullis.core.device.SimulatedDevice;
import dev.portcullis.core.net.Endpoint;
import dev.portcullis.core.testkit.Bystander;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Timeout(150)
class EndTest {

  private static final String EXCHANGE = "0103000002c40b";

  private final SocketRig rig = new SocketRig();

  @AfterEach
  void close() {
    rig.close();
  }

  private EventDetail.Closed closed(TcpSocket socket) {
    await().until(() -> rig.capture.kinds(socket.id()).contains(EventKind.CLOSE));
    assertThat(rig.capture.details(socket.id(), EventDetail.Closed.class)).hasSize(1);
    return rig.capture.details(socket.id(), EventDetail.Closed.class).getFirst();
  }

  @Test
  void aSocketThatNeverConnectedClosesOnce() {
    TcpSocket socket = rig.socket();
    Heard heard = Heard.by(socket);
    socket.close();
    socket.close();
    assertThat(socket.state()).isEqualTo(SocketState.CLOSED);
    heard.awaitEvent("close");
    socket.close();
    assertThat(closed(socket)).isEqualTo(new EventDetail.Closed(ClosedBy.CALLER, 0, 0, 0));
    assertThat(heard.events).containsExactly("close");
    assertThat(rig.engine.sockets()).isEmpty();
  }

  @Test
  void thePeersFinComesAfterAllItsBytes() throws Exception {
    Bystander bystander = rig.bystander();
    SimulatedDevice device = rig.device(new Behaviour.HalfClose());
    TcpSocket socket = rig.socket();
    Heard heard = Heard.by(socket);
    SocketRig.connect(socket, device);
    socket.write("last words");
    heard.awaitEvent("close");
    assertThat(heard.order()).containsExactly("connect", "message", "close");
    assertThat(heard.received()).asString(UTF_8).isEqualTo("last words");
    EventDetail.Closed closed = closed(socket);
    assertThat(closed.by()).isEqualTo(ClosedBy.PEER);
    assertThat(closed.bytesRead()).isEqualTo(10);
    assertThat(closed.bytesWritten()).isEqualTo(10);
    assertThat(closed.openNanos()).isPositive();
    assertThat(heard.errors).isEmpty();
    assertThat(rig.capture.bytes(socket.id(), EventKind.WRITE))
        .asString(UTF_8)
        .isEqualTo("last words");
    assertThat(rig.capture.bytes(socket.id(), EventKind.MESSAGE)).isEqualTo(heard.received());
    bystander.goesOn();
    socket.write("more");
    heard.awaitEvent("error -2/9");
  }

  static IntStream offsets() {
    return IntStream.rangeClosed(0, EXCHANGE.length());
  }

  @ParameterizedTest
  @MethodSource("offsets")
  void aResetAtAnyByteIsAnErrorThenClose(int offset) throws Exception {
    Bystander bystander = rig.bystander();
    SimulatedDevice device = rig.device(new Behaviour.ResetAfter(offset));
    TcpSocket socket = rig.socket();
    Heard heard = Heard.by(socket);
    socket.connect(SocketRig.to(device.endpoint()));
    await().until(() -> !heard.events.isEmpty());
    if (offset == 0 && heard.connections.isEmpty()) {
      // The reset was faster than our look at the handshake: then the connect itself has failed.
      assertThat(heard.events).containsExactly("error -2/104");
      assertThat(socket.state()).isEqualTo(SocketState.INIT);
      bystander.goesOn();
      return;
    }
    if (offset > 0) {
      socket.write(EXCHANGE);
    }
    heard.awaitEvent("close");
    heard.settle();
    assertThat(heard.errors)
        .extracting(SocketError::errMsg)
        .containsExactly("read socket fail: errno:104 errmsg:Connection reset by peer");
    assertThat(heard.events).endsWith("error -2/104", "close");
    String arrived = EXCHANGE.substring(0, offset);
    if (OS.LINUX.isCurrentOs()) {
      // What was in the kernel when the reset came is heard before it is told.
      assertThat(heard.received()).asString(UTF_8).isEqualTo(arrived);
    } else {
      assertThat(arrived).startsWith(new String(heard.received(), UTF_8));
    }
    assertThat(rig.capture.bytes(socket.id(), EventKind.MESSAGE)).isEqualTo(heard.received());
    assertThat(rig.capture.bytes(socket.id(), EventKind.WRITE))
        .asString(UTF_8)
        .isEqualTo(offset > 0 ? EXCHANGE : "");
    rig.capture.holdsFailure(socket.id(), heard.onlyError());
    assertThat(closed(socket).by()).isEqualTo(ClosedBy.ERROR);
    assertThat(rig.capture.kinds(socket.id())).endsWith(EventKind.ERROR, EventKind.CLOSE);
    bystander.goesOn();
  }

  /** The kernel tells a reset once; where the write is told, the read beside it sees a FIN. */
  @Test
  void theEndIsNotToldBeforeTheWriteUnderWayHasEnded() throws Exception {
    try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      TcpSocket socket = rig.socket();
      Heard heard = Heard.by(socket);
      socket.connect(new ConnectOptions("127.0.0.1", server.getLocalPort(), 60));
      SocketRig.awaitState(socket, SocketState.OPEN);
      heard.awaitEvent("connect");
      Live live = Objects.requireNonNull(socket.life().live());
      live.recording.lock(); // As whoever writes does, from before the kernel is asked.
      try {
        server.accept().close();
        await()
            .until(() -> live.recording.hasQueuedThreads() || socket.state() == SocketState.CLOSED);
        assertThat(socket.state()).isEqualTo(SocketState.OPEN);
      } finally {
        live.recording.unlock();
      }
      heard.awaitEvent("close");
      assertThat(heard.events).containsExactly("connect", "close");
      assertThat(closed(socket).by()).isEqualTo(ClosedBy.PEER);
    }
  }

  @Test
  void aResetWhileReadingIsToldInThePlatformsWords() throws Exception {
    TcpSocket socket = rig.open(new Behaviour.ResetAfter(4));
    Heard heard = Heard.by(socket);
    socket.write("four");
    heard.awaitEvent("close");
    assertThat(heard.errors)
        .extracting(SocketError::errMsg)
        .containsExactly("read socket fail: errno:104 errmsg:Connection reset by peer");
  }

  @Test
  void closingSendsWhatWasAcceptedThenFin() throws Exception {
    AtomicLong arrived = new AtomicLong(-1);
    SimulatedDevice device =
        SimulatedDevice.start(
            0,
            new Behaviour.Discard(),
            new DeviceObserver() {
              @Override
              public void connected(Endpoint peer) {}

              @Override
              public void ended(Endpoint peer, long bytesIn, long bytesOut) {
                arrived.set(bytesIn);
              }
            });
    try (device) {
      TcpSocket socket = rig.socket();
      Heard heard = Heard.by(socket);
      SocketRig.connect(socket, device);
      socket.write(ByteBuffer.allocate(20_000_000));
      socket.close();
      assertThat(socket.state()).isEqualTo(SocketState.CLOSED);
      heard.awaitEvent("close");
      await().until(() -> arrived.get() == 20_000_000);
      assertThat(closed(socket).bytesWritten()).isEqualTo(20_000_000);
      assertThat(rig.capture.warnings(socket.id())).isEmpty();
      assertThat(heard.errors).isEmpty();
    }
  }

  @Test
  void closingGivesUpOnAPeerThatDoesNotRead() throws Exception {
    Bystander bystander = rig.bystander();
    TcpSocket socket = rig.open(new Behaviour.Stall());
    Heard heard = Heard.by(socket);
    byte[] content = new byte[50_000_000];
    FloodContent.fill(0, content);
    socket.write(ByteBuffer.wrap(content));
    await().until(() -> socket.counters().bytesWritten() > 0);
    bystander.goesOn();
    socket.close();
    heard.awaitEvent("close");
    heard.settle();
    assertThat(heard.events).filteredOn("close"::equals).hasSize(1);
    long unsent = 50_000_000 - closed(socket).bytesWritten();
    assertThat(unsent).isPositive();
    assertThat(rig.capture.details(socket.id(), EventDetail.Warning.class))
        .containsExactly(new EventDetail.Warning("bytes-unsent", List.of(Long.toString(unsent))));
    assertThat(rig.capture.bytes(socket.id(), EventKind.WRITE))
        .isEqualTo(Arrays.copyOf(content, (int) closed(socket).bytesWritten()));
    assertThat(heard.errors).isEmpty();
    bystander.goesOn();
    bystander.close();
    await().untilAsserted(() -> assertThat(SocketRig.threads()).isEmpty());
  }

  @Test
  void closingWhileTheDeviceFloodsEndsAtOnceAndQuietly() throws Exception {
    TcpSocket socket = rig.open(new Behaviour.Flood(Behaviour.Flood.ENDLESS));
    Heard heard = Heard.by(socket);
    await().until(() -> socket.counters().bytesRead() > 1_000_000);
    socket.close();
    heard.awaitEvent("close");
    assertThat(heard.errors).isEmpty();
    assertThat(closed(socket).by()).isEqualTo(ClosedBy.CALLER);
    await().untilAsserted(() -> assertThat(SocketRig.threads()).isEmpty());
  }

  @Test
  void dribbledBytesAllArrive() throws Exception {
    Bystander bystander = rig.bystander();
    TcpSocket socket = rig.open(new Behaviour.Dribble(Duration.ofMillis(1)));
    Heard heard = Heard.by(socket);
    socket.write(EXCHANGE);
    heard.awaitBytes(1);
    bystander.goesOn();
    heard.awaitBytes(EXCHANGE.length());
    assertThat(heard.received()).asString(UTF_8).isEqualTo(EXCHANGE);
    assertThat(rig.capture.bytes(socket.id(), EventKind.MESSAGE)).isEqualTo(heard.received());
    assertThat(rig.capture.bytes(socket.id(), EventKind.WRITE)).isEqualTo(heard.received());
    assertThat(heard.errors).isEmpty();
    assertThat(socket.state()).isEqualTo(SocketState.OPEN);
  }

  /** Closes at a random moment of a busy life: the order holds and nothing is left. */
  @Test
  void closingAtAnyMomentKeepsTheOrder() throws Exception {
    Random random = new Random(20_261_122);
    SimulatedDevice echo = rig.device(new Behaviour.Echo());
    SimulatedDevice flood = rig.device(new Behaviour.Flood(200_000));
    SimulatedDevice reset = rig.device(new Behaviour.ResetAfter(2_000));
    SimulatedDevice refuse = rig.device(new Behaviour.Refuse());
    for (int round = 0; round < 150; round++) {
      SimulatedDevice device =
          switch (random.nextInt(4)) {
            case 0 -> echo;
            case 1 -> flood;
            case 2 -> reset;
            default -> refuse;
          };
      TcpSocket socket = rig.socket();
      Heard heard = Heard.by(socket);
      socket.connect(SocketRig.to(device.endpoint()));
      int spins = random.nextInt(4) == 0 ? 0 : random.nextInt(200_000);
      Thread writer =
          Thread.ofVirtual()
              .start(
                  () -> {
                    for (int i = 0; i < 50; i++) {
                      socket.write("x".repeat(100));
                    }
                  });
      for (int i = 0; i < spins; i++) {
        Thread.onSpinWait();
      }
      socket.close();
      writer.join();
      closed(socket);
      heard.awaitEvent("close");
      assertThat(heard.events.stream().filter("close"::equals)).hasSize(1);
      assertThat(heard.events.subList(heard.events.indexOf("close"), heard.events.size()))
          .doesNotContain("message", "connect");
      if (heard.events.contains("message")) {
        assertThat(heard.events).contains("connect");
        assertThat(heard.events.indexOf("connect")).isLessThan(heard.events.indexOf("message"));
      }
      assertThat(rig.capture.kinds(socket.id()))
          .filteredOn(kind -> kind != EventKind.ERROR)
          .last()
          .isEqualTo(EventKind.CLOSE);
    }
    await().untilAsserted(() -> assertThat(SocketRig.threads()).isEmpty());
    assertThat(rig.engine.sockets()).isEmpty();
  }
}
