package dev.portcullis.app.shell;

import static dev.portcullis.app.shell.WindowPage.awaitTrue;

import dev.portcullis.app.log.LogIds;
import dev.portcullis.app.recorded.RecordedIds;
import dev.portcullis.app.testkit.DrivenClock;
import dev.portcullis.app.testkit.ScreenWatch;
import dev.portcullis.core.capture.Capture;
import dev.portcullis.core.capture.CaptureOptions;
import dev.portcullis.core.capture.EventKind;
import dev.portcullis.core.capture.Stamp;
import java.nio.ByteBuffer;
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
      awaitTrue(() -> page.columns().equals(MOVED));
    }
  }

  @Test
  void capturesAndScriptsShareColumnsThatAreThereAgainAfterARestart() throws Exception {
    Path recorded = home.resolve("recorded");
    try (Capture capture = Capture.create(recorded, CaptureOptions.unlimited())) {
      capture.append(Stamp.now(), 1, EventKind.MESSAGE, null, ByteBuffer.wrap(new byte[4]));
    }
    for (int start = 0; start < 2; start++) {
      try (WindowPage page = WindowPage.open(home.resolve("home"), new DrivenClock())) {
        page.openFile(recorded);
        awaitTrue(() -> page.isShown(RecordedIds.SUMMARY) && page.isShown(LogIds.ROWS));
        if (start == 0) {
          page.dragColumn("event", "time");
        }
        awaitTrue(() -> page.columns().equals(MOVED));
      }
    }
  }

  @Test
  void mergedTabsHaveColumnsOfTheirOwnThatAreThereAgainAfterARestart() {
    List<String> merged =
        List.of("number", "mark", "event", "time", "delta", "source", "bytes", "payload", "text");
    for (int start = 0; start < 2; start++) {
      try (WindowPage page = WindowPage.open(home, new DrivenClock())) {
        if (start == 0) {
          page.newTab();
        }
        awaitTrue(() -> page.columns().equals(AT_FIRST));
        page.choose("menu-merge-tabs");
        awaitTrue(() -> page.isShown(ShellIds.MERGE_TAB + "1"));
        page.click(ShellIds.MERGE_CONFIRM);
        awaitTrue(() -> page.isShown(ShellIds.MERGED_SUMMARY));
        awaitTrue(() -> page.columns().contains("source"));
        if (start == 0) {
          page.dragColumn("event", "time");
        }
        awaitTrue(() -> page.columns().equals(merged));
      }
    }
  }
}
