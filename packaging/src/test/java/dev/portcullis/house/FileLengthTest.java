package dev.portcullis.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A class that needs more lines than this does more than one thing. */
final class FileLengthTest {

  private static final int MOST_LINES = 400;

  @Test
  void noFileIsTooLong() throws IOException {
    List<String> tooLong = new ArrayList<>();
    for (Path file : SourceTree.javaFiles()) {
      int lines = Files.readAllLines(file).size();
      if (isTooLong(lines)) {
        tooLong.add(SourceTree.name(file) + ": " + lines + " lines");
      }
    }
    assertThat(tooLong).isEmpty();
  }

  @Test
  void aLongFileIsFound() {
    List<String> planted = Collections.nCopies(MOST_LINES + 1, "// a line");
    assertThat(isTooLong(planted.size())).isTrue();
    assertThat(isTooLong(MOST_LINES)).isFalse();
  }

  private static boolean isTooLong(int lines) {
    return lines > MOST_LINES;
  }
}
