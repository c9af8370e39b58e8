package dev.portcullis.app.script;

import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.geometry.Rectangle2D;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.control.skin.TextAreaSkin;
import javafx.scene.input.KeyEvent;
import javafx.stage.Popup;

/** Offers what could be typed, at the caret of a text area. JavaFX thread only. */
final class CompletionPopup {

  private static final double WIDTH = 300;
  private static final double ROW = 24;
  private static final int ROWS = 8;

  private final TextArea area;
  private final Popup popup = new Popup();
  private final ListView<String> list = new ListView<>();
  private int from;
  private boolean replacing;
  private boolean soon;

  CompletionPopup(TextArea area) {
    this.area = area;
    list.setId(ScriptIds.COMPLETION);
    list.getStyleClass().addAll("mono", "code-completion");
    list.setFixedCellSize(ROW);
    list.setPrefWidth(WIDTH);
    list.setFocusTraversable(false);
    list.setOnMouseClicked(event -> choose());
    popup.getContent().add(list);
    popup.setAutoHide(true);
  }

  /** Offers what fits where the caret is; hides where nothing does. */
  void offer() {
    Optional<ScriptCompletion> found = ScriptCompletion.at(area.getText(), area.getCaretPosition());
    if (found.isEmpty() || area.getScene() == null) {
      popup.hide();
      return;
    }
    from = found.get().from();
    list.getItems().setAll(found.get().words());
    list.getSelectionModel().selectFirst();
    list.setPrefHeight(Math.min(ROWS, list.getItems().size()) * ROW + 4);
    if (!popup.isShowing() && area.getSkin() instanceof TextAreaSkin skin) {
      Rectangle2D caret = skin.getCharacterBounds(Math.max(0, area.getCaretPosition() - 1));
      Bounds screen =
          area.localToScreen(area.getBoundsInLocal()); // Null where the window is not shown.
      if (screen != null) {
        popup.show(area, screen.getMinX() + caret.getMaxX(), screen.getMinY() + caret.getMaxY());
      }
    }
  }

  /** The same once the text area has taken what was typed. */
  void offerSoon() {
    soon = true;
  }

  void caretMoved() {
    if (replacing) {
      return;
    }
    if (soon || popup.isShowing()) {
      soon = false;
      if (popup.isShowing() && area.getCaretPosition() < from) {
        popup.hide();
      } else {
        offer();
      }
    }
  }

  void hideUnless(boolean focused) {
    if (!focused) {
      popup.hide();
    }
  }

  /** Whether a key was for the list. */
  boolean take(KeyEvent event) {
    if (!popup.isShowing()) {
      return false;
    }
    int index = list.getSelectionModel().getSelectedIndex();
    switch (event.getCode()) {
      case DOWN -> select(Math.min(index + 1, list.getItems().size() - 1));
      case UP -> select(Math.max(index - 1, 0));
      case ENTER, TAB -> choose();
      case ESCAPE -> popup.hide();
      default -> {
        return false;
      }
    }
    return true;
  }

  private void select(int index) {
    list.getSelectionModel().select(index);
    list.scrollTo(index);
  }

  private void choose() {
    String word = list.getSelectionModel().getSelectedItem();
    popup.hide();
    if (word == null) {
      return;
    }
    replacing = true;
    try {
      area.replaceText(from, area.getCaretPosition(), word);
      // Between the first quotes: that is where typing goes on.
      int quotes = word.indexOf("''");
      area.positionCaret(from + (quotes < 0 ? word.length() : quotes + 1));
    } finally {
      replacing = false;
    }
  }
}
