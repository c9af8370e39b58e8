package dev.portcullis.core.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.portcullis.core.capture.CaptureOptions;
import dev.portcullis.core.capture.EventDetail.ClosedBy;
import dev.portcullis.core.capture.EventKind;
import dev.portcullis.core.codec.Bytes;
import dev.portcullis.core.codec.ParsedBytes;
import dev.portcullis.core.codec.TextCharset;
import dev.portcullis.core.codec.TextEscapes;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a person or a program reads in JSON lines, CSV, text and raw bytes. */
final class TextFormatsTest {
  private static final CaptureOptions FORGETS =
      new CaptureOptions(4096, 1, 3, OptionalLong.of(8192), Duration.ofSeconds(1));

  private static final JsonMapper JSON = new JsonMapper();

  @TempDir Path directory;

  @Test
  void textIsALineAnEvent() throws Exception {
    try (Recording recording = new Recording(directory.resolve("capture"))) {
      recording.open(1).tx(1, new byte[] {(byte) 0xA1, 0x1A, 'O', 'K'}).rx(1, "0123456789abcdef!");
      recording.error(1, 104, "read fail").close(1, ClosedBy.ERROR);

      assertThat(Exports.text(recording.capture(), new TextExport(ZoneId.of("Asia/Shanghai"))))
          .isEqualTo(
              """
              # UTC+08:00
              2026-01-31 18:21:17.968123  +0.000000  create  Thermostat 1  name="Thermostat 1" profile=mini-program slots=1/20
              2026-01-31 18:21:17.969623  +0.001500  connect  Thermostat 1  local=192.168.1.10:51234 remote=192.168.1.20:8848 took=0.0012s profile=mini-program reason=ALLOW_LAN
              2026-01-31 18:21:17.971123  +0.001500  TX  Thermostat 1  4 B  A1 1A 4F 4B  |··OK|
              2026-01-31 18:21:17.972623  +0.001500  RX  Thermostat 1  17 B
                  00000000  30 31 32 33 34 35 36 37  38 39 61 62 63 64 65 66  |0123456789abcdef|
                  00000010  21                                                |!|
              2026-01-31 18:21:17.974123  +0.001500  error  Thermostat 1  errCode=-2 errMsg="read fail" errno=104 detail="the kernel’s"
              2026-01-31 18:21:17.975623  +0.001500  close  Thermostat 1  by=error open=0.012s written=4 read=17
              """);
    }
  }

  @Test
  void summerTimeIsSaid() throws Exception {
    try (Recording recording = new Recording(directory.resolve("capture"))) {
      recording.create(1).later(Duration.ofDays(60)).create(2).create(3);
      String text = Exports.text(recording.capture(), new TextExport(ZoneId.of("Europe/Berlin")));
      assertThat(text.lines().map(line -> line.substring(0, Math.min(12, line.length()))))
          .containsExactly(
              "# UTC+01:00", "2026-01-31 1", "# UTC+02:00", "2026-04-01 1", "2026-04-01 1");
      assertThat(text).contains("+5184000.001500");
    }
  }

  @Test
  void csvIsWhatRfc4180AndSpreadsheetsWant() throws Exception {
    try (Recording recording = new Recording(directory.resolve("capture"))) {
      recording.open(1).tx(1, "=1+1,\"a\"\r\n").rx(1, new byte[] {1, 3, (byte) 0xFF});
      recording.error(1, 104, "read fail: errno:104");

      String csv = Exports.text(recording.capture(), new CsvExport());
      assertThat(csv)
          .startsWith("\uFEFFseq,time,delta,socket,name,event,direction,length,offset,hex,text,")
          .endsWith("\r\n");
      assertThat(csv.lines().skip(3))
          .containsExactly(
              "2,2026-01-31T10:21:17.971123Z,0.001500000,1,Thermostat 1,write,TX,10,0,"
                  + "3D 31 2B 31 2C 22 61 22 0D 0A,\"'=1+1,\"\"a\"\"\\r\\n\",,,,,",
              "3,2026-01-31T10:21:17.972623Z,0.001500000,1,Thermostat 1,message,RX,3,0,"
                  + "01 03 FF,\\x01\\x03\\xFF,,,,,0.001500000",
              "4,2026-01-31T10:21:17.974123Z,0.001500000,1,Thermostat 1,error,,,,,,-2,"
                  + "read fail: errno:104,104,\"errCode=-2 errMsg=\"\"read fail: errno:104\"\""
                  + " errno=104 detail=\"\"the kernel’s\"\"\",");
    }
  }

