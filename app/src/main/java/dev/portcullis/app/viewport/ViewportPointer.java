package dev.portcullis.app.viewport;

import javafx.animation.AnimationTimer;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;

/** Mouse, wheel and touch on a viewport. JavaFX thread. */
final class ViewportPointer {

  /** Of the distance the pointer is outside, how much the view moves a frame. */
  private static final double DRAG_SCROLL = 0.3;

  private final Viewport viewport;
  private final ViewportBody body;
  private boolean selecting;
  private double draggedTo;

  /** Runs only while a drag holds the pointer outside the rows. */
  private final AnimationTimer dragScroll =
      new AnimationTimer() {
        @Override
        public void handle(long now) {
          scrollAfterPointer();
        }
      };

  ViewportPointer(Viewport viewport, ViewportBody body) {
    this.viewport = viewport;
    this.body = body;
  }

  void install() {
    Node rows = body.rowArea();
    rows.addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
    rows.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
    rows.addEventHandler(MouseEvent.MOUSE_RELEASED, event -> endDrag());
    rows.addEventHandler(MouseEvent.MOUSE_CLICKED, this::click);
    rows.addEventHandler(ContextMenuEvent.CONTEXT_MENU_REQUESTED, this::showMenu);
    viewport.addEventHandler(ContextMenuEvent.CONTEXT_MENU_REQUESTED, this::showMenuAtFocus);
    viewport.addEventHandler(ScrollEvent.SCROLL, this::scroll);
    // Taken from the scene in the middle of a drag, it never hears of the release.
    viewport.sceneProperty().subscribe((before, now) -> endDrag());
  }

  private void press(MouseEvent event) {
    hideMenu();
    viewport.requestFocus();
    long row = body.position().rowAt(event.getY());
    if (event.getButton() != MouseButton.PRIMARY) {
      return;
    }
    RowSelection selection = viewport.selection();
    if (row >= viewport.getRowCount()) {
      if (!event.isShiftDown() && !event.isShortcutDown()) {
        selection.clear();
      }
      return;
    }
    if (event.isShiftDown() && event.isShortcutDown()) {
      selection.addTo(row);
    } else if (event.isShiftDown()) {
      selection.extendTo(row);
    } else if (event.isShortcutDown()) {
      selection.toggle(row);
    } else {
      selection.select(row);
    }
    // A finger that moves scrolls; only a mouse draws a selection.
    selecting = !event.isSynthesized();
    viewport.userPicked(row);
    event.consume();
  }

  private void drag(MouseEvent event) {
    if (!selecting || event.getButton() != MouseButton.PRIMARY) {
      return;
    }
    draggedTo = event.getY();
    selectToPointer(event.isShortcutDown());
    if (outside() == 0) {
      dragScroll.stop();
    } else {
      dragScroll.start();
    }
    event.consume();
  }

  private void endDrag() {
    selecting = false;
    dragScroll.stop();
  }

  private void scrollAfterPointer() {
    body.position().scrollBy(outside() * DRAG_SCROLL);
    viewport.userMoved();
    selectToPointer(false);
  }

  private void selectToPointer(boolean adding) {
    double y = Math.clamp(draggedTo, 0, Math.max(0, body.rowAreaHeight() - 1));
    long row = body.position().rowAt(y);
    if (adding) {
      viewport.selection().addTo(row);
    } else {
      viewport.selection().extendTo(row);
    }
    viewport.userPicked(viewport.selection().focus());
  }

  /** How far the pointer is above (negative) or below the rows. */
  private double outside() {
    if (draggedTo < 0) {
      return draggedTo;
    }
    return Math.max(0, draggedTo - body.rowAreaHeight());
  }

  private void click(MouseEvent event) {
    long row = body.position().rowAt(event.getY());
    if (event.getButton() == MouseButton.PRIMARY
        && event.getClickCount() == 2
        && row < viewport.getRowCount()) {
      viewport.open(row);
      event.consume();
    }
  }

  private void scroll(ScrollEvent event) {
    if (event.isControlDown()) {
      // The size of the text, not the place: the window's own business.
      return;
    }
    if (event.getDeltaX() != 0) {
      body.scrollSideways(-event.getDeltaX());
    }
    if (event.getDeltaY() != 0) {
      body.position().scrollBy(-pixels(event));
      viewport.userMoved();
    }
    event.consume();
  }

  private double pixels(ScrollEvent event) {
    return switch (event.getTextDeltaYUnits()) {
      case LINES -> event.getTextDeltaY() * body.rowHeight();
      case PAGES -> event.getTextDeltaY() * body.rowAreaHeight();
      case NONE -> event.getDeltaY();
    };
  }

  private void showMenu(ContextMenuEvent event) {
    if (event.isKeyboardTrigger()) {
      return;
    }
    long row = body.position().rowAt(event.getY());
    if (row < viewport.getRowCount() && !viewport.selection().rows().contains(row)) {
      viewport.selection().select(row);
      viewport.userPicked(row);
    }
    show(event.getScreenX(), event.getScreenY());
    event.consume();
  }

  private void showMenuAtFocus(ContextMenuEvent event) {
    if (!event.isKeyboardTrigger()) {
      return;
    }
    Point2D place = body.rowPoint(viewport.selection().focus());
    show(place.getX(), place.getY());
    event.consume();
  }

  private void show(double screenX, double screenY) {
    ContextMenu menu = viewport.rowMenu();
    if (menu != null && viewport.getRowCount() > 0) {
      menu.show(viewport, screenX, screenY);
    }
  }

  private void hideMenu() {
    ContextMenu menu = viewport.rowMenu();
    if (menu != null) {
      menu.hide();
    }
  }
}
