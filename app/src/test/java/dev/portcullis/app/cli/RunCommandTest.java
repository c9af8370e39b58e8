package dev.portcullis.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.core.device.Behaviour;
import dev.portcullis.core.device.SimulatedDevice;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code portcullis run} prints, writes and ends with. */
@Timeout(120)
class RunCommandTest {

  @TempDir Path directory;

  private CliRig.Run run(String script, String... options) throws Exception {
    Path file = directory.resolve("client.js");
    Files.writeString(file, script);
    String[] arguments = new String[options.length + 2];
    arguments[0] = "run";
    arguments[1] = file.toString();
    System.arraycopy(options, 0, arguments, 2, options.length);
    return new CliRig(directory, Locale.ENGLISH).run(arguments);
  }

  @Test
  void standardOutputIsConsoleLogAndTheEventsAreInTheirFile() throws Exception {
    Path events = directory.resolve("events.jsonl");
    try (SimulatedDevice device = SimulatedDevice.start(0, new Behaviour.Echo())) {
      CliRig.Run run =
          run(
              """
              console.warn('careful'); console.info('by the way'); wx.showToast({ title: 'hi' })
              const tcp = wx.createTCPSocket()
              tcp.onConnect(() => tcp.write('ping'))
              tcp.onMessage(({ message }) => { console.log(new TextDecoder().decode(message)); tcp.close() })
              tcp.connect({ address: HOST, port: PORT })
              """,
              "--profile",
              "desk",
              "--define",
              "HOST=127.0.0.1",
              "--define",
              "PORT=" + device.endpoint().port(),
              "--events",
              events.toString());
      assertThat(run.code()).as(run.err()).isZero();
      assertThat(run.lines()).containsExactly("ping");
      assertThat(run.err()).contains("careful", "by the way", "[wx.showToast] \"hi\"");
    }
    assertThat(Files.readString(events))
        .containsSubsequence(
            "\"event\":\"create\"",
            "\"event\":\"connect\"",
            "\"bytes\":\"70696e67\"",
            "\"event\":\"message\"",
            "\"event\":\"close\"");
    assertThat(Files.readAllLines(events)).allMatch(line -> line.startsWith("{\"seq\":"));
    assertThat(Files.readAllLines(events).stream().filter(line -> line.contains("responseNanos")))
        .singleElement(InstanceOfAssertFactories.STRING)
        .contains("\"event\":\"message\"", "\"bytes\":\"70696e67\"");
  }

  @Test
  void anUncaughtErrorIsOneWithItsPlace() throws Exception {
    CliRig.Run run = run("console.log('before')\n\nthrow new TypeError('mine')");
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.lines()).containsExactly("before");
    assertThat(run.err()).contains(directory.resolve("client.js") + ":3:7: TypeError: mine");
    CliRig.Run json = run("\nnull.x", "--json");
    assertThat(json.code()).isEqualTo(1);
    assertThat(json.err().lines().toList())
        .anySatisfy(
            line ->
                assertThat(line)
                    .contains("\"event\":\"uncaught\"", "\"file\":\"client.js\"", "\"line\":2"))
        .allMatch(line -> line.startsWith("{"));
  }

  @Test
  void timeThatIsUpIsNoError() throws Exception {
    CliRig.Run run = run("console.log('in'); while (true) {}", "--timeout", "0.2");
    assertThat(run.code()).isZero();
    assertThat(run.lines()).containsExactly("in");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--define NAME", "--define =1", "--define 1x=1", "--define wx=1", "--timeout 0",
        "--timeout -1", "--timeout x", "--profile nobody", "--events /no/such/folder/x",
            "--nonsense"
      })
  void whatMakesNoSenseIsTwo(String options) throws Exception {
    CliRig.Run run = run("console.log(1)", options.split(" ", -1));
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err().strip()).isNotEmpty().doesNotContain("Exception in");
  }

  @Test
  void aMissingFileIsTwo() {
    CliRig.Run run = new CliRig(directory, Locale.ENGLISH).run("run", "none.js");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("none.js");
    assertThat(new CliRig(directory, Locale.ENGLISH).run("run").code()).isEqualTo(2);
  }

  @Test
  void bothLanguagesSayTheSameThings() {
    Set<String> english = CliWords.of("run", Locale.ENGLISH).bundle().keySet();
    assertThat(CliWords.of("run", Locale.SIMPLIFIED_CHINESE).bundle().keySet())
        .containsExactlyInAnyOrderElementsOf(english);
    assertThat(new CliRig(directory, Locale.ENGLISH).run("run", "--help").out())
        .contains("--define", "--timeout", "--events");
  }
}
