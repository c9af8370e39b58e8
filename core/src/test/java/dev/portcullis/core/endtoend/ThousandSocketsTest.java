package dev.portcullis.core.endtoend;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
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
import dev.portcullis.core.socket.ConnectOptions;
import dev.portcullis.core.socket.Delivery;
import dev.portcullis.core.socket.SocketEngine;
import dev.portcullis.core.socket.SocketRequest;
import dev.portcullis.core.socket.SocketState;
import dev.portcullis.core.socket.TcpSocket;
import dev.portcullis.core.wifi.NoWifi;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class ThousandSocketsTest {
  private static final int SOCKETS = 1_000;
  private static final Duration LONG = Duration.ofSeconds(60);

  @TempDir Path directory;

  @Test
  void aThousandAreOpenAtOnceAndAllTheySayIsCaptured() throws Exception {
    SystemNetwork network = new SystemNetwork();
    Policy policy = new Policy(ProfileStore.shipped("unrestricted"), network);
    try (Capture capture =
        Capture.create(directory.resolve("capture"), CaptureOptions.unlimited())) {
      try (SimulatedDevice device = SimulatedDevice.start(0, new Behaviour.Echo());
          SocketEngine engine =
              new SocketEngine(capture, new SystemResolver(), new NoWifi(), network)) {
        List<TcpSocket> sockets = new ArrayList<>();
        for (int i = 0; i < SOCKETS; i++) {
          TcpSocket socket =
              engine.createTcpSocket(
                  new SocketRequest(
                      "socket " + i,
                      policy,
                      CreationQuota.unlimited(),
                      AddressFamily.IPV4,
                      Delivery.none()));
          sockets.add(socket);
          socket.connect(
              new ConnectOptions(device.endpoint().address().text(), device.endpoint().port(), 60));
        }
        await()
            .atMost(LONG)
            .until(() -> sockets.stream().allMatch(s -> s.state() == SocketState.OPEN));
        for (TcpSocket socket : sockets) {
          socket.write("I am " + socket.id());
        }
        await()
            .atMost(LONG)
            .until(
                () ->
                    sockets.stream()
                        .allMatch(s -> s.counters().bytesRead() == ("I am " + s.id()).length()));
        assertThat(sockets).allMatch(s -> s.state() == SocketState.OPEN);
      }
      check(capture);
    }
  }

  private static void check(Capture capture) {
    Map<Integer, List<EventKind>> kinds = new HashMap<>();
    Map<Integer, StringBuilder> heard = new HashMap<>();
    for (long sequence = 0; sequence < capture.count(); sequence++) {
      EventRecord event = capture.event(sequence);
      kinds.computeIfAbsent(event.socket(), id -> new ArrayList<>()).add(event.kind());
      if (event.kind() == EventKind.MESSAGE) {
        heard
            .computeIfAbsent(event.socket(), id -> new StringBuilder())
            .append(new String(capture.bytes(event), UTF_8));
      }
    }
    assertThat(kinds).hasSize(SOCKETS);
    kinds.forEach(
        (id, all) -> {
          assertThat(all).startsWith(EventKind.CREATE, EventKind.CONNECT);
          assertThat(all).contains(EventKind.WRITE).endsWith(EventKind.CLOSE);
          assertThat(heard.get(id)).hasToString("I am " + id);
        });
  }
}
