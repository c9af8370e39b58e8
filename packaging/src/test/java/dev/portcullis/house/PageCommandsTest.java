package dev.portcullis.house;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.app.cli.PortcullisCommand;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/**
 * A command in a page can be typed as it stands: {@code portcullis} with commands and options there
 * are, {@code mvn} with profiles, properties, modules and tests there are, and files of this
 * checkout where they are said to lie.
 */
final class PageCommandsTest {

  private static final Pattern CODE = Pattern.compile("(?m)^ {4,}(\\S.*)$|`([^`\n]+)`");
  private static final Pattern CONTINUED = Pattern.compile("\\\\\n\\s*");

  /** A word of a command line, in quotes or not. */
  private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|'([^']*)'|[^\\s\"']+");

  private static final Pattern OURS =
      Pattern.compile("(?:^|.*/)portcullis(-cli\\.exe)?|/Applications/.*/Portcullis");

  /** Source files and scripts of the checkout that a person is told to run. */
  private static final Pattern SOURCE = Pattern.compile("packaging/(src/.*|[\\w-]+\\.sh)");

  @Test
  void everyCommandOfEveryPageIsOne() throws IOException {
    List<String> wrong = new ArrayList<>();
    int seen = 0;
    for (Path page : SourceTree.pages()) {
      for (String line : lines(Files.readString(page))) {
        for (List<String> command : commands(line)) {
          seen++;
          String what = wrong(command);
          if (!what.isEmpty()) {
            wrong.add(SourceTree.name(page) + ": " + line + ": " + what);
          }
        }
      }
    }
    assertThat(seen).isGreaterThan(40);
    assertThat(wrong).isEmpty();
  }

  @Test
  void whatIsNoCommandIsFound(@TempDir Path folder) throws IOException {
    Path page =
        Files.writeString(
            folder.resolve("page.md"),
            """
            `portcullis check 10.0.0.1 8848 --profile desk`, `portcullis FOLDER`, and `portcullis chekc 10.0.0.1 1`

                echo x | portcullis send 127.0.0.1 8849 --hexx "01 02" > out.txt &
                DISPLAY=:9 mvn -q -Pno-such -DskipTests package
                mvn -pl core test -Dtest=NoSuchTest
                mvn -q -Pbenchmarks -Dno.property=1 package
                sudo packaging/no-such.sh
            """);
    List<String> wrong = new ArrayList<>();
    for (String line : lines(Files.readString(page))) {
      commands(line).stream().map(this::wrong).filter(what -> !what.isEmpty()).forEach(wrong::add);
    }
    assertThat(wrong).hasSize(6);
    assertThat(String.join("\n", wrong))
        .contains(
            "chekc",
            "--hexx",
            "no-such",
            "NoSuchTest",
            "reads no.property",
            "packaging/no-such.sh");
  }

  private static List<String> lines(String page) {
    return CODE.matcher(CONTINUED.matcher(page).replaceAll(" "))
        .results()
        .map((MatchResult code) -> code.group(1) == null ? code.group(2) : code.group(1))
        .toList();
  }

  /** The commands of a line, each in words, without what the shell does around them. */
  private static List<List<String>> commands(String line) {
    List<List<String>> commands = new ArrayList<>();
    List<String> current = new ArrayList<>();
    List<String> words =
        WORD.matcher(line.replaceAll("<\\((.*)\\)", "| $1 |"))
            .results()
            .map(PageCommandsTest::bare)
            .toList();
    for (String word : words) {
      boolean before = current.isEmpty() && (word.equals("sudo") || word.matches("[A-Z_]+=.*"));
      if (word.matches("[|&;]+|\\d?>+")) {
        commands.add(List.copyOf(current));
        current.clear();
      } else if (!before) {
        current.add(word);
      }
    }
    commands.add(List.copyOf(current));
    return commands.stream().filter(PageCommandsTest::isKnown).toList();
  }

  private static String bare(MatchResult word) {
    String quoted = word.group(1) == null ? word.group(2) : word.group(1);
    return quoted == null ? word.group() : quoted;
  }

  private static boolean isKnown(List<String> command) {
    if (command.stream().anyMatch(word -> SOURCE.matcher(word).matches())) {
      return true;
    }
    return command.size() > 1
        && (OURS.matcher(command.getFirst()).matches() || command.getFirst().equals("mvn"));
  }

  private String wrong(List<String> command) {
    if (command.getFirst().equals("mvn")) {
      return command.stream()
          .map(this::wrongForMaven)
          .filter(w -> !w.isEmpty())
          .findFirst()
          .orElse("");
    }
    if (OURS.matcher(command.getFirst()).matches()) {
      return wrongForOurs(command.subList(1, command.size()));
    }
    return command.stream()
        .filter(word -> SOURCE.matcher(word).matches())
        .filter(word -> glob(word).isEmpty())
        .findFirst()
        .map(word -> "there is no " + word)
        .orElse("");
  }

  private static String wrongForOurs(List<String> arguments) {
    if (arguments.getFirst().matches("[A-Z|…]+")) {
      return "";
    }
    // A word in capitals stands for what a person puts there; a number is a word every option
    // takes.
    List<String> typed =
        arguments.stream().map(word -> word.matches("[A-Z]+|N") ? "1" : word).toList();
    CommandLine line = PortcullisCommand.ofThisComputer(Locale.ENGLISH);
    try {
      line.parseArgs(typed.toArray(String[]::new));
      return "";
    } catch (CommandLine.MissingParameterException e) {
      // In running text a command is named with as much of it as is spoken of.
      return typed.contains("--file") || arguments.size() == 1 || arguments.size() == 2
          ? ""
          : e.getMessage();
    } catch (ParameterException e) {
      return e.getMessage();
    }
  }

  private String wrongForMaven(String word) {
    try {
      if (word.startsWith("-P")) {
        String profile = word.substring(2);
        return poms().contains("<id>" + profile + "</id>") ? "" : "there is no profile " + profile;
      }
      if (word.startsWith("-Dtest=")) {
        for (String test : word.substring(7).split(",", -1)) {
          if (!javaFile(test)) {
            return "there is no test " + test;
          }
        }
        return "";
      }
      if (word.startsWith("-D")) {
        String property = word.substring(2).replaceFirst("=.*", "");
        return property.equals("skipTests") || poms().contains(property) || inTests(property)
            ? ""
            : "nothing reads " + property;
      }
      if (word.matches("[a-z]+(,[a-z]+)+")) {
        return Stream.of(word.split(","))
            .filter(module -> !Files.exists(SourceTree.root().resolve(module + "/pom.xml")))
            .findFirst()
            .map(module -> "there is no module " + module)
            .orElse("");
      }
      return "";
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static String poms() throws IOException {
    StringBuilder all = new StringBuilder();
    for (String pom : List.of("", "core/", "app/", "packaging/", "benchmarks/")) {
      all.append(Files.readString(SourceTree.root().resolve(pom + "pom.xml")));
    }
    return all.toString();
  }

  /** Whether there is a file of this name, in which a star stands for anything. */
  private static boolean javaFile(String name) throws IOException {
    PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:**/" + name + ".java");
    return SourceTree.javaFiles().stream().anyMatch(matcher::matches);
  }

  /** Whether a test asks for the property by its name. */
  private static boolean inTests(String property) throws IOException {
    for (Path file : SourceTree.javaFiles()) {
      if (Files.readString(file).contains('"' + property + '"')) {
        return true;
      }
    }
    return false;
  }

  private static List<Path> glob(String word) {
    Path folder = SourceTree.root().resolve(word).getParent();
    String name = Path.of(word).getFileName().toString();
    if (!name.contains("*")) {
      return Stream.of(SourceTree.root().resolve(word)).filter(Files::exists).toList();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(
              file ->
                  file.getFileName()
                      .toString()
                      .matches(name.replace(".", "\\.").replace("*", ".*")))
          .toList();
    } catch (IOException e) {
      return List.of();
    }
  }
}
