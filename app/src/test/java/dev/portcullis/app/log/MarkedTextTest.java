package dev.portcullis.app.log;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.app.i18n.Language;
import dev.portcullis.app.i18n.Messages;
import dev.portcullis.app.viewport.RowCells;
import dev.portcullis.core.capture.EventKind;
import dev.portcullis.core.codec.TextCharset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where the marks of a hit begin and end in the text of its row, counted in digits. */
final class MarkedTextTest {

  private static final int TEXT = 9;

  @TempDir private Path directory;
  private LogFixture log;

  @BeforeEach
  void open() {
    log = new LogFixture(directory);
  }

  @AfterEach
  void close() {
    log.close();
  }

  @Test
  void bytesThatAreNoCharacterAreOneDotWide() {
    // In UTF-8 the four bytes of 温度 in GBK are a dot, a sign and a dot.
    log.wire(1, EventKind.MESSAGE, "T1 温度=2".getBytes(TextCharset.GBK.charset()));
    find("温度", TextCharset.GBK);
    assertThat(marksInText()).containsExactly("3.0 to 6.0");
  }

  @Test
  void charactersOfTwoDigitsAreMarkedWhole() {
    log.wire(1, EventKind.MESSAGE, "25℃ 温度".getBytes(StandardCharsets.UTF_8));
    find("温度", TextCharset.UTF_8);
    assertThat(marksInText()).containsExactly("4.0 to 8.0");
  }

  private void find(String text, TextCharset charset) {
    log.pull();
    log.model.find().charsetProperty().set(charset);
    log.model.find().textProperty().set(text);
    log.settle();
  }

  private List<String> marksInText() {
    List<String> marks = new ArrayList<>();
    new LogRows(log.model, new Messages(Language.ENGLISH))
        .fill(
            0,
            new RowCells() {
              @Override
              public void set(int column, String text, String tone) {}

              @Override
              public void setToEnd(int column, String text, String tone) {}

              @Override
              public void mark(int column, double from, double to, String tone) {
                if (column == TEXT) {
                  marks.add(from + " to " + to);
                }
              }

              @Override
              public void place(int column, double from, double to, String text, String tone) {}

              @Override
              public int capacity(int column) {
                return 20;
              }
            });
    return marks;
  }
}
