package dev.portcullis.core.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.core.capture.Capture;
import dev.portcullis.core.capture.CaptureException;
import dev.portcullis.core.capture.CaptureOptions;
import dev.portcullis.core.capture.CaptureSearch;
import dev.portcullis.core.capture.EventDetail;
import dev.portcullis.core.capture.EventDetailCodec;
import dev.portcullis.core.capture.EventKind;
import dev.portcullis.core.capture.EventRecord;
import dev.portcullis.core.capture.SearchScope;
import dev.portcullis.core.capture.SocketRows;
import dev.portcullis.core.capture.Stamp;
import dev.portcullis.core.codec.BytePattern;
import dev.portcullis.core.codec.TextCharset;
import dev.portcullis.core.export.CsvExport;
import dev.portcullis.core.export.EventSelection;
import dev.portcullis.core.export.ExportException;
import dev.portcullis.core.export.ExportFormat;
import dev.portcullis.core.export.ExportMonitor;
import dev.portcullis.core.export.Exporter;
import dev.portcullis.core.export.JavaScriptExport;
import dev.portcullis.core.export.JsonLinesExport;
import dev.portcullis.core.export.PcapngExport;
import dev.portcullis.core.export.TextExport;
import dev.portcullis.core.net.Endpoint;
import dev.portcullis.core.net.Ipv4Address;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.zip.CRC32C;

/**
 * Recorded folders, every file of them harmed. A record of the index is worth nothing without its
 * checksum; every other input has those put right again, as someone would who makes one by hand.
 */
final class CaptureTargets {

  private static final Endpoint PEER = new Endpoint(Ipv4Address.of(192, 168, 1, 20), 8848);
  private static final int RECORD = 64;
  private static final int CHECKED = 60;
  private static final int MOST_EVENTS = 500;

  private CaptureTargets() {}

  static List<FuzzTarget> all() {
    return List.of(capture(), detail());
  }

  private static FuzzTarget capture() {
    return new FuzzTarget(
        "capture",
        List.of(folder(true), folder(false)),
        List.of(
            "\"events\":-1",
            "\"blockBytes\":67108864",
            "\"segmentBlocks\":2147483647",
            "\"stagingBlocks\":64",
            "\"version\":2",
            "\"created\":\"+999999999-01-01T00:00:00Z\""),
        80,
        input -> RuleTargets.inFolder(folder -> openHarmed(folder, input)));
  }

  private static List<EventDetail> details() {
    return List.of(
        new EventDetail.Created("Meter", "phone", 1, 20),
        new EventDetail.WifiBound("02:00:5e:10:00:01", "wlan0", "192.168.1.10"),
        new EventDetail.Connected(PEER, PEER, 1_200_000, "phone", "ALLOW_LAN"),
        new EventDetail.Failed(-2, "write fail", OptionalInt.of(104), "reset", "phone", ""),
        new EventDetail.Closed(EventDetail.ClosedBy.PEER, 5_000_000_000L, 12, 4_000),
        new EventDetail.Warning("timeout-unit", List.of("3000", "seconds")),
        new EventDetail.Gap(3, 4_096, "disk full"),
        new EventDetail.QuotaReset("phone", 4));
  }

