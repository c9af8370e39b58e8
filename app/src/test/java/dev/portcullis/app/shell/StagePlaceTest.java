package dev.portcullis.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.app.testkit.Screen;
import dev.portcullis.core.workspace.WindowPlace;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class StagePlaceTest {

  private static final WindowPlace STOOD = new WindowPlace(40, 30, 700, 500, false, 0, 0);

  private final Stage stage = Screen.call(Stage::new);

  @AfterEach
  void close() {
    Screen.run(stage::close);
  }

  private ObjectProperty<WindowPlace> shown(WindowPlace place) {
    ObjectProperty<WindowPlace> kept = new SimpleObjectProperty<>(place);
    Screen.run(
        () -> {
          stage.setScene(new Scene(new Group(), 300, 200));
          StagePlace.keep(stage, kept);
          stage.show();
        });
    return kept;
  }

  private WindowPlace stands() {
    return Screen.call(
        () ->
            new WindowPlace(
                stage.getX(),
                stage.getY(),
                stage.getWidth(),
                stage.getHeight(),
                stage.isMaximized(),
                0,
                0));
  }

  @Test
  void theWindowStandsWhereItStood() {
    shown(STOOD);
    assertThat(stands()).isEqualTo(STOOD);
  }

  @Test
  void whereNothingWasKeptTheProgramChooses() {
    shown(WindowPlace.unset());
    assertThat(stands().width()).isEqualTo(300);
  }

  @Test
  void aScreenThatIsGoneDoesNotTakeTheWindowWithIt() {
    shown(new WindowPlace(40_000, 30_000, 700, 500, false, 0, 0));
    assertThat(stands().x()).isLessThan(40_000);
    assertThat(stands().width()).isEqualTo(300);
  }

  @Test
  void whereItGoesIsKept() {
    ObjectProperty<WindowPlace> kept = shown(STOOD);
    Screen.run(
        () -> {
          stage.setX(60);
          stage.setWidth(800);
        });
    assertThat(kept.get()).isEqualTo(new WindowPlace(60, 30, 800, 500, false, 0, 0));
  }

  @Test
  void aMaximizedWindowKeepsInMindWhereItWasBefore() {
    ObjectProperty<WindowPlace> kept = shown(STOOD);
    Screen.run(() -> stage.setMaximized(true));
    assertThat(kept.get()).isEqualTo(new WindowPlace(40, 30, 700, 500, true, 0, 0));
  }
}
