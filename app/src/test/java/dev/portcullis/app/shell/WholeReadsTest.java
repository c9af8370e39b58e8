package dev.portcullis.app.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.portcullis.app.testkit.Patience;
import dev.portcullis.core.capture.Capture;
import dev.portcullis.core.capture.CaptureOptions;
import dev.portcullis.core.capture.EventKind;
import dev.portcullis.core.capture.EventRecord;
import dev.portcullis.core.device.Behaviour;
import dev.portcullis.core.device.SimulatedDevice;
import dev.portcullis.core.net.AddressFamily;
import dev.portcullis.core.net.LocalNetwork;
import dev.portcullis.core.policy.CreationQuota;
import dev.portcullis.core.policy.Policy;
import dev.portcullis.core.policy.ProfileStore;
import dev.portcullis.core.socket.ConnectOptions;
import dev.portcullis.core.socket.Delivery;
import dev.portcullis.core.socket.SocketEngine;
import dev.portcullis.core.socket.SocketRequest;
import dev.portcullis.core.socket.TcpSocket;
import dev.portcullis.core.wifi.NoWifi;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class WholeReadsTest {

  private static final int MESSAGE = 64 << 10;
  private static final int WHOLE = 100;
  private static final int REST = 777;

  @TempDir private Path directory;

  @Test
  void aFloodIsCutIntoTheLargestReads() throws Exception {
    Patience.isTheDefault();
    long total = (long) WHOLE * MESSAGE + REST;
    TourTime time = new TourTime();
    TourChannels channels = new TourChannels(0);
    time.beforeReads(new WholeReads(channels, total));
    LocalNetwork network = LocalNetwork.of(List.of());
    try (Capture capture =
            Capture.create(directory.resolve("capture"), CaptureOptions.unlimited());
        SimulatedDevice device = SimulatedDevice.start(0, new Behaviour.Flood(total));
        SocketEngine engine =
            new SocketEngine(capture, _ -> List.of(), new NoWifi(), network, time, channels)) {
      TcpSocket socket =
          engine.createTcpSocket(
              new SocketRequest(
                  "flooded",
                  new Policy(ProfileStore.shipped("desk"), network),
                  CreationQuota.unlimited(),
                  AddressFamily.IPV4,
                  Delivery.none()));
      socket.connect(new ConnectOptions("127.0.0.1", device.endpoint().port(), 60));
      await().until(() -> kinds(capture).contains(EventKind.CLOSE));

      List<Integer> cuts =
          LongStream.range(0, capture.count())
              .mapToObj(capture::event)
              .filter(event -> event.kind() == EventKind.MESSAGE)
              .map(EventRecord::length)
              .toList();
      assertThat(cuts).hasSize(WHOLE + 1).endsWith(REST);
      assertThat(cuts.subList(0, WHOLE)).isEqualTo(Collections.nCopies(WHOLE, MESSAGE));
    }
  }

  private static List<EventKind> kinds(Capture capture) {
    return LongStream.range(0, capture.count())
        .mapToObj(sequence -> capture.event(sequence).kind())
        .toList();
  }
}
