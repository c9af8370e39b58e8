package dev.portcullis.app.hex;

import java.util.HexFormat;
import javafx.scene.input.InputMethodEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** The keyboard on a hex view. JavaFX thread. */
final class HexKeys {

  /** What people put between bytes; see the grammar of hex text. */
  private static final String SEPARATORS = " ,:;-";

  private final HexView view;
  private final HexViewModel model;

  HexKeys(HexView view, HexViewModel model) {
    this.view = view;
    this.model = model;
  }

  void install() {
    view.addEventHandler(KeyEvent.KEY_PRESSED, this::press);
    view.addEventHandler(KeyEvent.KEY_TYPED, this::type);
    view.setOnInputMethodTextChanged(this::compose);
  }

  private void press(KeyEvent event) {
    if (view.isFocused() && !event.isAltDown() && handled(event)) {
      event.consume();
      view.showCaret();
    }
  }

  private boolean handled(KeyEvent event) {
    return event.isShortcutDown() ? withShortcut(event) : moved(event) || edited(event);
  }

  private boolean moved(KeyEvent event) {
    HexCaret caret = model.caret();
    boolean extend = event.isShiftDown();
    switch (event.getCode()) {
      case LEFT, KP_LEFT -> caret.step(-1, extend);
      case RIGHT, KP_RIGHT -> caret.step(1, extend);
      case UP, KP_UP -> caret.stepRows(-1, extend);
      case DOWN, KP_DOWN -> caret.stepRows(1, extend);
      case PAGE_UP -> caret.stepRows(-view.page(), extend);
      case PAGE_DOWN -> caret.stepRows(view.page(), extend);
      case HOME -> caret.toRowStart(extend);
      case END -> caret.toRowEnd(extend);
      case TAB -> {
        // From hex to text and from there on to what comes next: no one is locked in.
        boolean within = caret.pane() == (extend ? HexPane.TEXT : HexPane.HEX);
        if (!within || event.isControlDown()) {
          return false;
        }
        caret.swapPane();
      }
      case ESCAPE -> {
        if (caret.selection().isEmpty()) {
          return false;
        }
        caret.selectNothing();
      }
      default -> {
        return false;
      }
    }
    return true;
  }

  private boolean edited(KeyEvent event) {
    switch (event.getCode()) {
      case COPY -> view.copy();
      case DELETE -> {
        if (event.isShiftDown()) {
          view.cut();
        } else {
          model.editing().delete();
        }
      }
      case BACK_SPACE -> model.editing().backspace();
      case INSERT -> {
        if (event.isShiftDown()) {
          view.paste();
        } else {
          var inserting = model.editing().insertingProperty();
          inserting.set(!inserting.get());
        }
      }
      case F3 -> {
        if (!view.isFinding()) {
          return false;
        }
        if (event.isShiftDown()) {
          model.find().previous();
        } else {
          model.find().next();
        }
        return true;
      }
      case CUT -> view.cut();
      case PASTE -> view.paste();
      default -> {
        return false;
      }
    }
    return model.isEditable() || event.getCode() == KeyCode.COPY;
  }

  private boolean withShortcut(KeyEvent event) {
    boolean shift = event.isShiftDown();
    switch (event.getCode()) {
      case HOME -> model.caret().moveTo(0, shift);
      case END -> model.caret().moveTo(model.length(), shift);
      case A -> model.caret().selectAll();
      case C, INSERT -> view.copy();
      case F -> view.askWhatToFind();
      case G -> view.askForOffset();
      case X -> view.cut();
      case V -> view.paste();
      case Z -> {
        if (shift) {
          model.editing().redo();
        } else {
          model.editing().undo();
        }
      }
      case Y -> model.editing().redo();
      default -> {
        return false;
      }
    }
    return switch (event.getCode()) {
      case X, V, Y, Z -> model.isEditable();
      default -> !shift || event.getCode() == KeyCode.HOME || event.getCode() == KeyCode.END;
    };
  }

  private void type(KeyEvent event) {
    // AltGr is Control and Alt on some systems, and writes characters.
    boolean command =
        (event.isControlDown() || event.isAltDown() || event.isMetaDown())
            && !(event.isControlDown() && event.isAltDown());
    if (view.isFocused() && model.isEditable() && !command) {
      if (write(event.getCharacter())) {
        event.consume();
      }
    }
  }

  /** What an input method has made of keys. */
  private void compose(InputMethodEvent event) {
    if (model.isEditable() && write(event.getCommitted())) {
      event.consume();
    }
  }

  /** Whether anything was written. */
  private boolean write(String text) {
    if (text.isEmpty() || text.chars().anyMatch(c -> c < ' ' || c == 0x7F)) {
      return false;
    }
    boolean written =
        switch (model.caret().pane()) {
          case HEX -> writeDigits(text);
          case TEXT -> {
            model.editing().typeText(text);
            yield true;
          }
        };
    if (written) {
      view.showCaret();
    }
    return written;
  }

  /** Digits as they come; a separator ends a byte; anything else is refused with a sentence. */
  private boolean writeDigits(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (HexFormat.isHexDigit(c)) {
        model.editing().typeDigit(HexFormat.fromHexDigit(c));
      } else if (SEPARATORS.indexOf(c) >= 0) {
        model.editing().endByte();
      } else {
        model.editing().refuse(text);
        return true;
      }
    }
    return true;
  }
}
