package dev.portcullis.core.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.core.capture.EventDetail;
import dev.portcullis.core.capture.EventDetail.ClosedBy;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Wireshark reads back what was captured, to the byte, and finds nothing to complain of. */
final class PcapngExportTest {

  @TempDir Path directory;

  @BeforeEach
  void tsharkIsThere() {
    Tshark.assumeInstalled();
  }

  @Test
  void aConversationIsFollowed() throws Exception {
    try (Recording recording = new Recording(directory.resolve("capture"))) {
      recording
          .open(1)
          .tx(1, "GET\r\n")
          .rx(1, "21.5 °C\r\n")
          .tx(1, new byte[] {0, -1, 127, -128})
          .close(1, ClosedBy.PEER);
      Path file = export(recording);

      Tshark.Stream stream = Tshark.follow(file, 0);
      assertThat(stream.sent()).isEqualTo(recording.bytes(1, WireDirection.TX));
      assertThat(stream.received()).isEqualTo(recording.bytes(1, WireDirection.RX));
      Tshark.assertClean(file);
    }
  }

  @Test
  void randomBytesOfManySocketsComeBack() throws Exception {
    long seed = 20260131;
    Random random = new Random(seed);
    try (Recording recording = new Recording(directory.resolve("capture"))) {
      for (int socket = 1; socket <= 4; socket++) {
        recording.open(socket);
      }
      recording.create(5).connect(5, Recording.LOCAL_6, Recording.DEVICE_6);
      for (int i = 0; i < 300; i++) {
        int socket = 1 + random.nextInt(5);
        byte[] bytes = new byte[1 + (int) Math.pow(65536, random.nextDouble())];
        random.nextBytes(bytes);
        if (random.nextBoolean()) {
          recording.tx(socket, bytes);
        } else {
          recording.rx(socket, bytes);
        }
      }
      recording.close(1, ClosedBy.CALLER).close(2, ClosedBy.PEER);
      recording.error(3, 104, "read fail").close(3, ClosedBy.ERROR);
      recording.error(4, 110, "read fail").close(4, ClosedBy.ERROR);
      recording.close(5, ClosedBy.PEER);
      Path file = export(recording);

      for (int socket = 1; socket <= 5; socket++) {
        Tshark.Stream stream = Tshark.follow(file, socket - 1);
        assertThat(stream.sent())
            .as("sent by socket %d, seed %d", socket, seed)
            .isEqualTo(recording.bytes(socket, WireDirection.TX));
        assertThat(stream.received())
            .as("received by socket %d, seed %d", socket, seed)
            .isEqualTo(recording.bytes(socket, WireDirection.RX));
      }
      Tshark.assertClean(file);
      assertThat(Tshark.fields(file, "tcp.len > 1460", "frame.number")).isEmpty();
      assertThat(Tshark.fields(file, "ipv6 && tcp.len > 1440", "frame.number")).isEmpty();
    }
  }

  private Path export(Recording recording) throws Exception {
    return export(recording, EventSelection.all(recording.capture()));
  }

  private Path export(Recording recording, EventSelection selection) throws Exception {
    Path file = directory.resolve("export.pcapng");
    new Exporter(recording.capture(), new PcapngExport("Portcullis 0.1"))
        .toFile(selection, file, ExportMonitor.none());
    return file;
  }
}