  @Test
  void anAnswerSaysHowLongItTookWhateverElseIsExported() throws Exception {
    try (Recording recording = new Recording(directory.resolve("capture"))) {
      recording.open(1).open(2).tx(1, "one").tx(2, "two").tx(1, "three");
      recording.rx(2, new byte[CsvExport.ROW_BYTES + 1]).rx(1, "answer").rx(1, "more");
      EventSelection received =
          EventSelection.where(
              recording.capture(), EventCriteria.ANY.ofKinds(Set.of(EventKind.MESSAGE)));

      String csv = new String(Exports.bytes(recording.capture(), new CsvExport(), received), UTF_8);
      assertThat(csv.lines().map(line -> line.substring(line.lastIndexOf(',') + 1)))
          .containsExactly("response", "0.003000000", "", "0.003000000", "");
      String json =
          new String(Exports.bytes(recording.capture(), new JsonLinesExport(), received), UTF_8);
      assertThat(json.lines().map(line -> JSON.readTree(line).path("responseNanos").asLong(-1)))
          .containsExactly(3_000_000L, 3_000_000L, -1L);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          =1+1          | '=1+1
          +49 30        | '+49 30
          @SUM(A1)      | '@SUM(A1)
          -1+cmd        | '-1+cmd
          -2            | -2
          -2.50         | -2.50
          ~  =1~        | ~'  =1~
          ＝1           | '＝1
          plain         | plain
          a,b           | "a,b"
          say "x"       | "say ""x\"""
          """)
  void cellsAreQuotedAndTamed(String value, String cell) {
    assertThat(CsvSink.cell(value)).isEqualTo(cell);
  }

  @Test
  void lineEndsAndTabsInCellsAreTamed() {
    assertThat(CsvSink.cell("\t=1")).isEqualTo("'\t=1");
    assertThat(CsvSink.cell("a\r\nb")).isEqualTo("\"a\r\nb\"");
    assertThat(CsvSink.cell("")).isEmpty();
  }

  @Test
  void randomBytesComeBackFromEveryFormat() throws Exception {
    long seed = 4180;
    Random random = new Random(seed);
    try (Recording recording = new Recording(directory.resolve("capture"))) {
      recording.open(1);
      for (int i = 0; i < 60; i++) {
        byte[] bytes = new byte[1 + (int) Math.pow(65536, random.nextDouble())];
        random.nextBytes(bytes);
        if (random.nextBoolean()) {
          recording.tx(1, bytes);
        } else {
          recording.rx(1, bytes);
        }
      }
      for (WireDirection direction : WireDirection.values()) {
        Bytes expected = recording.bytes(1, direction);
        assertThat(Bytes.of(Exports.bytes(recording.capture(), new RawExport(direction))))
            .as("raw, seed %d", seed)
            .isEqualTo(expected);
        assertThat(fromCsv(recording, direction, 9)).as("CSV hex, %d", seed).isEqualTo(expected);
        assertThat(fromCsv(recording, direction, 10)).as("CSV text, %d", seed).isEqualTo(expected);
        assertThat(fromText(recording, direction)).as("text, seed %d", seed).isEqualTo(expected);
        assertThat(fromJson(recording, direction)).as("JSON, seed %d", seed).isEqualTo(expected);
      }
    }
  }

  @Test
  void noCellIsLongerThanExcelReads() throws Exception {
    try (Recording recording = new Recording(directory.resolve("capture"))) {
      byte[] bytes = new byte[65536];
      new Random(1).nextBytes(bytes);
      recording.open(1).rx(1, bytes);
      assertThat(rows(Exports.text(recording.capture(), new CsvExport())))
          .hasSize(3 + 16)
          .allSatisfy(row -> assertThat(row).allMatch(cell -> cell.length() <= 32767));
    }
  }

  @Test
  void whatIsNoLongerKeptIsSaid() throws Exception {
    try (Recording recording = new Recording(directory.resolve("capture"), FORGETS)) {
      recording.open(1);
      for (int i = 0; i < 12; i++) {
        recording.rx(1, "x".repeat(3000));
      }
      recording.tx(1, "end");
      var capture = recording.capture();
      assertThat(Exports.text(capture, new TextExport(ZoneId.of("UTC"))))
          .contains("RX  socket 1  3000 B\n    (3000 B no longer kept)\n")
          .contains("create  socket 1  details=\"no longer kept\"")
          .contains("65 6E 64  |end|");
      assertThat(Exports.text(capture, new CsvExport()))
          .contains(",0,,,,,,3000 B no longer kept,\r\n");
      ByteArrayOutputStream raw = new ByteArrayOutputStream();
      ExportReport report =
          new Exporter(capture, new RawExport(WireDirection.RX))
              .toStream(EventSelection.all(capture), raw, ExportMonitor.none());
      assertThat(report.complete()).isFalse();
      assertThat(report.events()).isEqualTo(15);
      assertThat(raw.size() + report.bytesNotKept()).isGreaterThanOrEqualTo(36_000);
    }
  }

  @Test
  void rawBytesOfTwoSocketsAreNotMixed() throws Exception {
    try (Recording recording = new Recording(directory.resolve("capture"))) {
      recording.open(1).open(2).tx(1, "a").rx(2, "b").tx(2, "c");
      var capture = recording.capture();
      assertThatThrownBy(() -> Exports.bytes(capture, new RawExport(WireDirection.TX)))
          .isInstanceOfSatisfying(
              ExportException.class,
              e -> assertThat(e.problem()).isEqualTo(ExportException.Problem.SEVERAL_SOCKETS))
          .hasMessageContaining("sockets 1 and 2");
      assertThat(Exports.bytes(capture, new RawExport(WireDirection.RX)))
          .isEqualTo("b".getBytes(UTF_8));
    }
  }

  private static Bytes fromCsv(Recording recording, WireDirection direction, int column)
      throws Exception {
    ByteArrayOutputStream joined = new ByteArrayOutputStream();
    for (List<String> row : rows(Exports.text(recording.capture(), new CsvExport()))) {
      if (row.get(6).equals(direction.name())) {
        String cell = row.get(column);
        String value = cell.startsWith("'") && !cell.startsWith("''") ? cell.substring(1) : cell;
        joined.writeBytes(
            column == 9
                ? HexFormat.ofDelimiter(" ").parseHex(cell)
                : unescaped(cell, value, row.get(9)));
      }
    }
    return Bytes.of(joined.toByteArray());
  }

  /** An apostrophe that stands for itself and one that tames a formula look alike: hex decides. */
  private static byte[] unescaped(String cell, String value, String hex) {
    String source = hex.startsWith("27") ? cell : value;
    return ((ParsedBytes) TextEscapes.parse(source, TextCharset.UTF_8)).bytes().toArray();
  }

  private static Bytes fromText(Recording recording, WireDirection direction) throws Exception {
    ByteArrayOutputStream joined = new ByteArrayOutputStream();
    boolean ours = false;
    String text = Exports.text(recording.capture(), new TextExport(ZoneId.of("UTC")));
    for (String line : text.lines().toList()) {
      if (line.startsWith("    ")) {
        if (ours) {
          joined.writeBytes(hex(line.substring(14, 64)));
        }
      } else {
        ours = line.contains("  " + direction + "  Thermostat 1  ");
        if (ours && line.endsWith("|")) {
          joined.writeBytes(hex(line.replaceFirst(".* B  ", "").replaceFirst("  \\|.*", "")));
        }
      }
    }
    return Bytes.of(joined.toByteArray());
  }

  private static Bytes fromJson(Recording recording, WireDirection direction) throws Exception {
    ByteArrayOutputStream joined = new ByteArrayOutputStream();
    JsonMapper mapper = new JsonMapper();
    for (String line : Exports.text(recording.capture(), new JsonLinesExport()).lines().toList()) {
      JsonNode event = mapper.readTree(line);
      if (event.get("event").asString().equals(direction.kind().label())) {
        joined.writeBytes(HexFormat.of().parseHex(event.get("bytes").asString()));
      }
    }
    return Bytes.of(joined.toByteArray());
  }

  private static byte[] hex(String spaced) {
    return HexFormat.of().parseHex(spaced.replace(" ", ""));
  }

  /** A reader of RFC 4180, of our own so that it forgives nothing. */
  private static List<List<String>> rows(String csv) {
    List<List<String>> rows = new ArrayList<>();
    List<String> row = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < csv.length(); i++) {
      char c = csv.charAt(i);
      if (quoted) {
        if (c != '"') {
          cell.append(c);
        } else if (i + 1 < csv.length() && csv.charAt(i + 1) == '"') {
          cell.append('"');
          i++;
        } else {
          quoted = false;
        }
      } else if (c == '"') {
        assertThat(cell).isEmpty();
        quoted = true;
      } else if (c == ',') {
        row.add(cell.toString());
        cell.setLength(0);
      } else if (c == '\r') {
        assertThat(csv.charAt(++i)).isEqualTo('\n');
        row.add(cell.toString());
        cell.setLength(0);
        rows.add(row);
        row = new ArrayList<>();
      } else {
        assertThat(c).isNotEqualTo('\n');
        cell.append(c);
      }
    }
    return rows;
  }
}
