package dev.portcullis.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

@Timeout(60)
class CompletionCommandTest {

  @TempDir private Path directory;

  @ParameterizedTest
  @ValueSource(strings = {"bash", "zsh"})
  void everyCommandAndEveryOptionIsInTheScript(String shell) {
    String script = script(shell, Locale.ENGLISH);
    List<String> missing = new ArrayList<>();
    PortcullisCommand.ofThisComputer(Locale.ENGLISH)
        .getSubcommands()
        .forEach((name, command) -> missing.addAll(missing(script, name, command)));
    assertThat(missing).isEmpty();
    assertThat(script).contains("never-accept", "pcapng", "jsonl").doesNotContain("@|");
  }

  private static List<String> missing(String script, String name, CommandLine command) {
    List<String> missing = new ArrayList<>();
    if (!script.contains("_" + name + "()")) {
      missing.add(name);
    }
    command.getCommandSpec().optionsMap().keySet().stream()
        .filter(option -> !script.contains(option))
        .forEach(missing::add);
    command
        .getSubcommands()
        .forEach((below, line) -> missing.addAll(missing(script, name + "_" + below, line)));
    return missing;
  }

  @Test
  void aShellWithoutScriptIsSaid() {
    CliRig.Run run = new CliRig(directory, Locale.ENGLISH).run("completion", "tcsh");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("no script for “tcsh”: bash, zsh");
  }

  @Test
  void bashCompletesByIt() throws Exception {
    assertThat(inBash("portcullis", "de")).containsExactly("device");
    assertThat(inBash("portcullis", "profiles", "v")).containsExactly("validate");
    assertThat(inBash("portcullis", "device", "--behaviour", "ec")).containsExactly("echo");
    assertThat(inBash("portcullis", "check", "--ipv")).containsExactly("--ipv6");
  }

  @Test
  void zshReadsIt() throws Exception {
    for (Locale locale : List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE)) {
      Path file = Files.writeString(directory.resolve("_portcullis"), script("zsh", locale));
      assertThat(output("zsh", "-n", file.toString())).isEmpty();
    }
  }

  /** What bash would offer for the last of these words. */
  private List<String> inBash(String... words) throws Exception {
    Path file = directory.resolve("portcullis.bash");
    Files.writeString(file, script("bash", Locale.ENGLISH));
    String line = String.join(" ", words);
    String ask =
        """
        # Bash has it for the functions it calls itself.
        compopt() { :; }
        source '%s'
        COMP_WORDS=(%s); COMP_CWORD=%d; COMP_LINE='%s'; COMP_POINT=${#COMP_LINE}
        _complete_portcullis portcullis
        printf '%%s\\n' "${COMPREPLY[@]}"
        """
            .formatted(file, line, words.length - 1, line);
    return output("bash", "--norc", "-c", ask).lines().map(String::strip).toList();
  }

  private String script(String shell, Locale locale) {
    CliRig.Run run = new CliRig(directory, locale).run("completion", shell);
    assertThat(run.err()).isEmpty();
    assertThat(run.code()).isZero();
    return run.out();
  }

  private static String output(String... command) throws Exception {
    Process process;
    try {
      process = new ProcessBuilder(command).redirectErrorStream(true).start();
    } catch (IOException e) {
      assumeTrue(false, "no " + command[0] + " here");
      throw e;
    }
    String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).as(text).isZero();
    return text;
  }
}
