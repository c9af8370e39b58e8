package dev.portcullis.app.compose;

import dev.portcullis.app.controls.WordItem;
import dev.portcullis.app.i18n.Messages;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyCode;

/**
 * What can be done with the text, in a menu beside it: the field's own knows neither the window's
 * language nor the document's history. JavaFX thread.
 */
final class TextMenu extends ContextMenu {

  TextMenu(DocumentEditor editor, ComposerDocument document, Messages messages) {
    MenuItem undo =
        WordItem.of(
            ComposerIds.UNDO, messages.bind("compose.text.undo"), KeyCode.Z, document::undo);
    MenuItem redo =
        WordItem.of(
            ComposerIds.REDO, messages.bind("compose.text.redo"), KeyCode.Y, document::redo);
    MenuItem cut =
        WordItem.of(ComposerIds.CUT, messages.bind("compose.text.cut"), KeyCode.X, editor::cut);
    MenuItem copy =
        WordItem.of(ComposerIds.COPY, messages.bind("compose.text.copy"), KeyCode.C, editor::copy);
    MenuItem paste =
        WordItem.of(
            ComposerIds.PASTE, messages.bind("compose.text.paste"), KeyCode.V, editor::paste);
    MenuItem all =
        WordItem.of(
            ComposerIds.SELECT_ALL,
            messages.bind("compose.text.select-all"),
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
}
