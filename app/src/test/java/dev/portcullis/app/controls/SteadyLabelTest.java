package dev.portcullis.app.controls;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.app.testkit.Screen;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.Test;

class SteadyLabelTest {

  private final SteadyLabel label = Screen.call(SteadyLabel::new);
  private final StackPane around = Screen.call(() -> new StackPane(label));

  SteadyLabelTest() {
    Screen.run(
        () -> {
          Scene scene = new Scene(around, 300, 50);
          scene.getRoot().applyCss();
        });
  }

  private void say(String text) {
    Screen.run(
        () -> {
          label.setText(text);
          around.applyCss();
          around.layout();
          around.layout(); // What the styles changed asked for one more.
        });
  }

  @Test
  void digitsThatChangeAskNobodyForRoom() {
    say("next frees in 4:32");
    Screen.run(() -> label.setText("next frees in 4:31"));

    assertThat(Screen.call(around::isNeedsLayout)).isFalse();
    assertThat(Screen.call(() -> label.label().getText())).isEqualTo("next frees in 4:31");
  }

  @Test
  void otherTextAsksForTheRoomItNeeds() {
    say("in 4:32");
    double before = Screen.call(() -> label.prefWidth(-1));
    Screen.run(() -> label.setText("next frees in 4:32"));

    assertThat(Screen.call(around::isNeedsLayout)).isTrue();
    assertThat(Screen.call(() -> label.prefWidth(-1))).isGreaterThan(before);
  }

  @Test
  void noDigitIsCut() {
    say("0:00");
    double room = Screen.call(() -> label.prefWidth(-1));
    for (int digit = 0; digit <= 9; digit++) {
      String text = "%1$d:%1$d%1$d".formatted(digit);
      say(text);
      assertThat(Screen.call(() -> label.label().prefWidth(-1))).as(text).isLessThanOrEqualTo(room);
    }
  }

  @Test
  void nothingTakesNoRoom() {
    say("");
    assertThat(Screen.call(() -> label.prefWidth(-1))).isZero();
  }
}
