package dev.portcullis.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.app.i18n.Language;
import dev.portcullis.app.i18n.Messages;
import dev.portcullis.app.testkit.Screen;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Test;

class ToldStripViewTest {

  @Test
  void whatIsNewStandsAboveAndNothingTwice() {
    Screen.run(
        () -> {
          ToldStripView strip = strip();
          assertThat(strip.isManaged()).isFalse();
          strip.tell("nothing can be captured");
          strip.tell("what is open cannot be stored");
          strip.tell("nothing can be captured");
          assertThat(strip.told())
              .isEqualTo("nothing can be captured\nwhat is open cannot be stored");
          strip.tell("c\nd\ne");
          assertThat(strip.told()).isEqualTo("c\nd\ne\nnothing can be captured");
        });
  }

  @Test
  void itPushesWhatIsBelowItDownUntilItIsDismissed() {
    Screen.run(
        () -> {
          ToldStripView strip = strip();
          Region head = new Region();
          head.setMinHeight(40);
          Label below = new Label("tabs");
          VBox window = new VBox(head, strip, below);
          new Scene(window, 320, 300);
          strip.tell("a sentence with a path in it is longer than a window is wide ".repeat(3));
          window.applyCss();
          window.layout();
          assertThat(strip.getLayoutY()).isGreaterThanOrEqualTo(40);
          assertThat(strip.getHeight()).isGreaterThan(3 * below.getHeight());
          assertThat(below.getLayoutY())
              .isGreaterThanOrEqualTo(strip.getLayoutY() + strip.getHeight());
          ((Button) strip.lookup("#" + ShellIds.NOTIFICATIONS_DISMISS)).fire();
          window.layout();
          assertThat(strip.isManaged()).isFalse();
          assertThat(below.getLayoutY()).isEqualTo(40);
        });
  }

  private static ToldStripView strip() {
    return new ToldStripView(new Messages(Language.ENGLISH));
  }
}
