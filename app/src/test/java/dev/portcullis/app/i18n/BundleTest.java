package dev.portcullis.app.i18n;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BundleTest {

  /** The module's folder: where Maven runs its tests, or, from the top of the checkout, below. */
  private static final Path MODULE = Path.of(Files.isDirectory(Path.of("app/src")) ? "app" : "");

  private static final Path BUNDLES = MODULE.resolve("src/main/resources/dev/portcullis/app/i18n");
  private static final Path SOURCES = MODULE.resolve("src/main/java");

  @Test
  void everyKeyIsWrittenInBothLanguagesAndUsed() throws IOException {
    Map<String, Map<String, String>> english = new TreeMap<>();
    Map<String, Map<String, String>> chinese = new TreeMap<>();
    for (Path file : files(BUNDLES, ".properties")) {
      String name = file.getFileName().toString().replace(".properties", "");
      if (name.endsWith("_zh_CN")) {
        chinese.put(name.replace("_zh_CN", ""), read(file));
      } else {
        english.put(name, read(file));
      }
    }
    List<String> sources = new ArrayList<>();
    for (Path file : files(SOURCES, ".java")) {
      sources.add(Files.readString(file));
    }
    assertThat(english).isNotEmpty();
    assertThat(sources).isNotEmpty();

    assertThat(BundleCheck.problems(english, chinese, sources)).isEmpty();
  }

  @Test
  void plantedFailuresAreAllFound() {
    Map<String, Map<String, String>> english =
        Map.of(
            "log",
            Map.of(
                "log.both", "Both",
                "log.only-english", "Only",
                "log.places", "{0} of {1}",
                "log.apostrophe", "It's",
                "log.unused", "Unused",
                "log.kind.write", "write"));
    Map<String, Map<String, String>> chinese =
        Map.of(
            "log",
            Map.of(
                "log.both", "都有",
                "log.places", "{0}",
                "log.apostrophe", "它",
                "log.unused", "没用",
                "log.kind.write", "写",
                "log.only-chinese", "只有"));
    String source =
        """
        text("log.both"); text("log.only-english"); text("log.places"); text("log.apostrophe");
        text("log.only-chinese"); text("log.nowhere"); text("log.kind." + kind); load("log.css");
        """;

    assertThat(BundleCheck.problems(english, chinese, List.of(source)))
        .containsExactlyInAnyOrder(
            "missing in Chinese: log.only-english",
            "missing in English: log.only-chinese",
            "missing: the source names log.nowhere",
            "missing: the source names log.only-chinese",
            "places differ: log.places",
            "a plain apostrophe is a quote in a pattern: log.apostrophe",
            "unused: nothing names log.unused");
  }

  private static List<Path> files(Path root, String ending) throws IOException {
    try (Stream<Path> walk = Files.walk(root)) {
      return walk.filter(p -> p.toString().endsWith(ending)).sorted().toList();
    }
  }

  private static Map<String, String> read(Path file) throws IOException {
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      properties.load(reader);
    }
    Map<String, String> texts = new HashMap<>();
    properties.stringPropertyNames().forEach(k -> texts.put(k, properties.getProperty(k)));
    return texts;
  }
}
