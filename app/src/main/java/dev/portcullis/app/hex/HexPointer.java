package dev.portcullis.app.hex;

import dev.portcullis.app.viewport.CellPlace;
import dev.portcullis.app.viewport.Viewport;
import javafx.animation.AnimationTimer;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/** The mouse on a hex view. JavaFX thread. */
final class HexPointer {

  private final HexView view;
  private final HexViewModel model;
  private final Viewport viewport;
  private final HexRows rows;
  private final Node area;
  private boolean selecting;
  private Point2D pointer = Point2D.ZERO;

  /** Runs only while a drag holds the pointer above or below the rows. */
  private final AnimationTimer dragScroll =
      new AnimationTimer() {
        @Override
        public void handle(long now) {
          selectToPointer();
        }
      };

  HexPointer(HexView view, HexViewModel model, Viewport viewport, HexRows rows) {
    this.view = view;
    this.model = model;
    this.viewport = viewport;
    this.rows = rows;
    this.area = viewport.lookup(".viewport-rows");
  }

  void install() {
    // Before the viewport's own handlers, which would select whole rows.
    area.addEventFilter(MouseEvent.MOUSE_PRESSED, this::press);
    area.addEventFilter(MouseEvent.MOUSE_DRAGGED, this::drag);
    area.addEventFilter(MouseEvent.MOUSE_RELEASED, event -> endDrag());
    area.addEventFilter(MouseEvent.MOUSE_CLICKED, MouseEvent::consume);
    view.sceneProperty().subscribe((before, now) -> endDrag());
  }

  private void press(MouseEvent event) {
    view.requestFocus();
    view.hideMenu();
    CellPlace place = viewport.placeAt(new Point2D(event.getSceneX(), event.getSceneY()));
    HexPane pane = HexRows.paneOf(place);
    long at = rows.byteAt(place, pane);
    if (event.getButton() != MouseButton.PRIMARY) {
      ByteRange selected = model.caret().selection();
      if (event.getButton() == MouseButton.SECONDARY
          && (at < selected.from() || at >= selected.to())) {
        model.caret().press(pane, at, false, false);
      }
      event.consume();
      return;
    }
    switch (event.getClickCount()) {
      case 2 -> model.selectAround(at);
      case 3 -> {
        model.caret().toRowStart(false);
        model.caret().toRowEnd(true);
      }
      default -> {
        boolean second = pane == HexPane.HEX && rows.onSecondDigit(place);
        model.caret().press(pane, at, second, event.isShiftDown());
        // A finger that moves scrolls; only a mouse draws a selection.
        selecting = !event.isSynthesized();
      }
    }
    event.consume();
  }

  private void drag(MouseEvent event) {
    event.consume();
    if (!selecting || event.getButton() != MouseButton.PRIMARY) {
      return;
    }
    pointer = new Point2D(event.getSceneX(), event.getSceneY());
    double y = area.sceneToLocal(pointer).getY();
    if (y < 0 || y > area.getLayoutBounds().getHeight()) {
      dragScroll.start();
    } else {
      dragScroll.stop();
    }
    selectToPointer();
  }

  private void selectToPointer() {
    CellPlace place = viewport.placeAt(pointer);
    long top = viewport.firstVisibleRow();
    long bottom = viewport.lastVisibleRow();
    // Above and below, a few rows a frame: the farther away, the more.
    long row = Math.clamp(place.row(), Math.max(0, top - 8), Math.max(top, bottom + 8));
    HexPane pane = model.caret().pane();
    // In the pane the drag began in, whatever is under the pointer now.
    double digit = HexRows.paneOf(place) == pane ? place.digit() : pane == HexPane.HEX ? 1e6 : -1;
    model.caret().dragTo(rows.byteAt(new CellPlace(row, place.column(), digit), pane));
    viewport.showRow(Math.min(row, Math.max(0, viewport.getRowCount() - 1)));
  }

  private void endDrag() {
    selecting = false;
    dragScroll.stop();
  }
}
