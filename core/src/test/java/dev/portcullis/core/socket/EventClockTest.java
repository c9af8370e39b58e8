package dev.portcullis.core.socket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.portcullis.core.capture.EventClock;
import dev.portcullis.core.capture.EventDetail;
import dev.portcullis.core.capture.EventKind;
import dev.portcullis.core.capture.EventRecord;
import dev.portcullis.core.capture.Stamp;
import dev.portcullis.core.device.Behaviour;
import dev.portcullis.core.device.SimulatedDevice;
import dev.portcullis.core.wifi.NoWifi;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.SocketChannel;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** What an engine takes from others: the clock that dates its events, and its channels. */
@Timeout(150)
class EventClockTest {

  private static final Instant START = Instant.parse("2026-03-14T09:26:53.589793Z");
  private static final long START_NANOS = START.getEpochSecond() * 1_000_000_000L + START.getNano();

  /** Since the start; moves only where a test says so. */
  private final AtomicLong nanos = new AtomicLong();

  private final EventClock clock =
      () -> new Stamp(START_NANOS + nanos.get(), Long.MAX_VALUE - 5 + nanos.get());

  /** The port the newest connection leaves by. */
  private final AtomicLong boundTo = new AtomicLong();

  private final SocketRig rig = new SocketRig();
  private final SocketEngine engine =
      new SocketEngine(
          rig.capture.capture(),
          _ -> List.of(),
          new NoWifi(),
          rig.network,
          clock,
          family -> {
            SocketChannel channel = SocketChannel.open(family);
            channel.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            boundTo.set(channel.socket().getLocalPort());
            return channel;
          });

  @AfterEach
  void close() {
    engine.close();
    rig.close();
  }

  private List<Long> datesOf(TcpSocket socket) {
    return rig.capture.events(socket.id()).stream()
        .map(event -> event.wallNanos() - START_NANOS)
        .toList();
  }

  @Test
  void everythingIsDatedByIt() throws Exception {
    SimulatedDevice device = rig.device(new Behaviour.Echo());
    nanos.set(10);
    TcpSocket socket = rig.socket(engine);
    Heard heard = Heard.by(socket);
    nanos.set(200);
    SocketRig.connect(socket, device);
    heard.awaitEvent("connect");
    nanos.set(3_000);
    socket.write("ask");
    heard.awaitBytes(3);
    nanos.set(40_000);
    socket.write("again");
    heard.awaitBytes(8);
    nanos.set(500_000);
    socket.close();
    heard.awaitEvent("close");

    assertThat(rig.capture.kinds(socket.id()))
        .containsExactly(
            EventKind.CREATE,
            EventKind.CONNECT,
            EventKind.WRITE,
            EventKind.MESSAGE,
            EventKind.WRITE,
            EventKind.MESSAGE,
            EventKind.CLOSE);
    assertThat(datesOf(socket))
        .containsExactly(10L, 200L, 3_000L, 3_000L, 40_000L, 40_000L, 500_000L);
    // The monotonic half wraps around on the way, as only differences mean anything.
    List<EventRecord> events = rig.capture.events(socket.id());
    assertThat(events.getLast().monotonicNanos() - events.getFirst().monotonicNanos())
        .isEqualTo(499_990);
    assertThat(rig.capture.details(socket.id(), EventDetail.Connected.class).getFirst())
        .extracting(EventDetail.Connected::handshakeNanos)
        .isEqualTo(0L);
    assertThat(rig.capture.details(socket.id(), EventDetail.Closed.class).getFirst().openNanos())
        .isEqualTo(499_800);
  }

  @Test
  void itIsToldToWhoeverAsksTheSocketOrTheEngine() throws Exception {
    nanos.set(1_234_567);
    TcpSocket socket = rig.socket(engine);
    assertThat(socket.now()).isEqualTo(clock.now());
    assertThat(engine.clock().instant()).isEqualTo(START.plusNanos(1_234_567));
  }

  @Test
  void aRefusalIsDatedToo() throws Exception {
    nanos.set(77);
    TcpSocket socket = rig.socket(engine);
    Heard heard = Heard.by(socket);
    socket.connect(new ConnectOptions("not an address", 80, 60));
    await().until(() -> !heard.errors.isEmpty());
    assertThat(rig.capture.kinds(socket.id())).containsExactly(EventKind.CREATE, EventKind.ERROR);
    assertThat(datesOf(socket)).containsOnly(77L);
  }

  @Test
  @EnabledOnOs(value = OS.LINUX, disabledReason = "other systems refuse when the queue is full")
  void howLongAConnectMayTakeIsMeasuredByTheComputersClock() throws Exception {
    SimulatedDevice device = rig.device(new Behaviour.NeverAccept());
    TcpSocket socket = rig.socket(engine);
    Heard heard = Heard.by(socket);
    socket.connect(new ConnectOptions("127.0.0.1", device.endpoint().port(), 0.05));
    heard.awaitEvent("error -2/110");
    assertThat(datesOf(socket)).containsOnly(0L);
  }

  @Test
  void aConnectionLeavesByThePortItsChannelCameWith() throws Exception {
    SimulatedDevice device = rig.device(new Behaviour.Echo());
    TcpSocket socket = rig.socket(engine);
    Heard heard = Heard.by(socket);
    SocketRig.connect(socket, device);
    heard.awaitEvent("connect");
    assertThat(boundTo.get()).isPositive();
    assertThat(heard.connections.getFirst().local().port()).isEqualTo(boundTo.intValue());
  }

  @Test
  void aChannelThatCannotBeOpenedFailsTheConnect() throws Exception {
    SimulatedDevice device = rig.device(new Behaviour.Echo());
    try (SocketEngine closed =
        new SocketEngine(
            rig.capture.capture(),
            _ -> List.of(),
            new NoWifi(),
            rig.network,
            clock,
            _ -> {
              throw new IOException("Too many open files");
            })) {
      TcpSocket socket = rig.socket(closed);
      Heard heard = Heard.by(socket);
      socket.connect(SocketRig.to(device.endpoint()));
      heard.awaitEvent("error -2/" + Errno.EMFILE.number());
      assertThat(socket.state()).isEqualTo(SocketState.INIT);
    }
  }
}
