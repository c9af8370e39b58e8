package dev.portcullis.app.controls;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.app.testkit.Screen;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.AccessibleAttribute;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import org.junit.jupiter.api.Test;

/** What is not seen is not made, and what was made once stays. */
class OnDemandTest {

  @Test
  void contentsAreMadeWhenFirstSeenAndOnlyOnce() {
    Screen.run(
        () -> {
          AtomicInteger made = new AtomicInteger();
          BooleanProperty wanted = new SimpleBooleanProperty(false);
          OnDemand place =
              new OnDemand(
                  wanted,
                  () -> {
                    made.incrementAndGet();
                    return new Label("here");
                  });
          assertThat(made).hasValue(0);
          assertThat(place.isVisible()).isFalse();
          assertThat(place.isManaged()).isFalse();

          wanted.set(true);
          assertThat(place.getChildren()).hasSize(1);
          assertThat(place.isVisible()).isTrue();
          assertThat(place.isManaged()).isTrue();

          wanted.set(false);
          assertThat(place.isVisible()).isFalse();
          wanted.set(true);
          assertThat(made).hasValue(1);
        });
  }

  @Test
  void whatIsWantedFromTheStartIsThereFromTheStart() {
    Screen.run(
        () ->
            assertThat(
                    new OnDemand(new SimpleBooleanProperty(true), () -> new Label("here"))
                        .getChildren())
                .hasSize(1));
  }

  @Test
  void aScreenReaderHasTheHintBeforeThePointerComes() {
    Screen.run(
        () -> {
          Button button = new Button();
          SimpleStringProperty words = new SimpleStringProperty("Sends the bytes");
          Tips.on(button, words);
          words.set("Sends the bytes again");
          assertThat(button.queryAccessibleAttribute(AccessibleAttribute.HELP))
              .isEqualTo("Sends the bytes again");
          assertThat(button.getTooltip()).isNull();
        });
  }
}
