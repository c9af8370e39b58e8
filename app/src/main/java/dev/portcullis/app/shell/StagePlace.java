package dev.portcullis.app.shell;

import dev.portcullis.core.workspace.WindowPlace;
import java.util.List;
import javafx.beans.property.Property;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;

/** Where the window stands: as it stood last, and remembered from now on. JavaFX thread only. */
final class StagePlace {

  private final Stage stage;
  private final Property<WindowPlace> kept;

  private StagePlace(Stage stage, Property<WindowPlace> kept) {
    this.stage = stage;
    this.kept = kept;
  }

  /** Puts the window where it stood, and keeps where it goes. */
  static void keep(Stage stage, Property<WindowPlace> kept) {
    StagePlace place = new StagePlace(stage, kept);
    place.restore();
    List.of(stage.xProperty(), stage.yProperty(), stage.widthProperty(), stage.heightProperty())
        .forEach(side -> side.subscribe((before, now) -> place.remember()));
    stage.maximizedProperty().subscribe((before, now) -> place.remember());
  }

  private void restore() {
    WindowPlace place = kept.getValue();
    Rectangle2D wanted = new Rectangle2D(place.x(), place.y(), place.width(), place.height());
    // A screen that is gone must not take the window with it.
    if (place.hasSize() && !Screen.getScreensForRectangle(wanted).isEmpty()) {
      stage.setX(place.x());
      stage.setY(place.y());
      stage.setWidth(place.width());
      stage.setHeight(place.height());
      stage.setMaximized(place.maximized());
    }
  }

  private void remember() {
    if (!stage.isShowing() || stage.isIconified()) {
      return;
    }
    WindowPlace known = kept.getValue();
    // A maximized window keeps in mind where it was before.
    kept.setValue(
        stage.isMaximized()
            ? new WindowPlace(known.x(), known.y(), known.width(), known.height(), true, 0, 0)
            : new WindowPlace(
                stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight(), false, 0, 0));
  }
}
