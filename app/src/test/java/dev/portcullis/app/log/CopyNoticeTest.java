package dev.portcullis.app.log;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.app.testkit.Screen;
import java.nio.file.Path;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a person is told of a copy. */
final class CopyNoticeTest {

  @TempDir private Path directory;

  @Test
  void whatWasCopiedIsToldInWhole() {
    Screen.run(
        () -> {
          try (LogFixture events = new LogFixture(directory);
              LogDriver log = new LogDriver(events)) {
            log.log.thermostat();
            log.pull();
            log.view.getScene().getWindow().setWidth(1000);
            log.rows.click(3);
            log.shortcut(KeyCode.A);
            log.menu(LogIds.COPY + "hex");
            log.settle();
            assertThat(log.text(LogIds.NOTICE)).isEqualTo("5 events copied");
            assertThat(log.isWhole(LogIds.NOTICE)).isTrue();
            // Of an event without bytes there is no hex.
            log.rows.click(0);
            log.menu(LogIds.COPY + "hex");
            log.settle();
            assertThat(log.text(LogIds.NOTICE)).isEqualTo("Nothing copied");
          }
        });
  }
}
