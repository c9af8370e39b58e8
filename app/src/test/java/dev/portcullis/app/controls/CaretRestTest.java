package dev.portcullis.app.controls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.portcullis.app.testkit.Screen;
import java.util.ArrayList;
import java.util.List;
import javafx.event.Event;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Skin;
import javafx.scene.control.TextField;
import javafx.scene.control.skin.TextFieldSkin;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import javafx.util.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CaretRestTest {

  /** What the skin was told, in order. JavaFX thread. */
  private final List<Boolean> blinks = new ArrayList<>();

  private final TextField field = Screen.call(() -> new Watched(blinks));
  private final Button button = Screen.call(Button::new);
  private final Stage stage = Screen.call(Stage::new);

  private static final class Watched extends TextField {
    private final List<Boolean> blinks;

    Watched(List<Boolean> blinks) {
      this.blinks = blinks;
    }

    @Override
    protected Skin<?> createDefaultSkin() {
      return new TextFieldSkin(this) {
        @Override
        public void setCaretAnimating(boolean animating) {
          super.setCaretAnimating(animating);
          blinks.add(animating);
        }
      };
    }
  }

  @BeforeEach
  void show() {
    Screen.run(
        () -> {
          Scene scene = new Scene(new VBox(button, field));
          CaretRest.in(scene, Duration.millis(50));
          stage.setScene(scene);
          stage.show();
        });
  }

  @AfterEach
  void close() {
    Screen.run(stage::close);
  }

  @Test
  void theCaretStandsStillAfterAWhileAndAgainAfterEachKey() {
    Screen.run(field::requestFocus);
    await().until(() -> Screen.call(this::rests));

    Screen.run(
        () -> {
          blinks.clear();
          Event.fireEvent(
              field,
              new KeyEvent(
                  KeyEvent.KEY_TYPED, "a", "", KeyCode.UNDEFINED, false, false, false, false));
        });
    await().until(() -> Screen.call(this::rests));
    assertThat(Screen.call(() -> List.copyOf(blinks))).endsWith(true, false);
  }

  @Test
  void whatIsNoTextFieldIsLeftAlone() {
    Screen.run(button::requestFocus);
    assertThat(Screen.call(() -> blinks)).isEmpty();
  }

  private boolean rests() {
    return !blinks.isEmpty() && !blinks.getLast();
  }
}
