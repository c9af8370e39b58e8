package dev.portcullis.app.viewport;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** The keyboard on a viewport. JavaFX thread. */
final class ViewportKeys {

  private static final double SIDEWAYS = 40;

  private final Viewport viewport;
  private final ViewportBody body;

  ViewportKeys(Viewport viewport, ViewportBody body) {
    this.viewport = viewport;
    this.body = body;
  }

  void install() {
    viewport.addEventHandler(KeyEvent.KEY_PRESSED, this::press);
  }

  private void press(KeyEvent event) {
    if (event.isAltDown()) {
      return;
    }
    if (viewport.getRowCount() > 0 && handled(event)) {
      event.consume();
    }
  }

  private boolean handled(KeyEvent event) {
    long last = viewport.getRowCount() - 1;
    long focus = viewport.selection().focus();
    long page = body.position().page();
    switch (event.getCode()) {
      case UP, KP_UP -> move(event, focus < 0 ? last : focus - 1);
      case DOWN, KP_DOWN -> move(event, focus < 0 ? body.position().top() : focus + 1);
      case PAGE_UP -> move(event, focus < 0 ? last - page : focus - page);
      case PAGE_DOWN -> move(event, focus < 0 ? page : focus + page);
      case HOME -> move(event, 0);
      case END -> {
        move(event, last);
        viewport.showEnd();
      }
      case LEFT, KP_LEFT -> body.scrollSideways(-SIDEWAYS);
      case RIGHT, KP_RIGHT -> body.scrollSideways(SIDEWAYS);
      case SPACE -> space(event, focus);
      case ENTER -> {
        if (event.isShortcutDown() || focus < 0) {
          return false;
        }
        viewport.open(focus);
      }
      case ESCAPE -> {
        if (viewport.selection().rows().isEmpty()) {
          return false;
        }
        viewport.selection().clear();
      }
      case COPY -> viewport.copy();
      case INSERT -> {
        return copyIf(event.isShortcutDown());
      }
      case A -> {
        if (!event.isShortcutDown() || event.isShiftDown()) {
          return false;
        }
        viewport.selection().selectAll();
      }
      case C -> {
        return copyIf(event.isShortcutDown() && !event.isShiftDown());
      }
      default -> {
        return false;
      }
    }
    return true;
  }

  private boolean copyIf(boolean wanted) {
    if (wanted) {
      viewport.copy();
    }
    return wanted;
  }

  private void space(KeyEvent event, long focus) {
    if (focus < 0) {
      return;
    }
    if (event.isShortcutDown()) {
      viewport.selection().toggle(focus);
    } else {
      viewport.selection().select(focus);
    }
  }

  private void move(KeyEvent event, long to) {
    RowSelection selection = viewport.selection();
    long row = Math.clamp(to, 0, viewport.getRowCount() - 1);
    if (event.isShiftDown()) {
      selection.extendTo(row);
    } else if (event.isShortcutDown()
        && event.getCode() != KeyCode.HOME
        && event.getCode() != KeyCode.END) {
      selection.moveFocus(row);
    } else {
      selection.select(row);
    }
    viewport.showRow(row);
    viewport.userPicked(row);
  }
}
