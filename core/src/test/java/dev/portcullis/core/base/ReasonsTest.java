package dev.portcullis.core.base;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ReasonsTest {

  @Test
  void whatTheSystemRefusesIsSaidInWords(@TempDir Path folder) throws IOException {
    Path missing = folder.resolve("missing");
    IOException failure =
        Assertions.catchThrowableOfType(IOException.class, () -> Files.readString(missing));
    assertThat(Reasons.of(failure)).isEqualTo("No such file or directory: " + missing);
    Path file = Files.writeString(folder.resolve("file"), "");
    assertThat(
            Reasons.of(
                Assertions.catchThrowableOfType(IOException.class, () -> Files.createFile(file))))
        .isEqualTo("File exists: " + file);
  }

  @Test
  void aFileTheSentenceNamesIsNotNamedTwice() {
    Path file = Path.of("a", "events.jsonl");
    AccessDeniedException failure = new AccessDeniedException(file.toString());
    assertThat(Reasons.of(failure, file.toString())).isEqualTo("Permission denied");
    assertThat(Reasons.of(failure, "a")).isEqualTo("Permission denied: " + file);
  }

  @Test
  void whatSpeaksAgainstReadingIsKnownBefore(@TempDir Path folder) throws IOException {
    assertThat(Reasons.againstReading(folder)).contains("Is a directory");
    assertThat(Reasons.againstReading(folder.resolve("missing")))
        .contains("No such file or directory");
    assertThat(Reasons.againstReading(Files.writeString(folder.resolve("file"), ""))).isEmpty();
  }

  @Test
  void aFileWrittenAsideIsNamedByItsFolder() {
    assertThat(Reasons.of(new AccessDeniedException("/home/ann/.config/workspace.json.123.tmp")))
        .isEqualTo("Permission denied: /home/ann/.config");
    assertThat(Reasons.of(new AccessDeniedException("a.tmp")))
        .isEqualTo("Permission denied: a.tmp");
  }

  @Test
  void theSystemsOwnWordsAreKept() {
    assertThat(Reasons.of(new FileSystemException("/a", null, "Read-only file system")))
        .isEqualTo("Read-only file system: /a");
    assertThat(Reasons.of(new IOException("No space left on device")))
        .isEqualTo("No space left on device");
    assertThat(Reasons.of(new IOException())).isEqualTo("IOException");
  }
}
