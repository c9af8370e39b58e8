package dev.portcullis.app.controls;

import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.skin.TextInputControlSkin;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.stage.Window;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Lets the caret of a text field stand still after a while without input, as GTK's does, until
 * something is typed. A caret that blinks keeps the toolkit pulsing sixty times a second: it was
 * most of what an idle window cost.
 */
public final class CaretRest {

  private static final Duration PATIENCE = Duration.seconds(10);

  private final Scene scene;
  private final PauseTransition patience;

  private CaretRest(Scene scene, Duration length) {
    this.scene = scene;
    patience = new PauseTransition(length);
    patience.setOnFinished(event -> rest());
  }

  /** Looks after every text field of this scene, for as long as the scene lives. */
  public static void in(Scene scene) {
    in(scene, PATIENCE);
  }

  /** The same with another patience. */
  static void in(Scene scene, Duration patience) {
    CaretRest rest = new CaretRest(scene, patience);
    scene.addEventFilter(KeyEvent.ANY, event -> rest.wake());
    scene.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> rest.wake());
    scene.focusOwnerProperty().subscribe(rest::wake);
    scene.windowProperty().flatMap(Window::focusedProperty).orElse(false).subscribe(rest::wake);
  }

  private void wake() {
    if (field(scene.getFocusOwner()).isPresent()) {
      patience.playFromStart();
    } else {
      patience.stop();
    }
  }

  private void rest() {
    field(scene.getFocusOwner())
        .map(TextInputControl::getSkin)
        .filter(TextInputControlSkin.class::isInstance)
        .map(TextInputControlSkin.class::cast)
        .ifPresent(skin -> skin.setCaretAnimating(false));
  }

  private static Optional<TextInputControl> field(@Nullable Node focused) {
    return switch (focused) {
      case TextInputControl field -> Optional.of(field);
      case ComboBox<?> box when box.isEditable() -> Optional.of(box.getEditor());
      case Spinner<?> spinner when spinner.isEditable() -> Optional.of(spinner.getEditor());
      case null, default -> Optional.empty();
    };
  }
}
