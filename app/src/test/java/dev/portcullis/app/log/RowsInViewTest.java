package dev.portcullis.app.log;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.app.i18n.Language;
import dev.portcullis.app.i18n.Messages;
import dev.portcullis.app.testkit.Screen;
import dev.portcullis.app.viewport.Viewport;
import dev.portcullis.core.capture.EventKind;
import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is jumped to is seen with what is around it. */
final class RowsInViewTest {

  @Test
  void aRowJumpedToStandsAmongOthers(@TempDir Path directory) {
    Screen.run(
        () -> {
          try (LogFixture log = new LogFixture(directory)) {
            LogDriver driver = new LogDriver(log);
            for (int i = 0; i < 500; i++) {
              log.message("message " + i);
            }
            driver.pull();
            Viewport rows = driver.viewport();
            for (long row : new long[] {100, 400, 101}) {
              log.model.show(row);
              driver.settle();
              assertThat(rows.selection().focus()).isEqualTo(row);
              assertThat(row - rows.firstVisibleRow()).isBetween(3L, 10L);
              assertThat(rows.lastVisibleRow() - row).isBetween(3L, 10L);
            }

            // What can be seen already stays where it is.
            long first = rows.firstVisibleRow();
            log.model.show(103);
            driver.settle();
            assertThat(rows.firstVisibleRow()).isEqualTo(first);
            log.model.show(0);
            driver.settle();
            assertThat(rows.firstVisibleRow()).isZero();
            log.model.show(499);
            driver.settle();
            assertThat(rows.lastVisibleRow()).isEqualTo(499);
            driver.viewport().getScene().getWindow().hide();
          }
        });
  }

  @Test
  void aSizeOfManyDigitsIsNeverCut(@TempDir Path directory) {
    Screen.run(
        () -> {
          try (LogFixture log = new LogFixture(directory)) {
            LogDriver driver = new LogDriver(log);
            log.wire(1, EventKind.MESSAGE, new byte[1234]);
            log.wire(1, EventKind.MESSAGE, new byte[12_345_678]);
            driver.pull();
            assertThat(driver.row(0)).contains(", 1,234, ");
            assertThat(driver.row(1)).contains(", 12 MB, ");
            driver.viewport().columns().stream()
                .filter(column -> column.id().equals("bytes"))
                .forEach(column -> column.widthProperty().set(12));
            driver.settle();
            assertThat(driver.row(1)).contains(", 12,345,678, ");
            driver.viewport().getScene().getWindow().hide();
          }
        });
  }

  @Test
  void whatIsSaidOfACopyIsNeverCut() {
    Screen.run(
        () -> {
          Copied copied = new Copied("", 119_727, 999_997, 0, new Copied.Full());
          CopyTroubleView said =
              new CopyTroubleView(
                  new SimpleObjectProperty<>(Optional.of(copied)), new Messages(Language.ENGLISH));
          Region rows = new Region();
          rows.setPrefHeight(1000);
          Stage stage = Screen.show(new VBox(said, rows), 300, 120);
          Label words = (Label) said.lookup("#" + LogIds.COPY_TROUBLE);
          Text drawn = (Text) words.lookup(".text");
          assertThat(drawn.getText()).isEqualTo(words.getText()).contains("119,727 of 999,997");
          assertThat(words.getHeight()).isGreaterThan(2 * words.getFont().getSize());
          stage.hide();
        });
  }
}
