package dev.portcullis.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the image carries, it also says, with the licence of each part. */
final class LicencesTest {

  private static final Path ROOT = Path.of(System.getProperty("portcullis.checkout"));
  private static final Path LEGAL = ROOT.resolve("packaging/target/portcullis/legal");

  @Test
  void everyPartOfTheBillHasItsLicenceText() throws IOException {
    JsonNode bill =
        JsonMapper.shared().readTree(Files.readString(LEGAL.resolve("portcullis.cdx.json")));
    List<String> libraries = new ArrayList<>();
    for (JsonNode component : bill.get("components")) {
      if (component.get("type").asString().equals("library")) {
        String name = component.get("name").asString();
        libraries.add(name);
        assertThat(LEGAL.resolve(name)).as(name).isNotEmptyDirectory();
        assertThat(component.get("hashes").get(0).get("content").asString()).hasSize(64);
      }
    }
    assertThat(libraries).contains("portcullis-core", "javafx-graphics", "picocli");
    assertThat(Files.readString(LEGAL.resolve("THIRD-PARTY.md")))
        .containsPattern("`picocli` \\| 4\\.");
  }

  @Test
  void aPartNobodyListedStopsTheBuild(@TempDir Path work) throws Exception {
    Path unlisted =
        Path.of(Assertions.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    Process build =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                ROOT.resolve("packaging/src/build/ImageBuilder.java").toString(),
                unlisted.toString(),
                ROOT.resolve("packaging/src/launcher").toString(),
                ROOT.resolve("packaging/src/legal").toString(),
                work.resolve("image").toString())
            .redirectErrorStream(true)
            .redirectOutput(work.resolve("output.txt").toFile())
            .start();
    try {
      assertThat(build.waitFor(60, TimeUnit.SECONDS)).isTrue();
    } finally {
      build.destroyForcibly();
    }
    assertThat(build.exitValue()).isNotZero();
    assertThat(Files.readString(work.resolve("output.txt"))).contains("does not list it");
  }
}
