package dev.portcullis.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.app.testkit.Screen;
import javafx.scene.control.Label;
import org.controlsfx.control.NotificationPane;
import org.junit.jupiter.api.Test;

/** One trouble does not hide another. */
class ToldTest {

  @Test
  void whatWasSaidStaysUntilItIsDismissed() {
    Screen.run(
        () -> {
          NotificationPane pane = Told.above(new Label());
          Told.on(pane, "nothing can be captured");
          Told.on(pane, "what is open cannot be stored");
          Told.on(pane, "nothing can be captured");
          assertThat(pane.getText())
              .isEqualTo("nothing can be captured\nwhat is open cannot be stored");
          Told.on(pane, "c\nd\ne");
          assertThat(pane.getText()).isEqualTo("c\nd\ne\nnothing can be captured");
        });
  }
}
