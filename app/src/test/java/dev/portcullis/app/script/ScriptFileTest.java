package dev.portcullis.app.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Scripts on disk. */
class ScriptFileTest {

  @TempDir private Path folder;

  @Test
  void writtenWholeAndReadAgain() throws Exception {
    Path path = folder.resolve("a.js");
    new ScriptFile(path, "let 温度 = 1;\n").write();
    assertThat(ScriptFile.read(path).text()).isEqualTo("let 温度 = 1;\n");
    assertThat(folder.toFile().list()).containsExactly("a.js");
  }

  @Test
  void windowsLineEndsAreReadAsOne() throws Exception {
    Path path = Files.writeString(folder.resolve("a.js"), "a\r\nb");
    assertThat(ScriptFile.read(path).text()).isEqualTo("a\nb");
  }

  @Test
  void whatIsNoTextIsRefusedInWords() throws Exception {
    Path path = Files.write(folder.resolve("a.js"), new byte[] {(byte) 0xff, (byte) 0xfe, 0});
    assertThatThrownBy(() -> ScriptFile.read(path))
        .isInstanceOf(IOException.class)
        .hasMessage("the file is not UTF-8 text");
  }

  @Test
  void whatIsKeptReplacesNothing() throws Exception {
    Path first = ScriptFile.keep(folder.resolve("kept"), "a.js", "1");
    Path second = ScriptFile.keep(folder.resolve("kept"), "a.js", "2");
    assertThat(Files.readString(first)).isEqualTo("1");
    assertThat(Files.readString(second)).isEqualTo("2");
  }
}
