package dev.portcullis.core.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.core.capture.CaptureOptions;
import dev.portcullis.core.capture.EventDetail;
import dev.portcullis.core.capture.EventDetail.ClosedBy;
import dev.portcullis.core.capture.EventKind;
import dev.portcullis.core.capture.Stamp;
import dev.portcullis.core.codec.Bytes;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Wireshark reads back what was captured, to the byte, and finds nothing to complain of. */
final class PcapngExportTest {

  /** At least a hundred million bytes. */
  private static final long FLOOD = 1600L * (64 << 10);

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

  @Test
  void aFloodOfAHundredMegabytesIsReassembledToTheVeryBytes() throws Exception {
    MessageDigest sent = MessageDigest.getInstance("SHA-256");
    MessageDigest received = MessageDigest.getInstance("SHA-256");
    try (Recording recording = new Recording(directory.resolve("capture"))) {
      recording.open(1).open(2);
      Random random = new Random(100);
      byte[] bytes = new byte[64 << 10];
      long at = recording.capture().event(recording.capture().count() - 1).wallNanos();
      for (int i = 0; i < FLOOD / bytes.length; i++) {
        random.nextBytes(bytes);
        Stamp stamp = new Stamp(at + i * 1000L, at + i * 1000L);
        boolean out = i % 16 == 0;
        recording
            .capture()
            .append(
                stamp,
                1,
                out ? EventKind.WRITE : EventKind.MESSAGE,
                Recording.DEVICE,
                ByteBuffer.wrap(bytes));
        (out ? sent : received).update(bytes);
      }
      Path file = export(recording);

      assertThat(Files.size(file)).isGreaterThan(FLOOD);
      assertThat(Tshark.digests(file, 0))
          .containsExactly(
              HexFormat.of().formatHex(sent.digest()), HexFormat.of().formatHex(received.digest()));
    }
  }

  @Test
  void whatNeverBeganOrNeverEndedIsShownAsItWas() throws Exception {
    try (Recording recording = new Recording(directory.resolve("capture"))) {
      recording.open(1).tx(1, "still open").rx(1, "at the end");
      recording.create(2).error(2, 111, "connect fail").create(3).error(3, 110, "connect fail");
      recording.close(3, ClosedBy.CALLER);
      recording.open(4).tx(4, "cut").error(4, 104, "read fail").close(4, ClosedBy.ERROR);
      recording.open(5).close(5, ClosedBy.PEER);
      Path file = export(recording);

      Tshark.assertClean(file);
      Tshark.Stream unfinished = Tshark.follow(file, 0);
      assertThat(unfinished.sent()).isEqualTo(recording.bytes(1, WireDirection.TX));
      assertThat(unfinished.received()).isEqualTo(recording.bytes(1, WireDirection.RX));
      assertThat(
              Tshark.fields(
                  file,
                  "tcp.stream == 0 && (tcp.flags.fin == 1 || tcp.flags.reset == 1)",
                  "frame.number"))
          .as("nobody ended it")
          .isEmpty();
      assertThat(Tshark.fields(file, "tcp.flags.syn == 1 && tcp.flags.ack == 0", "tcp.srcport"))
          .as("a connect that failed is no packet: nobody knows which were sent")
          .containsExactly("51234", "51237", "51238");
      assertThat(Tshark.fields(file, "tcp.stream == 1 && tcp.flags.reset == 1", "tcp.srcport"))
          .as("the reset came from the device")
          .containsExactly("8848");
      assertThat(Tshark.fields(file, "systemd_journal", "systemd_journal.message"))
          .filteredOn(said -> said.contains("connect fail"))
          .hasSize(2);
    }
  }

  @Test
  void handshakeAndEndAreWhereTheyWere() throws Exception {
    try (Recording recording = new Recording(directory.resolve("capture"))) {
      recording.open(1).tx(1, "ping").close(1, ClosedBy.CALLER);
      Path file = export(recording);

      List<String> packets =
          Tshark.fields(file, "tcp", "frame.time_epoch", "tcp.srcport", "tcp.flags.str", "tcp.len");
      assertThat(packets)
          .containsExactly(
              "1769854877.968423000\t51234\t··········S·\t0",
              "1769854877.969623000\t8848\t·······A··S·\t0",
              "1769854877.969623000\t51234\t·······A····\t0",
              "1769854877.971123000\t51234\t·······AP···\t4",
              "1769854877.971123000\t8848\t·······A····\t0",
              "1769854877.972623000\t51234\t·······A···F\t0",
              "1769854877.972623000\t8848\t·······A····\t0");
    }
  }

