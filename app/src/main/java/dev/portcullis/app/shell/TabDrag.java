package dev.portcullis.app.shell;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BiConsumer;
import javafx.css.PseudoClass;
import javafx.geometry.Point2D;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;

/**
 * Moves a tab in its row by the mouse. A line shows where it would go; let go of away from the row
 * it stays where it was. JavaFX thread only.
 */
final class TabDrag {

  private static final PseudoClass BEFORE = PseudoClass.getPseudoClass("drop-before");
  private static final PseudoClass AFTER = PseudoClass.getPseudoClass("drop-after");

  private final HBox row;
  private final BiConsumer<TabHandleView, Integer> move;
  private Optional<TabHandleView> pressed = Optional.empty();
  private OptionalInt place = OptionalInt.empty();

  /**
   * For one row.
   *
   * @param row has nothing but handles
   * @param move told the place a handle is to have, from 0
   */
  TabDrag(HBox row, BiConsumer<TabHandleView, Integer> move) {
    this.row = row;
    this.move = move;
  }

  /** Begins to listen to the row. */
  void install() {
    row.addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
    row.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragged);
    row.addEventHandler(MouseEvent.MOUSE_RELEASED, event -> released());
  }

  private void pressed(MouseEvent event) {
    double x = at(event).getX();
    pressed =
        handles().stream()
            .filter(handle -> event.getButton() == MouseButton.PRIMARY)
            .filter(handle -> !handle.isBeingRenamed())
            .filter(handle -> handle.getBoundsInParent().contains(x, handle.getLayoutY()))
            .findFirst();
  }

  private void dragged(MouseEvent event) {
    // A hand that shakes while it clicks has not moved a tab.
    if (!event.isStillSincePress()) {
      pressed.ifPresent(handle -> drag(handle, at(event)));
    }
  }

  private void drag(TabHandleView handle, Point2D at) {
    boolean away = at.getY() < -row.getHeight() || at.getY() > 2 * row.getHeight();
    place = away ? OptionalInt.empty() : OptionalInt.of(placeAt(handle, at.getX()));
    mark(handle);
  }

  private Point2D at(MouseEvent event) {
    return row.sceneToLocal(event.getSceneX(), event.getSceneY());
  }

  /** How many of the others stand left of a point by more than half. */
  private int placeAt(TabHandleView dragged, double x) {
    return (int)
        handles().stream()
            .filter(handle -> handle != dragged)
            .filter(handle -> handle.getBoundsInParent().getCenterX() < x)
            .count();
  }

  private void released() {
    OptionalInt target = place;
    place = OptionalInt.empty();
    pressed.ifPresent(
        handle -> {
          mark(handle);
          target.ifPresent(to -> move.accept(handle, to));
        });
    pressed = Optional.empty();
  }

  private void mark(TabHandleView dragged) {
    int own = handles().indexOf(dragged);
    for (int i = 0; i < handles().size(); i++) {
      boolean here = place.isPresent() && place.getAsInt() == i && i != own;
      handles().get(i).pseudoClassStateChanged(BEFORE, here && i < own);
      handles().get(i).pseudoClassStateChanged(AFTER, here && i > own);
    }
  }

  private List<TabHandleView> handles() {
    return row.getChildren().stream().map(TabHandleView.class::cast).toList();
  }
}
