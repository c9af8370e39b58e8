package dev.portcullis.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.core.device.Behaviour;
import dev.portcullis.core.device.SimulatedDevice;
import dev.portcullis.core.socket.SocketWarning;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@Timeout(60)
class SendCommandTest {

  private static final JsonMapper JSON = new JsonMapper();

  @TempDir private Path directory;
  private final List<SimulatedDevice> devices = new ArrayList<>();

  @AfterEach
  void close() {
    devices.forEach(SimulatedDevice::close);
  }

  private String port(String behaviour) throws IOException {
    SimulatedDevice device = SimulatedDevice.start(0, Behaviour.parse(behaviour));
    devices.add(device);
    return Integer.toString(device.endpoint().port());
  }

  private CliRig.Run run(String... arguments) {
    return new CliRig(directory, Locale.ENGLISH).run(arguments);
  }

  private static List<JsonNode> json(CliRig.Run run) {
    return run.lines().stream().map(JSON::readTree).toList();
  }

  private static List<String> events(CliRig.Run run) {
    return json(run).stream().map(node -> node.get("event").asString()).toList();
  }

  @Test
  void printsTheWholeExchangeAsJsonLines() throws Exception {
    CliRig.Run run =
        run(
            "send",
            "127.0.0.1",
            port("half-close"),
            "--hex",
            "01 03 00 00 00 02",
            "--profile",
            "desk",
            "--json");
    assertThat(run.err()).isEmpty();
    assertThat(run.code()).isZero();
    assertThat(events(run))
        .containsExactly("create", "warning", "connect", "write", "message", "close");
    assertThat(json(run).get(3).get("bytes").asString()).isEqualTo("010300000002");
    assertThat(json(run).get(4).get("bytes").asString()).isEqualTo("010300000002");
    assertThat(json(run)).allSatisfy(node -> assertThat(node.get("time").asString()).endsWith("Z"));
    assertThat(json(run).stream().filter(node -> node.has("responseNanos")))
        .containsExactly(json(run).get(4));
  }

  @Test
  void waitsForAnswersNoLongerThanTold() throws Exception {
    CliRig.Run run =
        run(
            "send",
            "127.0.0.1",
            port("echo"),
            "--text",
            "grüße",
            "--profile",
            "unrestricted",
            "--wait",
            "0.3",
            "--json");
    assertThat(run.code()).isZero();
    assertThat(events(run)).containsExactly("create", "connect", "write", "message", "close");
    assertThat(json(run).getLast().get("by").asString()).isEqualToIgnoringCase("caller");
  }

  @Test
  void readableLinesHaveTimeDirectionAndBytes() throws Exception {
    CliRig.Run run =
        run("send", "127.0.0.1", port("half-close"), "--text", "hi", "--profile", "unrestricted");
    assertThat(run.code()).isZero();
    assertThat(run.lines())
        .anySatisfy(
            line ->
                assertThat(line)
                    .matches(
                        "\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d\\.\\d{6}  \\+\\d+\\.\\d{6}"
                            + "  TX +2 B  68 69  \\|hi\\|"))
        .anySatisfy(line -> assertThat(line).contains("  RX  ").endsWith("2 B  68 69  |hi|"))
        .anySatisfy(line -> assertThat(line).contains("by the peer, 2 B written, 2 B read"));
  }

  @Test
  void aDeniedTargetFailsAndSpeaksThePhonesWords() {
    CliRig.Run run = run("send", "8.8.8.8", "9999", "--text", "x", "--json");
    assertThat(run.code()).isEqualTo(1);
    assertThat(events(run)).containsExactly("create", "error", "close");
    JsonNode error = json(run).get(1);
    assertThat(error.get("errCode").asInt()).isEqualTo(-4);
    assertThat(error.get("errMsg").asString()).isEqualTo("connect fail: invalid address");
  }

  @Test
  void aPortThatIsNoneIsJudgedNotGuessed() {
    for (String port : List.of("0x50", "99999", "1.5", "")) {
      CliRig.Run run = run("send", "192.168.1.20", port, "--text", "x", "--json");
      assertThat(run.code()).isEqualTo(1);
      assertThat(json(run).get(1).get("errCode").asInt()).isEqualTo(2);
    }
  }

