package dev.portcullis.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import com.google.googlejavaformat.java.ImportOrderer;
import com.google.googlejavaformat.java.JavaFormatterOptions;
import com.google.googlejavaformat.java.RemoveUnusedImports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** All code is formatted by google-java-format; {@code mvn -Pformat validate} does it. */
final class FormatTest {

  private final Formatter formatter = new Formatter();

  @Test
  void everyFileIsFormatted() throws IOException, FormatterException {
    List<String> unformatted = new ArrayList<>();
    for (Path file : SourceTree.javaFiles()) {
      String text = Files.readString(file);
      if (!isFormatted(text)) {
        unformatted.add(SourceTree.name(file));
      }
    }
    assertThat(unformatted).as("not formatted; run: mvn -Pformat validate").isEmpty();
  }

  @Test
  void aBadlyFormattedFileIsFound() throws FormatterException {
    assertThat(isFormatted("class Planted { int  a ; }\n")).isFalse();
    assertThat(isFormatted("class Planted {\n  int a;\n}\n")).isTrue();
  }

  private boolean isFormatted(String text) throws FormatterException {
    String ordered =
        ImportOrderer.reorderImports(
            RemoveUnusedImports.removeUnusedImports(text), JavaFormatterOptions.Style.GOOGLE);
    return formatter.formatSource(ordered).equals(text);
  }
}
