package dev.portcullis.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The linked image does from its own launcher what the README says it does. */
final class ImageTest {

  @TempDir Path home;

  private Program program;

  @BeforeEach
  void aHomeOfItsOwn() {
    program = new Program(home);
  }

  @Test
  void helpNamesEveryCommand() throws Exception {
    Program.Outcome help = program.run("--help");
    assertThat(help.exitCode()).isZero();
    assertThat(help.output())
        .contains("check", "send", "run", "device", "wifi", "export", "profiles", "help");
  }

  @Test
  void checkAnswersByExitCode() throws Exception {
    assertThat(program.run("check", "192.168.1.20", "8848", "--as", "192.168.1.10/24").exitCode())
        .isZero();
    Program.Outcome denied = program.run("check", "8.8.8.8", "8848");
    assertThat(denied.exitCode()).isEqualTo(1);
    assertThat(denied.output()).contains("DENY_PUBLIC");
    assertThat(program.run("check").exitCode()).isEqualTo(2);
  }

  @Test
  void bytesGoToADeviceAndBack() throws Exception {
    Process device = program.start("device", "--port", "0", "--behaviour", "echo");
    try (BufferedReader output =
        new BufferedReader(
            new InputStreamReader(device.getInputStream(), StandardCharsets.UTF_8))) {
      Matcher endpoint = Pattern.compile("127\\.0\\.0\\.1:(\\d+)").matcher(output.readLine());
      assertThat(endpoint.find()).isTrue();
      Program.Outcome sent =
          program.run(
              "send",
              "127.0.0.1",
              endpoint.group(1),
              "--hex",
              "01 03 00 00 00 02 C4 0B",
              "--wait",
              "1",
              "--profile",
              "desk",
              "--json");
      assertThat(sent.exitCode()).as(sent.errors()).isZero();
      assertThat(sent.output())
          .containsSubsequence(
              "\"event\":\"create\"",
              "\"event\":\"connect\"",
              "\"event\":\"write\"",
              "\"event\":\"message\"",
              "\"bytes\":\"010300000002c40b\"",
              "\"event\":\"close\"");
    } finally {
      device.destroy();
    }
  }

  @Test
  void aScriptRunsAndSaysNothingButItsOwn() throws Exception {
    Path script = home.resolve("client.js");
    Files.writeString(
        script,
        """
        const { twice } = require('./twice')
        const tcp = wx.createTCPSocket()
        tcp.onError(({ errno }) => console.log(twice(N), 'ü', errno))
        tcp.write('too early')
        """);
    Files.writeString(home.resolve("twice.js"), "exports.twice = (n) => 2 * n");
    Program.Outcome run = program.run("run", script.toString(), "--define", "N=21");
    assertThat(run.exitCode()).as(run.errors()).isZero();
    assertThat(run.output().strip()).isEqualTo("42 ü 107");
    assertThat(run.errors()).isEmpty();
    Files.writeString(script, "// one\nthrow new TypeError('mine')\n");
    Program.Outcome failed = program.run("run", script.toString());
    assertThat(failed.exitCode()).isEqualTo(1);
    assertThat(failed.output()).isEmpty();
    assertThat(failed.errors()).contains("client.js:2:7: TypeError: mine");
  }

  /** What was left out of the JavaScript engine's data is nothing a script can reach. */
  @Test
  void aScriptFormatsInTheProgramsLanguages() throws Exception {
    Path script = home.resolve("words.js");
    Files.writeString(
        script,
        """
        const epoch = new Date(0)
        console.log(epoch.toLocaleString('zh-CN', { timeZone: 'Asia/Shanghai' }))
        console.log(epoch.toLocaleDateString('en-GB', { timeZone: 'UTC', dateStyle: 'full' }))
        console.log(new Intl.NumberFormat('zh', { style: 'currency', currency: 'CNY' }).format(1.5))
        console.log(['b', 'a', '中'].sort((x, y) => x.localeCompare(y, 'zh')).join())
        console.log([...new Intl.Segmenter('zh', { granularity: 'word' }).segment('小程序连接设备')].length)
        console.log('é'.normalize('NFD').length, /\\p{Script=Han}/u.test('中'))
        console.log((1234.5).toLocaleString('de'))
        """);
    Program.Outcome run = program.run("run", script.toString());
    assertThat(run.exitCode()).as(run.errors()).isZero();
    assertThat(run.errors()).isEmpty();
    assertThat(run.output().lines())
        .containsExactly(
            "1970/1/1 08:00:00",
            "Thursday, 1 January 1970",
            "¥1.50",
            "中,a,b",
            "4",
            "2 true",
            // Other languages are written as English is.
            "1,234.5");
  }

  @Test
  void theWindowOpensWithoutTheDesktopToolkit() throws Exception {
    Process window = program.startHeadless();
    try {
      // Stored once the window has been laid out.
      Path workspace = home.resolve("workspace.json");
      long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
      while (!Files.exists(workspace) && window.isAlive() && System.nanoTime() < end) {
        boolean _ = window.waitFor(50, TimeUnit.MILLISECONDS);
      }
      assertThat(workspace).exists();
      assertThat(window.isAlive()).isTrue();
    } finally {
      window.destroy();
    }
    assertThat(window.waitFor(20, TimeUnit.SECONDS)).isTrue();
    assertThat(Files.readString(home.resolve("window.txt"))).doesNotContain("\tat ", "Exception");
  }

  @Test
  void withoutADisplayOneSentenceSaysHowToGetOn() throws Exception {
    Program.Outcome window = program.run();
    assertThat(window.exitCode()).isEqualTo(1);
    assertThat(window.errors()).contains("display").doesNotContain("\tat ");
  }

  @Test
  void theImageHoldsTheModulesItNeeds() throws Exception {
    Path release =
        Path.of(System.getProperty("portcullis.checkout"), "packaging/target/portcullis/release");
    assertThat(Files.readString(release)).contains("dev.portcullis.core").contains("jdk.charsets");
    try (Stream<Path> libraries = Files.list(release.resolveSibling("lib"))) {
      assertThat(libraries.map(library -> library.getFileName().toString()))
          .noneMatch(name -> name.contains("awt") || name.contains("fontmanager"));
    }
  }
}