  @Test
  void aRefusedConnectFails() throws Exception {
    CliRig.Run run =
        run("send", "127.0.0.1", port("refuse"), "--text", "x", "--profile", "unrestricted");
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out()).contains("connect socket fail: errno:111 errmsg:Connection refused");
  }

  @Test
  void aFileOfAnySizeIsStreamed() throws Exception {
    byte[] content = new byte[20_000_000];
    new java.util.Random(1).nextBytes(content);
    Path file = Files.write(directory.resolve("payload.bin"), content);
    CliRig.Run run =
        run(
            "send",
            "127.0.0.1",
            port("discard"),
            "--file",
            file.toString(),
            "--profile",
            "unrestricted",
            "--wait",
            "0");
    assertThat(run.code()).as(run.out() + run.err()).isZero();
    assertThat(run.lines())
        .anyMatch(line -> line.matches(".*  TX  .* B  (\\p{XDigit}{2} ){32}…  \\|.{32}\\| …"));
    assertThat(run.out()).contains("by us, 20000000 B written, 0 B read");
  }

  @Test
  void anEmptyPayloadConnectsAndSendsNothing() throws Exception {
    CliRig.Run run =
        run(
            "send",
            "127.0.0.1",
            port("greeting:hello"),
            "--text",
            "",
            "--profile",
            "unrestricted",
            "--wait",
            "0.3",
            "--json");
    assertThat(run.code()).isZero();
    assertThat(events(run)).containsExactly("create", "connect", "message", "close");
  }

  @Test
  void aResetWhileWaitingIsAFailure() throws Exception {
    CliRig.Run run =
        run(
            "send",
            "127.0.0.1",
            port("reset-after:1"),
            "--text",
            "x",
            "--profile",
            "unrestricted",
            "--json");
    assertThat(run.code()).isEqualTo(1);
    assertThat(events(run)).endsWith("error", "close");
  }

  @Test
  void theTwentyFirstIsRefusedAcrossRuns() {
    for (int i = 0; i < 20; i++) {
      assertThat(run("send", "8.8.8.8", "9999", "--text", "x", "--json").lines()).hasSize(3);
    }
    CliRig.Run refused = run("send", "8.8.8.8", "9999", "--text", "x", "--json");
    assertThat(refused.code()).isEqualTo(1);
    assertThat(json(refused).getLast().get("errMsg").asString())
        .isEqualTo("[TCPSocket] created too much.");
  }

  @Test
  void badHexShowsItsPlace() {
    CliRig.Run run = run("send", "127.0.0.1", "9999", "--hex", "01 0g 03");
    assertThat(run.code()).isEqualTo(2);
    List<String> lines = run.err().lines().toList();
    assertThat(lines.get(1)).isEqualTo("  01 0g 03");
    assertThat(lines.get(2).indexOf('^')).isBetween(5, 6);
    assertThat(run.out()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "send",
        "send 127.0.0.1",
        "send 127.0.0.1 9999",
        "send 127.0.0.1 9999 --text a --hex 01",
        "send 127.0.0.1 9999 --file /no/such/file",
        "send 127.0.0.1 9999 --text a --profile none-of-these",
        "send 127.0.0.1 9999 --text a --domain http://x/",
        "send 127.0.0.1 9999 --text a --as 192.168.1.10",
        "send 127.0.0.1 9999 --text a --wait -1",
        "send 127.0.0.1 9999 --text a --wait NaN",
        "send 127.0.0.1 9999 --text a --timeout soon"
      })
  void whatMakesNoSenseIsUsageInASentence(String line) {
    CliRig.Run run = run(line.split(" "));
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err().strip()).isNotEmpty().doesNotContain("Exception");
  }

  @Test
  void helpTeaches() {
    CliRig.Run run = run("send", "--help");
    assertThat(run.code()).isZero();
    assertThat(run.out()).contains("--hex", "--wait", "portcullis send 192.168.193.2 8848");
    CliRig.Run chinese = new CliRig(directory, Locale.SIMPLIFIED_CHINESE).run("send", "--help");
    assertThat(chinese.out()).contains("十六进制");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "send 127.0.0.1 | 缺少：PORT。",
        "send 127.0.0.1 9 --hex | --hex 需要一个值。",
        "send 127.0.0.1 9 --hax 00 | 没有选项 --hax",
        "send 127.0.0.1 9 | 以下选项须且只能给一个：--hex --text --file。",
        "send 127.0.0.1 9 --hex 00 --hex 01 | 以下选项须且只能给一个：--hex --text --file。",
        "send 127.0.0.1 9 --hex 00 --text a | 以下选项须且只能给一个：--hex --text --file。",
        "send 127.0.0.1 9 --hex 00 --wait 1 --wait 2 | --wait 给了两次。",
        "check 127.0.0.1 9 surplus | 多余的参数：surplus",
        "export nowhere --socket x | x 不能作为 --socket 的值。",
        "send 127.0.0.1 9 --file / | 无法读取 /：是文件夹"
      })
  void aChineseCommandLineIsCorrectedInChinese(String typed, String said) {
    CliRig.Run run =
        new CliRig(directory, Locale.SIMPLIFIED_CHINESE).run(typed.strip().split(" ", -1));
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).startsWith(said).contains("--help” 有说明。");
  }

  @Test
  void whatARuleDeniesIsSaidInChinese() {
    CliRig.Run run =
        new CliRig(directory, Locale.SIMPLIFIED_CHINESE)
            .run("send", "127.0.0.1", "9999", "--hex", "00");
    assertThat(run.out()).contains("DENY_LOOPBACK", "回环").doesNotContain("loopback address");
  }

  @ParameterizedTest
  @EnumSource
  void everyWarningHasItsSentence(SocketWarning warning) {
    for (Locale locale : List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE)) {
      assertThat(CliWords.of("send", locale).text("warning." + warning.key(), "1", "2"))
          .isNotBlank();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"send", "device"})
  void bothLanguagesSayTheSameThings(String command) {
    Set<String> english = CliWords.of(command, Locale.ENGLISH).bundle().keySet();
    Set<String> chinese = CliWords.of(command, Locale.SIMPLIFIED_CHINESE).bundle().keySet();
    assertThat(chinese).containsExactlyInAnyOrderElementsOf(english);
  }
}
