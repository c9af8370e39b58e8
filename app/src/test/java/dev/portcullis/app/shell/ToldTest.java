package dev.portcullis.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.app.testkit.Screen;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.stage.Stage;
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

  @Test
  void whatIsSaidBeforeTheWindowIsDrawnIsSeenOnceItIs() {
    NotificationPane pane = Screen.call(() -> Told.above(new Label()));
    Screen.run(() -> Told.on(pane, "nothing can be captured"));
    Stage stage = Screen.call(() -> Screen.show(pane, 600, 300));
    WindowPage.awaitTrue(() -> Screen.call(() -> seen(pane)));
    Screen.run(stage::hide);
  }

  /** Whether the words stand there, in full strength and within the window. */
  private static boolean seen(NotificationPane pane) {
    Node words = pane.lookup(".notification-bar .label");
    return words.getOpacity() == 1 && words.localToScene(words.getLayoutBounds()).getMinY() >= 0;
  }
}