  @Test
  void whatIsNoPacketIsAnEntryAndAComment() throws Exception {
    try (Recording recording = new Recording(directory.resolve("capture"))) {
      recording
          .create(1)
          .add(
              1,
              new EventDetail.Failed(
                  -4,
                  "connect fail: invalid address",
                  OptionalInt.empty(),
                  "public",
                  "mini-program",
                  "DENY_PUBLIC"))
          .connect(1, Recording.LOCAL, Recording.DEVICE)
          .add(1, new EventDetail.Warning("typed-array", List.of("write")))
          .rx(1, "21.5\r\n")
          .error(1, 104, "read fail: errno:104 errmsg:Connection reset by peer")
          .close(1, ClosedBy.ERROR)
          .add(0, new EventDetail.Gap(12, 3456, "disk full"))
          .add(0, new EventDetail.QuotaReset("mini-program", 3));
      Path file = export(recording);

      assertThat(Tshark.fields(file, "systemd_journal", "systemd_journal.message"))
          .containsExactly(
              "create [Thermostat 1] name=\"Thermostat 1\" profile=mini-program slots=1/20",
              "error [Thermostat 1] errCode=-4 errMsg=\"connect fail: invalid address\""
                  + " detail=public profile=mini-program reason=DENY_PUBLIC",
              "warning [Thermostat 1] warning=typed-array argument=write",
              "close [Thermostat 1] by=error open=0.012s written=0 read=6",
              "gap events=12 bytes=3456 cause=\"disk full\"",
              "quotareset profile=mini-program freed=3");
      List<String> comments =
          Tshark.fields(file, "frame.comment", "tcp.flags.str", "frame.comment");
      assertThat(comments).hasSize(3);
      assertThat(comments.get(0))
          .startsWith("··········S·")
          .contains("create [", "reason=DENY_PUBLIC", "connect [", "reason=ALLOW_LAN");
      assertThat(comments.get(1)).startsWith("·······AP···").contains("warning=typed-array");
      assertThat(comments.get(2)).startsWith("·······A·R··").contains("errno=104");
      Tshark.assertClean(file);
    }
  }

  @Test
  void aPartBeginsWithItsHandshakeAndHasNoHoles() throws Exception {
    try (Recording recording = new Recording(directory.resolve("capture"))) {
      recording.open(1).open(2).tx(1, "one").rx(2, "two").rx(1, "three").rx(1, "four");
      recording.close(1, ClosedBy.PEER);
      EventCriteria part = EventCriteria.ANY.ofSockets(Set.of(1)).withRange(6, 8);
      Path file = export(recording, EventSelection.where(recording.capture(), part));

      Tshark.Stream stream = Tshark.follow(file, 0);
      assertThat(stream.sent()).isEqualTo(Bytes.EMPTY);
      assertThat(stream.received()).isEqualTo(Bytes.of("threefour".getBytes(UTF_8)));
      assertThat(Tshark.fields(file, "tcp.flags.syn == 1", "tcp.srcport")).hasSize(2);
      Tshark.assertClean(file);
    }
  }

  @Test
  void bytesNoLongerKeptAreMissedByWiresharkToo() throws Exception {
    CaptureOptions small =
        new CaptureOptions(4096, 1, 3, OptionalLong.of(8192), Duration.ofSeconds(1));
    try (Recording recording = new Recording(directory.resolve("capture"), small)) {
      recording.open(1);
      for (int i = 0; i < 12; i++) {
        recording.rx(1, "x".repeat(3000));
      }
      recording.rx(1, "end");
      Path file = directory.resolve("export.pcapng");
      ExportReport report =
          new Exporter(recording.capture(), new PcapngExport())
              .toFile(EventSelection.all(recording.capture()), file, ExportMonitor.none());

      assertThat(report.complete()).isFalse();
      assertThat(report.wireBytes()).isEqualTo(36_003);
      assertThat(report.bytesNotKept()).isGreaterThan(20_000);
      List<String> cut =
          Tshark.fields(file, "frame.cap_len < frame.len", "frame.cap_len", "frame.len", "ip.src");
      assertThat(cut).isNotEmpty().allMatch(line -> line.startsWith("40\t"));
      assertThat(Tshark.fields(file, "frame.comment contains \"no longer kept\"", "tcp.len"))
          .isNotEmpty();
      // Numbers go on behind the hole: the last byte stands at its true place.
      assertThat(Tshark.fields(file, "tcp.len == 3", "tcp.seq")).containsExactly("36001");
      Tshark.assertClean(file);
    }
  }

  @Test
  void sequenceNumbersPassFourGibibytes() throws Exception {
    Path file = directory.resolve("wrap.pcapng");
    byte[] bytes = new byte[100_000];
    new Random(4).nextBytes(bytes);
    try (OutputStream stream = Files.newOutputStream(file)) {
      PcapngWriter writer = new PcapngWriter(stream);
      writer.begin("test");
      TcpConversation conversation =
          new TcpConversation(writer, Recording.LOCAL, Recording.DEVICE, -50_000, -70_000);
      conversation.handshake(0, 1000);
      conversation.data(WireDirection.TX, 2000, ByteBuffer.wrap(bytes), true);
      conversation.data(WireDirection.RX, 3000, ByteBuffer.wrap(bytes), true);
      conversation.finishRemotely(4000);
      conversation.finishLocally(5000);
    }

    assertThat(Tshark.follow(file, 0))
        .isEqualTo(new Tshark.Stream(Bytes.of(bytes), Bytes.of(bytes)));
    Tshark.assertClean(file);
  }

  @Test
  void aPortUsedTwiceIsTwoStreams() throws Exception {
    try (Recording recording = new Recording(directory.resolve("capture"))) {
      for (int socket = 1; socket <= 2; socket++) {
        recording.create(socket).connect(socket, Recording.LOCAL, Recording.DEVICE);
        recording.rx(socket, "hello from " + socket).close(socket, ClosedBy.PEER);
      }
      Path file = export(recording);

      assertThat(Tshark.follow(file, 1).received())
          .isEqualTo(Bytes.of("hello from 2".getBytes(UTF_8)));
      assertThat(Tshark.fields(file, "tcp.analysis.retransmission", "frame.number")).isEmpty();
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
