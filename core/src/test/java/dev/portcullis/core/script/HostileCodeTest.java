package dev.portcullis.core.script;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.core.fuzz.FuzzTarget;
import dev.portcullis.core.fuzz.Fuzzer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Code that is made to break what reads it: an end with a sentence, and the next script runs. */
@Timeout(240)
class HostileCodeTest {

  private static final int DEEP = 50_000;

  @TempDir Path directory;
  private ScriptRig rig;

  @BeforeEach
  void open() throws Exception {
    rig = new ScriptRig(directory);
    rig.limits = rig.limits.within(Duration.ofSeconds(20));
  }

  @AfterEach
  void close() throws Exception {
    rig.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "(|)",
        "[|]",
        "{|}",
        "{a:|}",
        "x=>|;",
        "-|1",
        "!|1",
        "`${|}`",
        "a?b:|1",
        "if(1)|;",
        "f(|)",
        "new |X",
        "a.b.|c",
        "/(?:|)/",
        "async()=>|1",
        "function f(){|}",
        "[...|]",
        "/* |*/",
        "'\\u|'"
      })
  void nestedDeeply(String opening, String closing) throws Exception {
    ScriptOutcome outcome =
        rig.run("x = " + opening.repeat(DEEP) + "1" + closing.repeat(DEEP)).outcome();
    if (outcome instanceof ScriptOutcome.Failed(ScriptFailure failure, int errors)) {
      assertThat(failure.message())
          .isNotBlank()
          .hasSizeLessThanOrEqualTo(ScriptFailure.LONGEST + 1);
      assertThat(errors).isPositive();
    }
    assertThat(rig.run("console.log('next')").text()).isEqualTo("next");
  }

  @Test
  void whatIsThrownIsToldBriefly() throws Exception {
    ScriptRig.Ran ran = rig.run("throw new Error('x'.repeat(5_000_000))");
    assertThat(ran.failures().getFirst().message())
        .startsWith("Error: xxx")
        .endsWith("x…")
        .hasSize(ScriptFailure.LONGEST + 1);
    assertThat(ran.failures().getFirst().stack())
        .hasSizeLessThanOrEqualTo(ScriptFailure.LONGEST + 1);
  }

  @Test
  void harmedCodeIsAnErrorOrRuns() {
    Fuzzer.run(
        FuzzTarget.ofText(
                "script",
                ScriptExamples.names().stream().map(ScriptExamples::text).toList(),
                List.of(
                    "`",
                    "${",
                    "=>",
                    "async ",
                    "await ",
                    "yield",
                    "import('./x.js')",
                    "export ",
                    "class A{",
                    "#p",
                    "?.",
                    "**",
                    "/(?<a>",
                    "\\u{110000}",
                    "<!--",
                    "with(",
                    "label:",
                    "0n",
                    "..."),
                input -> {
                  rig.limits = rig.limits.within(Duration.ofMillis(300));
                  ScriptRig.Ran ran = rig.run(FuzzTarget.text(input));
                  ran.failures()
                      .forEach(
                          f ->
                              assertThat(f.message())
                                  .hasSizeLessThanOrEqualTo(ScriptFailure.LONGEST + 1));
                })
            .trying(25));
  }
}
