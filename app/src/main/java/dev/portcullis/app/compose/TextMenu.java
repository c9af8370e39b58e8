package dev.portcullis.app.compose;

import dev.portcullis.app.i18n.Messages;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;

/**
 * What can be done with the text, in a menu beside it: the field's own knows neither the window's
 * language nor the document's history. JavaFX thread.
 */
final class TextMenu extends ContextMenu {

  TextMenu(DocumentEditor editor, ComposerDocument document, Messages messages) {
    MenuItem undo =
        item(messages, ComposerIds.UNDO, "compose.text.undo", KeyCode.Z, document::undo);
    MenuItem redo =
        item(messages, ComposerIds.REDO, "compose.text.redo", KeyCode.Y, document::redo);
    MenuItem cut = item(messages, ComposerIds.CUT, "compose.text.cut", KeyCode.X, editor::cut);
    MenuItem copy = item(messages, ComposerIds.COPY, "compose.text.copy", KeyCode.C, editor::copy);
    MenuItem paste =
        item(messages, ComposerIds.PASTE, "compose.text.paste", KeyCode.V, editor::paste);
    MenuItem all =
        item(
            messages,
            ComposerIds.SELECT_ALL,
            "compose.text.select-all",
            KeyCode.A,
            editor::selectAll);
    getItems().addAll(undo, redo, new SeparatorMenuItem(), cut, copy, paste);
    getItems().addAll(new SeparatorMenuItem(), all);
    setOnShowing(
        event -> {
          boolean nothingSelected = editor.getSelection().getLength() == 0;
          undo.setDisable(!document.canUndo());
          redo.setDisable(!document.canRedo());
          cut.setDisable(nothingSelected);
          copy.setDisable(nothingSelected);
          all.setDisable(editor.getLength() == 0);
        });
  }

  private static MenuItem item(
      Messages messages, String id, String key, KeyCode code, Runnable action) {
    MenuItem item = new MenuItem();
    item.setId(id);
    item.textProperty().bind(messages.bind(key));
    item.setOnAction(event -> action.run());
    // Shown beside the words; the key itself is the editor's, as the menu is shut.
    item.setAccelerator(new KeyCodeCombination(code, KeyCombination.SHORTCUT_DOWN));
    return item;
  }
}
