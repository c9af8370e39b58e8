package dev.portcullis.core.socket;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.core.capture.EventClock;
import dev.portcullis.core.capture.EventDetail;
import dev.portcullis.core.capture.EventKind;
import dev.portcullis.core.capture.EventRecord;
import dev.portcullis.core.capture.Stamp;
import dev.portcullis.core.device.Behaviour;
import dev.portcullis.core.device.SimulatedDevice;
import dev.portcullis.core.export.ResponseTimes;
import dev.portcullis.core.testkit.Bystander;
import dev.portcullis.core.wifi.NoWifi;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Somebody sets the computer's clock while sockets talk. */
@Timeout(150)
class ClockJumpTest {

  private static final Instant START = Instant.parse("2026-03-14T09:26:53Z");
  private static final List<Duration> JUMPS =
      List.of(
          Duration.ofDays(4000),
          Duration.ofDays(-8000),
          Duration.ofHours(1),
          Duration.ofNanos(-1),
          Duration.ofDays(-30_000));

  private final AtomicReference<Instant> wall = new AtomicReference<>(START);
  private final EventClock clock =
      () -> {
        Instant at = wall.get();
        return new Stamp(at.getEpochSecond() * 1_000_000_000L + at.getNano(), System.nanoTime());
      };
  private final SocketRig rig = new SocketRig();
  private final SocketEngine engine =
      new SocketEngine(
          rig.capture.capture(),
          _ -> List.of(),
          new NoWifi(),
          rig.network,
          clock,
          ChannelOpener.system());

  @AfterEach
  void close() {
    engine.close();
    rig.close();
  }

  @Test
  void nothingIsLostOrOutOfOrderWhenTheClockIsSet() throws Exception {
    SimulatedDevice device = rig.device(new Behaviour.Echo());
    List<Instant> dates = new ArrayList<>(List.of(START, START));
    StringBuilder said = new StringBuilder();
    TcpSocket socket = rig.socket(engine);
    Heard heard = Heard.by(socket);
    SocketRig.connect(socket, device);
    heard.awaitEvent("connect");
    try (Bystander bystander = new Bystander(engine, rig.capture.capture())) {
      for (Duration jump : JUMPS) {
        wall.updateAndGet(before -> before.plus(jump));
        String words = "set by " + jump + ";";
        said.append(words);
        socket.write(words);
        heard.awaitBytes(said.length());
        dates.add(wall.get());
        dates.add(wall.get());
        bystander.goesOn();
      }
    }
    socket.close();
    heard.awaitEvent("close");
    dates.add(wall.get());

    assertThat(heard.errors).isEmpty();
    assertThat(heard.received()).asString(UTF_8).isEqualTo(said.toString());
    for (EventKind kind : List.of(EventKind.WRITE, EventKind.MESSAGE)) {
      assertThat(rig.capture.bytes(socket.id(), kind)).isEqualTo(heard.received());
    }
    List<EventRecord> events = rig.capture.events(socket.id());
    assertThat(events.stream().map(EventRecord::time)).containsExactlyElementsOf(dates);
    long whole = events.getLast().monotonicNanos() - events.getFirst().monotonicNanos();
    ResponseTimes times = new ResponseTimes();
    for (int i = 1; i < events.size(); i++) {
      EventRecord event = events.get(i);
      assertThat(event.monotonicNanos() - events.get(i - 1).monotonicNanos()).isNotNegative();
      OptionalLong answered = times.add(event);
      if (event.kind() == EventKind.MESSAGE) {
        assertThat(answered.orElseThrow()).isBetween(0L, whole);
      }
    }
    assertThat(rig.capture.details(socket.id(), EventDetail.Closed.class).getFirst().openNanos())
        .isBetween(0L, whole);
  }
}
