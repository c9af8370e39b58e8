package dev.portcullis.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * What the Windows and macOS builds ask of jpackage is what the JDK's own help describes: that help
 * is in every JDK, whatever system it is for.
 */
final class JpackageOptionsTest {

  private static final Pattern OPTION = Pattern.compile("\"(--[a-z-]+)\"");
  private static final Pattern KEY = Pattern.compile("\"?([a-z-]+)=");

  private static final String DIRECTORIES =
      "app/src/main/java/dev/portcullis/app/settings/DataDirectories.java";

  /** Asked of the tool {@code jar}. */
  private static final Set<String> OF_JAR = Set.of("--create", "--no-manifest", "--file");

  @Test
  void everyOptionIsOneOfItsSystem() throws IOException {
    String source = source();
    String windows = between(source, "void windows()", "void mac()");
    String mac = between(source, "void mac()", "static String macBuild");
    String both = source.substring(source.indexOf("List<String> common("));
    String everywhere = help("MSG_Help_win_", "MSG_Help_mac_", "MSG_Help_linux_");
    assertThat(options(windows)).hasSizeGreaterThan(8).allMatch(help("MSG_Help_mac_")::contains);
    assertThat(options(mac)).hasSizeGreaterThan(4).allMatch(help("MSG_Help_win_")::contains);
    assertThat(options(both)).hasSizeGreaterThan(8).allMatch(everywhere::contains);
  }

  /** Removing the program removes its folder: what is kept must lie elsewhere. */
  @Test
  void theProgramIsInstalledBesideWhatItKeeps() throws IOException {
    String source = source();
    String windows = between(source, "void windows()", "void mac()");
    assertThat(windows).containsPattern("\"--install-dir\",\\s+FOLDER_OF_ONE_PERSON");
    assertThat(between(source, "FOLDER_OF_ONE_PERSON =", ";")).contains("Programs");
    assertThat(Files.readString(SourceTree.root().resolve(DIRECTORIES)))
        .contains("local.resolve(\"Portcullis\")");
  }

  @Test
  void whatDescribesALauncherAndAFileTypeIsKnownToo() throws IOException {
    String help = help();
    String source = source();
    for (String name : new String[] {"console", "profiles"}) {
      String file = between(source, "Files.writeString(\n        " + name + ",", ");");
      Set<String> keys =
          KEY.matcher(file.replace("\\n", "\n\"").replaceAll("-XX:\\w+=|-X?[Dl]\\w*[:.]\\w+=", ""))
              .results()
              .map(found -> found.group(1))
              .collect(Collectors.toCollection(TreeSet::new));
      assertThat(keys).hasSizeGreaterThan(2).allMatch(help::contains);
    }
  }

  private static Set<String> options(String source) {
    return OPTION
        .matcher(source)
        .results()
        .map(found -> found.group(1))
        .filter(option -> !OF_JAR.contains(option))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String source() throws IOException {
    return Files.readString(
        SourceTree.root().resolve("packaging/src/build/JpackageInstallers.java"));
  }

  private static String between(String text, String from, String to) {
    int begin = text.indexOf(from);
    assertThat(begin).as(from).isNotNegative();
    return text.substring(begin, text.indexOf(to, begin));
  }

  /** The help, without what it says of options whose keys begin so. */
  private static String help(String... without) throws IOException {
    Path file =
        Path.of(
            URI.create(
                "jrt:/jdk.jpackage/jdk/jpackage/internal/resources/HelpResources.properties"));
    Properties texts = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      texts.load(reader);
    }
    return texts.stringPropertyNames().stream()
        .filter(key -> Set.of(without).stream().noneMatch(key::startsWith))
        .map(texts::getProperty)
        .collect(Collectors.joining("\n"));
  }
}
