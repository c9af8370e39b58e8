package dev.portcullis.app.log;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.app.testkit.Screen;
import dev.portcullis.app.viewport.ViewportPage;
import dev.portcullis.core.capture.EventKind;
import java.nio.file.Path;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One journey through the log, with few events and with a million. */
final class LogScaleTest {

  @TempDir private Path directory;

  @ParameterizedTest
  @ValueSource(ints = {10, 1_000_000})
  void theLogIsTheSameWhateverItsLength(int events) {
    Screen.run(
        () -> {
          try (LogFixture log = new LogFixture(directory);
              LogDriver driver = new LogDriver(log)) {
            journey(driver, events);
          }
        });
  }

  private static void fill(LogDriver log, int events) {
    byte[] bytes = {1, 3, 0, 0};
    for (int i = 0; i < events; i++) {
      bytes[2] = (byte) (i >> 8);
      bytes[3] = (byte) i;
      log.log.wire(1, i % 2 == 0 ? EventKind.WRITE : EventKind.MESSAGE, bytes);
    }
    log.pull();
  }

  private static void journey(LogDriver log, int events) {
    fill(log, events);
    assertThat(log.viewport().getRowCount()).isEqualTo(events);
    assertThat(log.viewport().lastVisibleRow()).isEqualTo(events - 1);
    assertThat(log.cell(events - 1, 0)).isEqualTo(Integer.toString(events));

    log.shortcut(KeyCode.A);
    assertThat(log.viewport().selection().rows().size()).isEqualTo(events);
    assertThat(log.viewport().selection().rows().ranges()).hasSize(1);

    log.filter(LogFilter.SENT);
    assertThat(log.viewport().getRowCount()).isEqualTo(events / 2);
    log.filter(LogFilter.ALL);

    log.log.model.find().textProperty().set("hex:01 03 ?? 05");
    log.settle();
    assertThat(log.text(LogIds.FIND_COUNT)).isEqualTo(events == 10 ? "1 of 1" : "1 of 3,907");
    assertThat(log.viewport().selection().focus()).isEqualTo(5);
    log.log.model.find().previous();
    log.settle();
    assertThat(log.viewport().selection().focus() % 256).isEqualTo(5);

    log.log.model.find().textProperty().set("");

    log.rows.key(KeyCode.HOME);
    fill(log, 10);
    boolean fits = events == 10 && log.viewport().lastVisibleRow() == 19;
    if (!fits) {
      assertThat(log.shows(LogIds.NEW_EVENTS)).isTrue();
      log.press(LogIds.NEW_EVENTS);
    }
    assertThat(log.viewport().lastVisibleRow()).isEqualTo(events + 9);

    log.press(LogIds.PAUSE);
    fill(log, 10);
    assertThat(log.text(LogIds.PAUSE)).isEqualTo("Resume · 10 new");
    assertThat(log.viewport().getRowCount()).isEqualTo(events + 10);
    log.press(LogIds.PAUSE);
    assertThat(log.viewport().getRowCount()).isEqualTo(events + 20);

    log.shortcut(KeyCode.L);
    assertThat(log.viewport().getRowCount()).isZero();
    log.press(LogIds.EMPTY_ACTION);
    assertThat(log.viewport().getRowCount()).isEqualTo(events + 20);

    hideAndReset(log);
    log.rows.click(log.viewport().firstVisibleRow() + 1, ViewportPage.Modifier.CONTROL);
    assertThat(log.viewport().selection().rows().size()).isPositive();
  }

  private static void hideAndReset(LogDriver log) {
    for (MenuItem item : log.view.columnMenu().getItems()) {
      if ((LogIds.COLUMN + "event").equals(item.getId())) {
        ((CheckMenuItem) item).setSelected(false);
      }
    }
    log.settle();
    long row = log.viewport().lastVisibleRow();
    assertThat(log.cell(row, 6)).isEmpty();
    assertThat(log.cell(row, 5)).isEmpty();
    log.view.columnMenu().getItems().getLast().fire();
    log.settle();
    assertThat(log.cell(row, 6)).isEqualTo("message");
  }
}
