package dev.portcullis.app.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Colours are written down in the two token sheets and nowhere else, and both have the same. */
class StyleSheetTest {

  private static final Pattern COLOUR = Pattern.compile("#[0-9a-fA-F]{3,8}\\b|\\brgba?\\(");
  private static final Pattern TOKEN = Pattern.compile("^\\s*(-pc-[a-z-]+):", Pattern.MULTILINE);
  private static final Path SOURCES = Path.of("src/main");

  @Test
  void noColourStandsOutsideTheTokenSheets() throws IOException {
    List<String> found = new ArrayList<>();
    for (Path file : files()) {
      if (!file.getFileName().toString().startsWith("tokens-")
          && hasColour(Files.readString(file))) {
        found.add(SOURCES.relativize(file).toString());
      }
    }
    assertThat(found).isEmpty();
  }

  @Test
  void aPlantedColourIsFound() {
    assertThat(hasColour(".a { -fx-fill: #0af; }")).isTrue();
    assertThat(hasColour(".a { -fx-fill: rgba(0, 0, 0, 0.5); }")).isTrue();
    assertThat(hasColour("label.setText(\"#\" + n); lookup(\"#log\");")).isFalse();
  }

  @Test
  void bothThemesDefineTheSameTokens() throws IOException {
    Path sheets = SOURCES.resolve("resources/dev/portcullis/app/settings");
    assertThat(tokens(sheets.resolve("tokens-light.css")))
        .isNotEmpty()
        .isEqualTo(tokens(sheets.resolve("tokens-dark.css")));
  }

  private static boolean hasColour(String text) {
    return COLOUR.matcher(text).find();
  }

  private static Set<String> tokens(Path sheet) throws IOException {
    Set<String> tokens = new TreeSet<>();
    Matcher matcher = TOKEN.matcher(Files.readString(sheet));
    while (matcher.find()) {
      tokens.add(matcher.group(1));
    }
    return tokens;
  }

  private static List<Path> files() throws IOException {
    try (Stream<Path> walk = Files.walk(SOURCES)) {
      return walk.filter(p -> p.toString().endsWith(".css") || p.toString().endsWith(".java"))
          .sorted()
          .toList();
    }
  }
}