  /** A folder as one input: for each file its length and its bytes. */
  private static byte[] folder(boolean ended) {
    try {
      Path base = Files.createTempDirectory("corpus");
      Path live = base.resolve("live");
      byte[] packed;
      CaptureOptions options =
          new CaptureOptions(4096, 2, 3, OptionalLong.empty(), Duration.ofHours(1));
      try (Capture capture = Capture.create(live, options)) {
        for (EventDetail each : details()) {
          capture.append(Stamp.now(), 1, each);
        }
        for (int i = 1; i < 12; i++) {
          byte[] bytes = ("message " + i + " ").repeat(10 * i).getBytes(UTF_8);
          EventKind kind = i % 3 == 0 ? EventKind.WRITE : EventKind.MESSAGE;
          capture.append(Stamp.now(), 1 + i % 2, kind, PEER, ByteBuffer.wrap(bytes));
        }
        packed = ended ? new byte[0] : packed(live);
      }
      packed = ended ? packed(live) : packed;
      try (var files = Files.walk(base)) {
        for (Path file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
          Files.delete(file);
        }
      }
      return packed;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final List<String> FILES =
      List.of("capture.json", "index", "bytes-0000000000", "bytes-0000000001", "staging");

  private static byte[] packed(Path folder) throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (String name : FILES) {
      Path file = folder.resolve(name);
      byte[] bytes = Files.exists(file) ? Files.readAllBytes(file) : new byte[0];
      if (name.equals("index")) {
        // The index of a capture that goes on is far longer than its records.
        bytes = Arrays.copyOf(bytes, Math.min(bytes.length, 20 * RECORD));
      }
      all.writeBytes(ByteBuffer.allocate(4).putInt(bytes.length).array());
      all.writeBytes(bytes);
    }
    return all.toByteArray();
  }

  private static void unpack(byte[] packed, Path folder) throws IOException {
    ByteBuffer in = ByteBuffer.wrap(packed);
    boolean putRight = packed.length % 2 == 0;
    for (String name : FILES) {
      int length = in.remaining() < 4 ? 0 : in.getInt();
      byte[] bytes = new byte[Math.clamp(length, 0, in.remaining())];
      in.get(bytes);
      if (name.equals("index") && putRight) {
        putRight(bytes);
      }
      if (bytes.length > 0 || name.equals("index")) {
        Files.write(folder.resolve(name), bytes);
      }
    }
  }

  private static void putRight(byte[] index) {
    ByteBuffer records = ByteBuffer.wrap(index).order(ByteOrder.LITTLE_ENDIAN);
    for (int at = 0; at + RECORD <= index.length; at += RECORD) {
      records.putLong(at, at / RECORD);
      CRC32C sum = new CRC32C();
      sum.update(index, at, CHECKED);
      records.putInt(at + CHECKED, (int) sum.getValue());
    }
  }

  private static void openHarmed(Path folder, byte[] input) throws IOException {
    unpack(input, folder);
    try (Capture capture = Capture.open(folder)) {
      long bytes = 0;
      for (long sequence = 0; sequence < Math.min(capture.count(), MOST_EVENTS); sequence++) {
        EventRecord event = capture.event(sequence);
        bytes += capture.bytes(event).length;
        if (!event.kind().carriesWireBytes()) {
          assertThat(capture.detail(event).kind()).isEqualTo(event.kind());
        }
      }
      assertThat(bytes).isLessThanOrEqualTo((long) MOST_EVENTS * input.length);
      SocketRows rows = new SocketRows(capture, Set.of(1, 2));
      while (rows.advance(1_000)) {
        assertThat(rows.size()).isLessThanOrEqualTo(capture.count());
      }
      search(capture);
      export(capture);
    } catch (CaptureException e) {
      assertThat(e.problem())
          .isIn(
              CaptureException.Problem.DAMAGED,
              CaptureException.Problem.NOT_A_CAPTURE,
              CaptureException.Problem.NEWER_VERSION);
      assertThat(e).message().isNotBlank();
    }
  }

  private static void search(Capture capture) {
    BytePattern pattern = (BytePattern) BytePattern.text("message 9", TextCharset.UTF_8, false);
    CaptureSearch search = new CaptureSearch(capture, pattern, SearchScope.EVERYTHING, 100);
    while (search.advance(1 << 20)) {
      assertThat(search.hits().size()).isLessThanOrEqualTo(100);
    }
  }

  private static void export(Capture capture) throws IOException {
    List<ExportFormat> formats =
        List.of(
            new TextExport(),
            new CsvExport(),
            new JsonLinesExport(),
            new PcapngExport(),
            new JavaScriptExport());
    for (ExportFormat format : formats) {
      try {
        new Exporter(capture, format)
            .toStream(
                EventSelection.all(capture), OutputStream.nullOutputStream(), ExportMonitor.none());
      } catch (ExportException e) {
        assertThat(e).message().isNotBlank();
      }
    }
  }

  private static FuzzTarget detail() {
    return new FuzzTarget(
        "event detail",
        details().stream().map(EventDetailCodec::encode).toList(),
        List.of(
            "null", "[1,\"a\"]", "\"\\uD800\"", "\"c0a80114\"", "\"errno\":1e9", "\"local\":\"\""),
        2_000,
        input -> {
          for (EventKind kind : EventKind.values()) {
            EventDetail detail =
                kind.carriesWireBytes()
                    ? new EventDetail.Unreadable(kind, EventDetail.Why.DAMAGED)
                    : EventDetailCodec.decode(kind, input);
            assertThat(detail.kind()).isEqualTo(kind);
            if (!(detail instanceof EventDetail.Unreadable)) {
              assertThat(EventDetailCodec.decode(kind, EventDetailCodec.encode(detail)))
                  .isEqualTo(detail);
            }
          }
        });
  }
}
