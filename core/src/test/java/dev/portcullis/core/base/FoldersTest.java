package dev.portcullis.core.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class FoldersTest {

  @TempDir Path directory;

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void whatIsMadeIsItsOwnersAloneAndWhatIsThereStaysAsItIs() throws IOException {
    Path shared = Files.createDirectory(directory.resolve("shared"));
    Files.setPosixFilePermissions(shared, PosixFilePermissions.fromString("rwxr-xr-x"));

    Path made = Folders.make(shared.resolve("captures/one"));

    assertThat(permissions(made)).isEqualTo("rwx------");
    assertThat(permissions(shared.resolve("captures"))).isEqualTo("rwx------");
    assertThat(permissions(Folders.make(shared))).isEqualTo("rwxr-xr-x");
  }

  @Test
  void aFileIsNoFolder() throws IOException {
    Path file = Files.writeString(directory.resolve("file"), "here");
    assertThatThrownBy(() -> Folders.make(file)).isInstanceOf(FileAlreadyExistsException.class);
  }

  private static String permissions(Path place) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(place));
  }
}
