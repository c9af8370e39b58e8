package dev.portcullis.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Every test that the page of faults names is there. */
final class FaultsTest {

  private static final Pattern NAMED = Pattern.compile("`(\\w+Test)\\.(\\w+)`");

  @Test
  void everyTestNamedIsThere() throws IOException {
    String page = Files.readString(SourceTree.root().resolve("docs/faults.md"));
    assertThat(NAMED.matcher(page).results().count()).isGreaterThan(30);
    assertThat(missing(page)).isEmpty();
  }

  @Test
  void aTestThatIsNotThereIsFound() throws IOException {
    assertThat(missing("| x | `FaultsTest.everyTestNamedIsThere`, `FaultsTest.gone`, `NoTest.x` |"))
        .containsExactly("FaultsTest.gone", "NoTest.x");
  }

  private static List<String> missing(String page) throws IOException {
    List<String> missing = new ArrayList<>();
    for (MatchResult named : NAMED.matcher(page).results().toList()) {
      Pattern declaration = Pattern.compile("\\s" + named.group(2) + "\\(");
      boolean there = false;
      for (Path file : sources(named.group(1))) {
        there |= declaration.matcher(Files.readString(file)).find();
      }
      if (!there) {
        missing.add(named.group(1) + "." + named.group(2));
      }
    }
    return missing;
  }

  private static List<Path> sources(String test) throws IOException {
    return SourceTree.javaFiles().stream().filter(file -> file.endsWith(test + ".java")).toList();
  }
}
