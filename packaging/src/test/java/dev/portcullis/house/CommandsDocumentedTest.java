package dev.portcullis.house;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.app.cli.PortcullisCommand;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the command line can do stands in the README and in the manual page. */
final class CommandsDocumentedTest {

  private static final Path ROOT = Path.of(System.getProperty("portcullis.checkout"));
  private static final Pattern COMMAND = Pattern.compile("(?m)^  ([a-z]+) {2,}\\S");
  private static final Pattern OPTION = Pattern.compile("(?<![\\w-])--[a-z][a-z0-9-]*");

  @Test
  void theReadmeNamesEveryCommand() throws IOException {
    String readme = Files.readString(ROOT.resolve("README.md"));
    for (String command : commands(List.of())) {
      assertThat(readme).contains("portcullis " + command);
    }
  }

  @Test
  void theManualPageNamesEveryCommandAndEveryOption() throws IOException {
    String manual =
        Files.readString(ROOT.resolve("packaging/src/linux/portcullis.1")).replace("\\", "");
    TreeSet<String> missing = new TreeSet<>();
    for (String command : commands(List.of())) {
      if (!Pattern.compile("(?m)^\\.(B|BI|BR) \"?" + command + "\\b").matcher(manual).find()) {
        missing.add(command);
      }
      for (String option : options(command)) {
        if (!manual.contains(option)) {
          missing.add(command + " " + option);
        }
      }
    }
    assertThat(missing).isEmpty();
  }

  private static Set<String> options(String command) {
    Set<String> options = new TreeSet<>(matches(OPTION, help(List.of(command))));
    for (String below : commands(List.of(command))) {
      options.addAll(matches(OPTION, help(List.of(command, below))));
    }
    return options;
  }

  private static List<String> commands(List<String> line) {
    String help = help(line);
    int list = help.indexOf("Commands:");
    return list < 0 ? List.of() : matches(COMMAND, help.substring(list));
  }

  private static List<String> matches(Pattern pattern, String text) {
    return pattern
        .matcher(text)
        .results()
        .map((MatchResult found) -> found.group(found.groupCount()))
        .toList();
  }

  private static String help(List<String> line) {
    List<String> arguments = new ArrayList<>(line);
    arguments.add("--help");
    PrintStream before = System.out;
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    try (PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8)) {
      System.setOut(out);
      assertThat(PortcullisCommand.run(arguments.toArray(String[]::new))).isZero();
    } finally {
      System.setOut(before);
    }
    return printed.toString(StandardCharsets.UTF_8);
  }
}
