package dev.portcullis.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.app.settings.DataDirectories;
import dev.portcullis.core.net.InterfaceAddress;
import dev.portcullis.core.net.LocalNetwork;
import dev.portcullis.core.wifi.NoWifi;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CheckCommandTest {

  @TempDir Path directory;

  /** What came of a run. */
  private record Run(int code, String out, String err) {
    List<JsonNode> json() {
      return out.lines().map(line -> JsonMapper.shared().readTree(line)).toList();
    }
  }

  private Run run(Locale locale, byte[] input, String... arguments) {
    LocalNetwork network =
        LocalNetwork.of(List.of(InterfaceAddress.parse("192.168.1.10/24").orElseThrow()));
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    CheckCommand check =
        new CheckCommand(
            locale, network, directory.resolve("profiles"), new ByteArrayInputStream(input));
    int code =
        PortcullisCommand.commandLine(
                locale,
                check,
                new SendCommand(
                    locale, network, new NoWifi(), new DataDirectories(directory, directory)),
                new RunCommand(
                    locale, network, new NoWifi(), new DataDirectories(directory, directory)),
                new DeviceCommand(locale, new CountDownLatch(0)),
                new WifiCommand(locale, new NoWifi()),
                directory.resolve("profiles"))
            .setOut(new PrintWriter(out))
            .setErr(new PrintWriter(err))
            .execute(arguments);
    return new Run(code, out.toString(), err.toString());
  }

  private Run run(String... arguments) {
    return run(Locale.ENGLISH, new byte[0], arguments);
  }

  private Run list(String lines, String... more) {
    String[] arguments = new String[more.length + 3];
    arguments[0] = "check";
    arguments[1] = "--file";
    arguments[2] = "-";
    System.arraycopy(more, 0, arguments, 3, more.length);
    return run(Locale.ENGLISH, lines.getBytes(StandardCharsets.UTF_8), arguments);
  }

  @ParameterizedTest
  @CsvSource({
    "192.168.1.20, 8848, 0, allowed, ALLOW_LAN",
    "192.168.80.35, 8848, 0, warned, ALLOW_LAN",
    "192.168.1.20, 1024, 0, warned, ALLOW_LAN",
    "192.168.1.10, 8848, 1, denied, DENY_OWN",
    "192.168.1.20, 80, 1, denied, PORT_PROHIBITED",
    "192.168.1.20, 0x50, 1, denied, PORT_INVALID",
    "192.168.1.20, '', 1, denied, PORT_INVALID",
    "'', 8848, 1, denied, INVALID",
    "'@pom.xml', 8848, 1, denied, INVALID",
    "'a=b', 8848, 1, denied, INVALID",
    "device.example.com, 8848, 1, denied, DENY_DOMAIN"
  })
  void oneTarget(String address, String port, int code, String verdict, String reason) {
    Run run = run("check", address, port, "--json");

    assertThat(run.code()).isEqualTo(code);
    assertThat(run.err()).isEmpty();
    JsonNode json = run.json().getFirst();
    assertThat(json.get("address").stringValue()).isEqualTo(address);
    assertThat(json.get("verdict").stringValue()).isEqualTo(verdict);
    assertThat(json.get("reason").stringValue()).isEqualTo(reason);
    assertThat(json.has("errCode")).isEqualTo(code == 1);
    assertThat(json.has("errMsg")).isEqualTo(code == 1);
  }

  @Test
  void theJsonHasTheFieldsOfTheContractInItsOrder() {
    Run run = run("check", "192.168.80.35", "80", "--json");

    assertThat(run.json().getFirst().propertyNames())
        .containsExactly("address", "port", "verdict", "reason", "findings", "errCode", "errMsg");
    assertThat(run.json().getFirst().get("port").intValue()).isEqualTo(80);
    assertThat(run.json().getFirst().get("findings"))
        .allSatisfy(
            each -> assertThat(each.propertyNames()).startsWith("rule", "reason", "message"))
        .anySatisfy(
            each -> {
              assertThat(each.get("rule").stringValue()).isEqualTo("local-subnet");
              assertThat(each.get("fix").stringValue()).isEqualTo("join the device's network");
            })
        .anySatisfy(each -> assertThat(each.has("fix")).isFalse());
    assertThat(run.out()).matches("\\p{ASCII}+");
  }

  @Test
  void inWordsItReadsRuleByRule() {
    Run run = run("check", "192.168.80.35", "80");

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out().lines())
        .startsWith("denied: 192.168.80.35 port 80 (profile mini-program) PORT_PROHIBITED")
        .contains(
            "  ok    address-form: 192.168.80.35 is an IPv4 address.",
            "  warn  local-subnet: 192.168.80.35 is outside 192.168.1.0/24.",
            "        fix: join the device's network")
        .endsWith("a phone answers: errCode 2, connect fail: invalid port");
  }

  @Test
  void itSpeaksChinese() {
    Run run = run(Locale.SIMPLIFIED_CHINESE, new byte[0], "check", "https://a.example", "8848");
    assertThat(run.out()).contains("拒绝：", "解决：去掉 https://", "手机返回：errCode 1");
    assertThat(run(Locale.SIMPLIFIED_CHINESE, new byte[0], "check", "--help").out())
        .contains("退出码", "示例", "已配置的域名");
  }

  @Test
  void controlCharactersDoNotReachTheTerminal() {
    Run run = run("check", "192.168.1.20\u001b[2J\u202e", "88\u001b");
    assertThat(run.out()).contains("\\u001b[2J\\u202e").doesNotContain("\u001b", "\u202e");
  }

  @Test
  void theRulesAreChosenByOptions() {
    String[] offLink = {"check", "192.168.80.35", "8848", "--profile", "phone"};
    assertThat(run(offLink).code()).isEqualTo(1);
    assertThat(
            run(
                    "check",
                    "192.168.80.35",
                    "8848",
                    "--profile",
                    "phone",
                    "--as",
                    "fd00::7/64,192.168.80.7/24")
                .code())
        .isZero();
    assertThat(run("check", "192.168.1.10", "8848", "--as", "192.168.1.7/24").code()).isZero();
    assertThat(run("check", "192.168.1.7", "8848", "--as", "192.168.1.7/24").code()).isEqualTo(1);
    assertThat(run("check", "fd00::20", "8848", "--as", "fd00::7/64").code()).isEqualTo(1);
    assertThat(run("check", "fd00::20", "8848", "--as", "fd00::7/64", "--ipv6").code()).isZero();
    assertThat(
            run(
                    "check",
                    "a.example",
                    "9000",
                    "--domain",
                    "b.example",
                    "--domain",
                    "tcp://A.example:9000")
                .code())
        .isZero();
    assertThat(run("check", "::1", "1", "--profile", "unrestricted").code()).isZero();
    assertThat(run("check", "127.0.0.1", "8848", "--profile", "desk").code()).isZero();
  }

  @Test
  void aProfileIsFoundByNameOrFile() throws IOException {
    String profile =
        """
        {"version": 1, "name": "NAME", "title": "T", "lan": "anything", "ownAddresses": "allow",
         "ports": {}, "quota": null}
        """;
    Files.createDirectories(directory.resolve("profiles"));
    Files.writeString(directory.resolve("profiles/mine.json"), profile.replace("NAME", "mine"));
    Files.writeString(directory.resolve("profiles/bad.json"), "{");
    Path file = directory.resolve("somewhere.json");
    Files.writeString(file, profile.replace("NAME", "other"));

    assertThat(run("check", "8.8.8.8", "80", "--profile", "mine").code()).isZero();
    assertThat(run("check", "8.8.8.8", "80", "--profile", file.toString()).code()).isZero();
    Files.writeString(file, profile.replace("NAME", "other").replace("anything", "everything"));
    Run wrong = run("check", "8.8.8.8", "80", "--profile", file.toString());
    assertThat(wrong.code()).isEqualTo(2);
    assertThat(wrong.err()).contains("lan", "everything", "private-ranges");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "check",
        "check 192.168.1.20",
        "check 192.168.1.20 8848 9",
        "check --file",
        "check --file - 192.168.1.20 80",
        "check --file no/such/file",
        "check 192.168.1.20 8848 --as 192.168.1.7",
        "check 192.168.1.20 8848 --as a/24",
        "check 192.168.1.20 8848 --domain *.example.com",
        "check 192.168.1.20 8848 --profile none",
        "check 192.168.1.20 8848 --jsno",
        "chek",
        "--x"
      })
  void askedWronglyItSaysWhatAndWhereToReadMore(String line) {
    Run run = run(line.split(" ", -1));
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err().lines().toList())
        .hasSizeBetween(2, 4)
        .last()
        .asString()
        .contains("--help");
    assertThat(run.err()).doesNotContain("{0}", "Exception");
  }

  @Test
  void helpTeaches() {
    Run run = run("check", "--help");
    assertThat(run.code()).isZero();
    assertThat(run.out())
        .contains("--as", "192.168.1.10/24", "Exit codes", "Examples", "exactly as it would be")
        .contains("portcullis check --file -");
    assertThat(run("help", "check").out()).isEqualTo(run.out());
    assertThat(run("--help").out()).contains("check", "help");
    assertThat(run("--version").out()).startsWith("Portcullis ");
  }

  @Test
  void aListIsJudgedLineByLineInOrder() {
    Run run =
        list(
            """
            {"address":"192.168.1.20","port":8848}
            {"address":"192.168.1.20","port":"8848"}
            {"address":"192.168.1.20"}
            {"address":"192.168.1.20","port":1.5}
            {"address":"192.168.1.20","port":8848.0,"note":[1,{}]}
            {"address":"192.168.1.20","port":"0x50"}
            {"address":"192.168.1.20","port":true}
            {"address":"192.168.1.20","port":1e400}
            {"port":8848}
            {"address":null,"port":8848}
            {"address":["192.168.1.20"],"port":8848}
            {"address":"192.168.1.20\\u0000","port":8848}
            {"address":"\\ud800\\u00e9","port":8848}
            """);

    assertThat(run.err()).isEmpty();
    assertThat(run.code()).isEqualTo(1);
    assertThat(
            run.json().stream()
                .map(
                    each ->
                        each.get("verdict").stringValue() + " " + each.get("reason").stringValue()))
        .containsExactly(
            "allowed ALLOW_LAN",
            "warned ALLOW_LAN",
            "denied PORT_INVALID",
            "denied PORT_INVALID",
            "allowed ALLOW_LAN",
            "denied PORT_INVALID",
            "denied PORT_INVALID",
            "denied PORT_INVALID",
            "denied INVALID",
            "denied INVALID",
            "denied INVALID",
            "denied INVALID",
            "denied INVALID");
    assertThat(run.json().get(1).get("port").stringValue()).isEqualTo("8848");
    assertThat(run.json().get(2).get("port").isNull()).isTrue();
    assertThat(run.json().get(8).get("address").isNull()).isTrue();
    assertThat(run.json().get(11).get("address").stringValue()).isEqualTo("192.168.1.20\u0000");
    assertThat(run.json().get(12).get("address").stringValue()).isEqualTo("\ud800\u00e9");
  }

  @Test
  void aBadLineIsNamedAndTheOthersAreJudged() {
    Run run =
        list(
            """
            \ufeff{"address":"192.168.1.20","port":8848}\r
            \r
              \s
            nonsense
            []
            7
            {"address":"192.168.1.20","port":8848} {}
            {"address":"a
            {"address":"192.168.1.20","port":NaN}
            {"address":"192.168.1.21","port":8848}\
            """);

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.json().stream().map(each -> each.get("address").stringValue()))
        .containsExactly("192.168.1.20", "192.168.1.21");
    assertThat(run.err().lines())
        .containsExactly(
            "standard input, line 4: neither host:port, host port nor a JSON object with"
                + " \"address\" and \"port\"",
            "standard input, line 5: not a JSON object with \"address\" and \"port\"",
            "standard input, line 6: neither host:port, host port nor a JSON object with"
                + " \"address\" and \"port\"",
            "standard input, line 7: not JSON",
            "standard input, line 8: not JSON",
            "standard input, line 9: not JSON");
  }

  @Test
  void plainLinesAreReadBesideJson() {
    Run run =
        list(
            """
            # the lab
            192.168.1.20:8848
              192.168.1.21   80
            tcp://device.example.com:9000
            192.168.1.22,8848
            {"address":"192.168.1.23","port":8848}
            https://device.example.com:9000
            [fd00::1]:8848
            192.168.1.24:70000
            """,
            "--domain",
            "device.example.com");
    assertThat(run.err()).isEmpty();
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.json())
        .extracting(each -> each.get("port") + " " + each.get("reason").stringValue())
        .containsExactly(
            "8848 ALLOW_LAN",
            "80 PORT_PROHIBITED",
            "9000 ALLOW_DOMAIN",
            "8848 ALLOW_LAN",
            "8848 ALLOW_LAN",
            "9000 INVALID",
            "8848 DENY_IPV6",
            "70000 PORT_INVALID");
  }

  @Test
  void bytesThatAreNoTextAndEndlessLinesAreNamed() {
    byte[] notUtf8 = {'{', '"', 'a', (byte) 0xff, '"', ':', '1', '}', '\n'};
    Run bytes = run(Locale.ENGLISH, notUtf8, "check", "--file", "-");
    assertThat(bytes.code()).isEqualTo(2);
    assertThat(bytes.err()).contains("line 1: not UTF-8");

    Run endless = list("x".repeat(3 << 20) + "\n{\"address\":\"192.168.1.20\",\"port\":8848}\n");
    assertThat(endless.code()).isEqualTo(2);
    assertThat(endless.err()).contains("line 1: longer than 1 MiB");
    assertThat(endless.json()).hasSize(1);
  }

  @Test
  void aListFromAFileExitsByItsWorstLine() throws IOException {
    Path file = directory.resolve("targets.jsonl");
    Files.writeString(file, "{\"address\":\"192.168.1.20\",\"port\":8848}\n");
    assertThat(run("check", "--file", file.toString()).code()).isZero();
    Files.writeString(file, "");
    assertThat(run("check", "--file", file.toString())).isEqualTo(new Run(0, "", ""));
    Files.writeString(file, "{\"address\":\"192.168.1.20\",\"port\":80}\n");
    assertThat(run("check", "--file", file.toString()).code()).isEqualTo(1);
    assertThat(run("check", "--file", directory.toString()).code()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"portcullis", "check"})
  void bothLanguagesHaveTheSameKeys(String name) throws IOException {
    assertThat(keys(name + "_zh_CN")).isEqualTo(keys(name));
  }

  private static Set<String> keys(String name) throws IOException {
    Properties properties = new Properties();
    try (var in = CheckCommandTest.class.getResourceAsStream(name + ".properties")) {
      properties.load(in);
    }
    return properties.stringPropertyNames();
  }
}
