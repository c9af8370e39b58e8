package dev.portcullis.app.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each system keeps a person's files where that system's people look for them. */
final class DataDirectoriesTest {

  @TempDir Path program;

  @Test
  void linuxFollowsTheBaseDirectories() {
    assertThat(DataDirectories.of(Map.of(), "Linux", "/home/li", null))
        .isEqualTo(
            new DataDirectories(
                Path.of("/home/li/.config/portcullis"),
                Path.of("/home/li/.local/share/portcullis")));
    assertThat(
            DataDirectories.of(
                Map.of("XDG_CONFIG_HOME", "/c", "XDG_DATA_HOME", "relative"),
                "Linux",
                "/home/li",
                null))
        .as("a relative directory is to be ignored")
        .isEqualTo(
            new DataDirectories(
                Path.of("/c/portcullis"), Path.of("/home/li/.local/share/portcullis")));
    assertThat(DataDirectories.of(Map.of("HOME", "/other"), "Linux", "/home/li", null).data())
        .isEqualTo(Path.of("/other/.local/share/portcullis"));
  }

  @Test
  void macKeepsEverythingInApplicationSupport() {
    Path support = Path.of("/Users/li/Library/Application Support/Portcullis");
    assertThat(DataDirectories.of(Map.of(), "Mac OS X", "/Users/li", null))
        .isEqualTo(new DataDirectories(support, support));
  }

  @Test
  void windowsRoamsChoicesAndKeepsBytesLocal() {
    assertThat(
            DataDirectories.of(
                Map.of("APPDATA", "/roaming", "LOCALAPPDATA", "/local"), "Windows 11", "/li", null))
        .isEqualTo(
            new DataDirectories(Path.of("/roaming/Portcullis"), Path.of("/local/Portcullis")));
  }

  @Test
  void aMarkBesideTheProgramMakesItPortable() throws IOException {
    assertThat(DataDirectories.of(Map.of(), "Linux", "/home/li", program.toString()).data())
        .as("no mark")
        .startsWithRaw(Path.of("/home/li"));
    Files.createFile(program.resolve("portable"));
    Path data = program.resolve("data");
    assertThat(DataDirectories.of(Map.of(), "Linux", "/home/li", program.toString()))
        .isEqualTo(new DataDirectories(data, data));
    assertThat(data).as("nothing is created by asking").doesNotExist();
  }

  @Test
  void theVariableBeatsTheMark() throws IOException {
    Files.createFile(program.resolve("portable"));
    assertThat(
            DataDirectories.of(
                Map.of("PORTCULLIS_HOME", "/elsewhere"), "Linux", "/home/li", program.toString()))
        .isEqualTo(new DataDirectories(Path.of("/elsewhere"), Path.of("/elsewhere")));
  }
}
