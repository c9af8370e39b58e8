package dev.portcullis.core.endtoend;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.portcullis.core.capture.Capture;
import dev.portcullis.core.capture.CaptureOptions;
import dev.portcullis.core.capture.EventKind;
import dev.portcullis.core.capture.EventRecord;
import dev.portcullis.core.device.Behaviour;
import dev.portcullis.core.device.SimulatedDevice;
import dev.portcullis.core.net.AddressFamily;
import dev.portcullis.core.net.SystemNetwork;
import dev.portcullis.core.net.SystemResolver;
import dev.portcullis.core.policy.CreationQuota;
import dev.portcullis.core.policy.Policy;
import dev.portcullis.core.policy.ProfileStore;
import dev.portcullis.core.policy.QuotaClock;
import dev.portcullis.core.policy.QuotaRule;
import dev.portcullis.core.socket.ConnectOptions;
import dev.portcullis.core.socket.Delivery;
import dev.portcullis.core.socket.SocketEngine;
import dev.portcullis.core.socket.SocketRequest;
import dev.portcullis.core.socket.SocketState;
import dev.portcullis.core.socket.TcpSocket;
import dev.portcullis.core.socket.TooManySocketsException;
import dev.portcullis.core.wifi.NoWifi;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A thousand sockets for an hour, told by a clock that a test drives. */
@Timeout(240)
class DrivenHourTest {
  private static final int SOCKETS = 1_000;
  private static final int REPLACED = 100;
  private static final Duration WINDOW = Duration.ofMinutes(5);
  private static final int WINDOWS = 12;
  private static final Duration LONG = Duration.ofSeconds(90);

  @TempDir Path directory;

  private final SystemNetwork network = new SystemNetwork();
  private final Policy policy = new Policy(ProfileStore.shipped("unrestricted"), network);
  private final Map<Integer, StringBuilder> said = new HashMap<>();
  private long now;

  private CreationQuota quota() {
    QuotaClock clock =
        new QuotaClock() {
          @Override
          public long nanos() {
            return now;
          }

          @Override
          public Instant wall() {
            return Instant.EPOCH.plusNanos(now);
          }

          @Override
          public String run() {
            return "the hour";
          }
        };
    return CreationQuota.inMemory(new QuotaRule(SOCKETS, WINDOW), clock);
  }

  @Test
  void theyTalkAreReplacedAndNothingIsLeftBehind() throws Exception {
    CreationQuota quota = quota();
    try (Capture capture =
        Capture.create(directory.resolve("capture"), CaptureOptions.unlimited())) {
      try (SimulatedDevice device = SimulatedDevice.start(0, new Behaviour.Echo());
          SocketEngine engine =
              new SocketEngine(capture, new SystemResolver(), new NoWifi(), network)) {
        List<TcpSocket> sockets = new ArrayList<>();
        create(SOCKETS, sockets, engine, quota, device);
        // A socket is open before it is watched: once all have heard an answer, all are.
        talk(sockets, WINDOWS);
        Set<String> threads = engineThreads();
        for (int window = 0; window < WINDOWS; window++) {
          assertThatThrownBy(() -> create(1, new ArrayList<>(), engine, quota, device))
              .isInstanceOf(TooManySocketsException.class);
          talk(sockets, window);
          now += WINDOW.toNanos();
          sockets.subList(0, REPLACED).forEach(TcpSocket::close);
          sockets.subList(0, REPLACED).clear();
          await()
              .atMost(LONG)
              .untilAsserted(() -> assertThat(engine.sockets()).hasSize(SOCKETS - REPLACED));
          create(REPLACED, sockets, engine, quota, device);
          assertThat(quota.snapshot().taken()).hasSize(REPLACED);
          fill(quota);
        }
        assertThat(engine.sockets()).hasSize(SOCKETS);
        assertThat(engineThreads()).hasSameSizeAs(threads);
      }
      check(capture);
    }
  }

  /** Takes what is left, so that the next one is refused. */
  private static void fill(CreationQuota quota) {
    while (quota.take("filler").isPresent()) {
      assertThat(quota.snapshot().taken()).hasSizeLessThanOrEqualTo(SOCKETS);
    }
  }

  private void create(
      int count,
      List<TcpSocket> sockets,
      SocketEngine engine,
      CreationQuota quota,
      SimulatedDevice device)
      throws TooManySocketsException {
    for (int i = 0; i < count; i++) {
      TcpSocket socket =
          engine.createTcpSocket(
              new SocketRequest("hour", policy, quota, AddressFamily.IPV4, Delivery.none()));
      said.put(socket.id(), new StringBuilder());
      sockets.add(socket);
      socket.connect(
          new ConnectOptions(device.endpoint().address().text(), device.endpoint().port(), 60));
    }
    await().atMost(LONG).until(() -> sockets.stream().allMatch(s -> s.state() == SocketState.OPEN));
  }

  private void talk(List<TcpSocket> sockets, int window) {
    for (TcpSocket socket : sockets) {
      String words = "socket " + socket.id() + " in window " + window + ";";
      said.computeIfAbsent(socket.id(), id -> new StringBuilder()).append(words);
      socket.write(words);
    }
    await()
        .atMost(LONG)
        .until(
            () ->
                sockets.stream()
                    .allMatch(
                        s ->
                            s.counters().bytesRead()
                                == said.getOrDefault(s.id(), new StringBuilder()).length()));
  }

  /** The engine's own; a connection has one more, and the device another. */
  private static Set<String> engineThreads() {
    return Thread.getAllStackTraces().keySet().stream()
        .map(Thread::getName)
        .filter(name -> name.startsWith("portcullis-engine"))
        .collect(Collectors.toSet());
  }

  private void check(Capture capture) {
    Map<Integer, StringBuilder> heard = new HashMap<>();
    Map<Integer, EventKind> last = new HashMap<>();
    for (long sequence = 0; sequence < capture.count(); sequence++) {
      EventRecord event = capture.event(sequence);
      last.put(event.socket(), event.kind());
      if (event.kind() == EventKind.MESSAGE) {
        heard
            .computeIfAbsent(event.socket(), id -> new StringBuilder())
            .append(new String(capture.bytes(event), UTF_8));
      }
    }
    assertThat(said).hasSize(SOCKETS + WINDOWS * REPLACED);
    said.forEach(
        (id, words) -> {
          assertThat(last.get(id)).isEqualTo(EventKind.CLOSE);
          assertThat(heard.getOrDefault(id, new StringBuilder())).hasToString(words.toString());
        });
  }
}
