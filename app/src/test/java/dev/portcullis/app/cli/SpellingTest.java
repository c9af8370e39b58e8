package dev.portcullis.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingTest {

  @ParameterizedTest
  @CsvSource({"check, check, 0", "chekc, check, 1", "sned, send, 1", "x, run, 3", "'', wifi, 4"})
  void slipsAreCounted(String typed, String word, int slips) {
    assertThat(Spelling.slips(typed, word)).isEqualTo(slips);
  }

  @Test
  void onlyWhatIsNearIsMeant() {
    List<String> words = List.of("check", "send", "run", "profiles", "export");
    assertThat(Spelling.closest("profile", words)).contains("profiles");
    assertThat(Spelling.closest("rum", words)).contains("run");
    assertThat(Spelling.closest("frob", words)).isEmpty();
    assertThat(Spelling.closest("nope.portcullis", words)).isEmpty();
    assertThat(Spelling.closest("x".repeat(5000), words)).isEmpty();
  }

  @Test
  void aSlipIsPutRightInOneSentence(@TempDir Path home) {
    CliRig rig = new CliRig(home, Locale.ENGLISH);
    assertThat(rig.run("chekc", "10.0.0.1", "8848").err().lines())
        .containsExactly(
            "There is no command “chekc”, and no capture or profile of that name.",
            "Did you mean “check”?",
            "“portcullis --help” explains.");
    assertThat(rig.run("frob").err()).doesNotContain("mean");
  }
}
