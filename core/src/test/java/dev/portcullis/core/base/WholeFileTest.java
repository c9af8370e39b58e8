package dev.portcullis.core.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

final class WholeFileTest {

  @TempDir private Path directory;

  @Test
  void aFolderThatIsNotThereIsMade() throws IOException {
    Path file = directory.resolve("deep/er/file.json");

    WholeFile.write(file, bytes("one"));

    assertThat(file).hasContent("one");
  }

  @Test
  void theFileBeforeBecomesTheBackup() throws IOException {
    Path file = directory.resolve("file.json");
    Path backup = directory.resolve("backup.json");

    WholeFile.write(file, bytes("one"), backup);
    assertThat(backup).doesNotExist();
    WholeFile.write(file, bytes("two"), backup);
    WholeFile.write(file, bytes("three"), backup);

    assertThat(file).hasContent("three");
    assertThat(backup).hasContent("two");
  }

  @Test
  void nothingIsLeftBesideAFileThatCannotBeReplaced() throws IOException {
    Path folder = Files.createDirectories(directory.resolve("file.json/holds/something"));

    assertThatThrownBy(() -> WholeFile.write(directory.resolve("file.json"), bytes("one")))
        .isInstanceOf(IOException.class);

    assertThat(folder).isDirectory();
    try (var files = Files.list(directory)) {
      assertThat(files).containsExactly(directory.resolve("file.json"));
    }
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void aNewFileIsItsOwnersAloneAndASharedOneStaysShared() throws IOException {
    Path file = directory.resolve("file.json");
    WholeFile.write(file, bytes("one"));
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");

    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
    WholeFile.write(file, bytes("two"));

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-r--r--");
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
