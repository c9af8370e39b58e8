package dev.portcullis.app.log;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.app.i18n.Language;
import dev.portcullis.app.i18n.Messages;
import dev.portcullis.app.pulse.ManualPulseClock;
import dev.portcullis.app.testkit.Screen;
import dev.portcullis.core.capture.Capture;
import dev.portcullis.core.capture.EventKind;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import javafx.scene.control.Label;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LogEmptyViewTest {

  private final ManualPulseClock clock = new ManualPulseClock();

  @Test
  void whereNothingIsKeptItSaysSoAndPromisesNothing() {
    LogViewModel log =
        new LogViewModel(
            Capture.none("Permission denied: /home/li"),
            0,
            LogViewModel.NO_SOCKETS,
            clock,
            Runnable::run,
            EventNotes.inMemory(clock),
            ZoneOffset.UTC);
    Screen.run(
        () -> {
          LogEmptyView view = new LogEmptyView(log, new Messages(Language.ENGLISH));
          view.setFirstStep(() -> {});
          assertThat(view.lookupAll(".label"))
              .extracting(label -> ((Label) label).getText())
              .anyMatch(text -> text.contains("Permission denied: /home/li"));
          assertThat(view.lookup("#" + LogIds.EMPTY_ACTION).isVisible()).isFalse();
        });
  }

  @Test
  void nothingIsSaidOfEventsThatWereNotReadYet(@TempDir Path directory) {
    Screen.run(
        () -> {
          try (LogFixture log = new LogFixture(directory)) {
            for (int i = 0; i < 40_000; i++) {
              log.wire(1, EventKind.MESSAGE, (byte) i);
            }
            LogViewModel opened = log.log(0, LogViewModel.EVERY_SOCKET);
            LogEmptyView view = new LogEmptyView(opened, new Messages(Language.ENGLISH));
            assertThat(words(view)).containsExactly("Reading the events…", "0 % looked at so far.");

            // No error so far, but not all was looked at: it does not say there is none.
            opened.choiceProperty().set(LogChoice.of(LogFilter.ERRORS));
            log.readOnce();
            log.clock.pulse();
            assertThat(words(view))
                .containsExactly("Reading the events…", "81 % looked at so far.");
            log.settle();
            assertThat(words(view))
                .containsExactly(
                    "Nothing of this kind",
                    "No error has happened, and nothing is missing from the capture.");
          }
        });
  }

  @Test
  void matchesAreNotDeniedWhileTheyAreLookedFor(@TempDir Path directory) {
    Screen.run(
        () -> {
          try (LogFixture log = new LogFixture(directory)) {
            log.message("ab");
            log.pull();
            LogEmptyView view = new LogEmptyView(log.model, new Messages(Language.ENGLISH));
            log.model.choiceProperty().set(LogChoice.ALL.withMatchesOnly(true));
            log.settle();
            assertThat(words(view)).first().isEqualTo("Nothing of this kind");
            log.model.find().textProperty().set("x");
            assertThat(log.model.progress().looking()).isTrue();
            log.settle();
            assertThat(words(view))
                .last()
                .isEqualTo("No event that is shown has what you are looking for.");
          }
        });
  }

  @Test
  void aChoiceThatKeepsAllOfFewEventsAwayIsNamed(@TempDir Path directory) {
    Screen.run(
        () -> {
          try (LogFixture log = new LogFixture(directory)) {
            log.message("ab");
            LogViewModel opened = log.log(0, LogViewModel.EVERY_SOCKET);
            LogEmptyView view = new LogEmptyView(opened, new Messages(Language.ENGLISH));
            opened.choiceProperty().set(LogChoice.of(LogFilter.SENT));
            log.settle();
            assertThat(words(view))
                .containsExactly("Nothing of this kind", "Nothing has been sent.");
          }
        });
  }

  private static List<String> words(LogEmptyView view) {
    return view.getChildren().stream()
        .filter(Label.class::isInstance)
        .map(label -> ((Label) label).getText())
        .toList();
  }
}
