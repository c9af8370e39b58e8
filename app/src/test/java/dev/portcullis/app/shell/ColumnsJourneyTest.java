package dev.portcullis.app.shell;

import static dev.portcullis.app.shell.WindowPage.awaitTrue;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.app.testkit.DrivenClock;
import dev.portcullis.app.testkit.ScreenWatch;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Columns of the log, put where a person wants them, in the real window. */
@ExtendWith(ScreenWatch.class)
class ColumnsJourneyTest {

  private static final List<String> AT_FIRST =
      List.of("number", "time", "delta", "mark", "event", "bytes", "payload", "text");
  private static final List<String> MOVED =
      List.of("number", "mark", "event", "time", "delta", "bytes", "payload", "text");

  @TempDir private Path home;

  @Test
  void theOrderOfColumnsIsThereAgainAfterARestart() {
    try (WindowPage page = WindowPage.open(home, new DrivenClock())) {
      awaitTrue(() -> page.columns().equals(AT_FIRST));
      page.dragColumn("event", "time");
      awaitTrue(() -> page.columns().equals(MOVED));
    }
    try (WindowPage page = WindowPage.open(home, new DrivenClock())) {
      awaitTrue(() -> !page.columns().isEmpty());
      assertThat(page.columns()).isEqualTo(MOVED);
    }
  }
}
