package dev.portcullis.app.log;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.app.i18n.Language;
import dev.portcullis.app.i18n.Messages;
import dev.portcullis.app.pulse.ManualPulseClock;
import dev.portcullis.app.testkit.Screen;
import dev.portcullis.core.capture.Capture;
import java.time.ZoneOffset;
import javafx.scene.control.Label;
import org.junit.jupiter.api.Test;

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
}
