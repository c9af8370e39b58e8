package dev.portcullis.app.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.core.capture.Capture;
import dev.portcullis.core.capture.CaptureOptions;
import dev.portcullis.core.capture.EventDetail;
import dev.portcullis.core.capture.EventKind;
import dev.portcullis.core.capture.Stamp;
import dev.portcullis.core.net.Endpoint;
import dev.portcullis.core.net.Ipv4Address;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** {@code portcullis export} as a person or a script meets it, in this process. */
final class ExportCommandTest {
  private static final Endpoint LOCAL = new Endpoint(Ipv4Address.of(192, 168, 1, 10), 51234);
  private static final Endpoint DEVICE = new Endpoint(Ipv4Address.of(192, 168, 1, 20), 8848);

  @TempDir Path directory;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final StringWriter err = new StringWriter();

  @Test
  void rawBytesGoToStandardOutputAndNothingElse() throws Exception {
    Path capture = recorded();
    assertThat(run(capture, "--as", "raw", "--socket", "1", "--direction", "rx")).isZero();
    assertThat(out.toString(UTF_8)).isEqualTo("pong");
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void everyFormatBeginsAsItsKindDoes() throws Exception {
    Path capture = recorded();
    assertThat(run(capture, "--as", "pcapng")).isZero();
    assertThat(out.toByteArray()).startsWith(0x0A, 0x0D, 0x0D, 0x0A);
    assertThat(exported(capture, "--as", "jsonl")).startsWith("{\"seq\":0,").endsWith("}\n");
    assertThat(exported(capture, "--as", "csv")).startsWith("\uFEFFseq,time,");
    assertThat(exported(capture, "--as", "TEXT", "--zone", "+08:00")).startsWith("# UTC+08:00\n");
    assertThat(exported(capture, "--as", "js")).contains("replay('Thermostat', {");
  }

  @Test
  void aCaptureIsItsFolderOrTheDescriptionInIt() throws Exception {
    Path capture = recorded();
    assertThat(events(capture.resolve("capture.json"))).isEqualTo(events(capture)).hasSize(8);
    Path other = Files.writeString(directory.resolve("other.json"), "{}");
    assertThat(run(other, "--as", "jsonl")).isEqualTo(1);
    assertThat(err.toString()).contains(other + " is no capture");
  }

  @Test
  void whatIsExportedCanBeChosen() throws Exception {
    Path capture = recorded();
    assertThat(events(capture)).hasSize(8);
    assertThat(events(capture, "--socket", "2")).containsExactly("create", "write");
    assertThat(events(capture, "--direction", "rx"))
        .containsExactly("create", "connect", "message", "create", "error", "close");
    assertThat(events(capture, "--event", "write", "--event", "error"))
        .containsExactly("write", "write", "error");
    assertThat(events(capture, "--event", "write", "--direction", "tx", "--socket", "2"))
        .containsExactly("write");
    assertThat(events(capture, "--from", "1", "--to", "2")).containsExactly("connect", "write");
    assertThat(events(capture, "--from", "6")).containsExactly("error", "close");
  }

  @Test
  void aFileIsWrittenOnceAndReplacedWhenToldTo() throws Exception {
    Path capture = recorded();
    Path file = directory.resolve("events.csv");
    assertThat(run(capture, "--as", "csv", "--out", file.toString())).isZero();
    assertThat(out.size()).isZero();
    assertThat(err.toString())
        .isEqualTo(file + ": 8 events with 12 bytes" + System.lineSeparator());
    String whole = Files.readString(file);

    assertThat(run(capture, "--as", "text", "--out", file.toString())).isEqualTo(2);
    assertThat(err.toString()).contains(file + " exists", "--force");
    assertThat(Files.readString(file)).isEqualTo(whole);

    assertThat(run(capture, "--as", "text", "--out", file.toString(), "--force")).isZero();
    assertThat(Files.readString(file)).startsWith("# UTC");
  }

  @Test
  void missingBytesAreSaidAndTellInTheExitCode() throws Exception {
    Path place = directory.resolve("capture");
    CaptureOptions small =
        new CaptureOptions(4096, 1, 3, OptionalLong.of(8192), Duration.ofSeconds(1));
    try (Capture capture = Capture.create(place, small)) {
      for (int i = 0; i < 12; i++) {
        wire(capture, 1, EventKind.MESSAGE, "x".repeat(3000));
      }
    }
    assertThat(run(place, "--as", "raw", "--direction", "rx")).isEqualTo(1);
    assertThat(out.size()).isBetween(3000, 12_000);
    assertThat(err.toString())
        .containsPattern("The bytes of \\d+ events, [\\d,]+ in all, are missing");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          --as raw                                    | raw needs --direction tx or --direction rx
          --as xml                                    | There is no format “xml”: choose pcapng
          --as raw --direction up                     | “up” is no direction
          --as csv --event receive                    | There is no event “receive”. There are create,
          --as csv --event write --direction rx       | No event is both of these names
          --as csv --from 9 --to 3                    | From event 9 to event 3 there is none
          --as csv --charset latin                    | There is no charset “latin”. There are UTF-8,
          --as text --zone Mars                       | There is no time zone “Mars”
          --as raw --direction tx                     | sockets 1 and 2 would run into each other
          --as csv --socket one                       | 'one' is not an int
          --socket 1                                  | --as=FORMAT
          """)
  void askedWronglyIsSaid(String arguments, String sentence) throws Exception {
    assertThat(run(recorded(), arguments.split(" ", -1))).isEqualTo(2);
    assertThat(err.toString()).contains(sentence);
  }

  @Test
  void binaryDoesNotGoToATerminal() throws Exception {
    Path capture = recorded();
    CommandLine line = line(Locale.ENGLISH, true);
    assertThat(line.execute(capture.toString(), "--as", "pcapng")).isEqualTo(2);
    assertThat(err.toString()).contains("a terminal cannot show it");
    assertThat(out.size()).isZero();
    assertThat(line.execute(capture.toString(), "--as", "text")).isZero();
    Path file = directory.resolve("out.pcapng");
    assertThat(line.execute(capture.toString(), "--as", "pcapng", "--out", file.toString()))
        .isZero();
    assertThat(err.toString()).contains("\r100 %");
  }

  @Test
  void whatCannotBeExportedIsSaid() throws Exception {
    assertThat(run(directory.resolve("nowhere"), "--as", "csv")).isEqualTo(1);
    assertThat(err.toString()).contains(directory.resolve("nowhere") + " is no capture");

    assertThat(run(recorded(), "--as", "csv", "--socket", "9")).isEqualTo(1);
    assertThat(err.toString()).contains("No event matches; the capture holds 8");

    Path missing = directory.resolve("missing").resolve("events.csv");
    assertThat(run(directory.resolve("capture"), "--as", "csv", "--out", missing.toString()))
        .isEqualTo(1);
    assertThat(err.toString()).contains("The folder " + missing.getParent() + " does not exist");
  }

  @Test
  void aCaptureBeingRecordedIsLeftAlone() throws Exception {
    Path place = directory.resolve("capture");
    try (Capture capture = Capture.create(place, CaptureOptions.unlimited())) {
      wire(capture, 1, EventKind.MESSAGE, "x");
      assertThat(run(place, "--as", "csv")).isEqualTo(1);
      assertThat(err.toString()).contains("is being recorded now");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "zh-CN"})
  void helpTeaches(String tag) {
    StringWriter help = new StringWriter();
    CommandLine line = line(Locale.forLanguageTag(tag), false).setOut(new PrintWriter(help));
    assertThat(line.execute("--help")).isZero();
    assertThat(help.toString())
        .contains("CAPTURE", "--as", "--socket", "--direction", "--event", "--from", "--to")
        .contains("--charset", "--zone", "--out", "--force", "--as pcapng --out monday.pcapng")
        .doesNotContain("usage.");
    // Every option says something: its name and its meaning stand apart.
    assertThat(help.toString().lines().filter(text -> text.matches("\\s*--[a-z]+(=\\S+)?\\s*")))
        .isEmpty();
  }

  @Test
  void bothLanguagesSayTheSame() {
    assertThat(CliWords.of("export", Locale.SIMPLIFIED_CHINESE).bundle().keySet())
        .isEqualTo(CliWords.of("export", Locale.ENGLISH).bundle().keySet());
  }

  private int run(Path capture, String... arguments) {
    List<String> all = new ArrayList<>(List.of(capture.toString()));
    all.addAll(List.of(arguments));
    return line(Locale.ENGLISH, false).execute(all.toArray(String[]::new));
  }

  private String exported(Path capture, String... arguments) {
    out.reset();
    assertThat(run(capture, arguments)).isZero();
    return out.toString(UTF_8);
  }

  private List<String> events(Path capture, String... arguments) {
    String lines =
        exported(
            capture,
            Stream.concat(Stream.of("--as", "jsonl"), Stream.of(arguments)).toArray(String[]::new));
    return lines
        .lines()
        .map(line -> line.replaceFirst(".*\"event\":\"([a-z]+)\".*", "$1"))
        .toList();
  }

  private CommandLine line(Locale locale, boolean terminal) {
    CommandLine line = new CommandLine(new ExportCommand(locale, out, terminal));
    line.getCommandSpec().resourceBundle(CliWords.of("export", locale).bundle());
    return line.setErr(new PrintWriter(err, true));
  }

  /** Eight events of two sockets. */
  private Path recorded() throws IOException {
    Path place = directory.resolve("capture");
    try (Capture capture = Capture.create(place, CaptureOptions.unlimited())) {
      detail(capture, 1, new EventDetail.Created("Thermostat", "desk", 1, 20));
      detail(capture, 1, new EventDetail.Connected(LOCAL, DEVICE, 1000, "desk", "ALLOW_LAN"));
      wire(capture, 1, EventKind.WRITE, "ping");
      wire(capture, 1, EventKind.MESSAGE, "pong");
      detail(capture, 2, new EventDetail.Created("Lamp", "desk", 2, 20));
      wire(capture, 2, EventKind.WRITE, "lamp");
      detail(
          capture,
          1,
          new EventDetail.Failed(-2, "read fail: errno:104", OptionalInt.of(104), "", "", ""));
      detail(capture, 1, new EventDetail.Closed(EventDetail.ClosedBy.ERROR, 5, 4, 4));
    }
    return place;
  }

  private static void detail(Capture capture, int socket, EventDetail detail) {
    assertThat(capture.append(Stamp.now(), socket, detail)).isNotNegative();
  }

  private static void wire(Capture capture, int socket, EventKind kind, String text) {
    ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(UTF_8));
    assertThat(capture.append(Stamp.now(), socket, kind, DEVICE, bytes)).isNotNegative();
  }
}
