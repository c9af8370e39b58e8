package dev.portcullis.app.hex;

import dev.portcullis.app.controls.TextClipboard;
import dev.portcullis.app.controls.WordItem;
import dev.portcullis.app.i18n.Messages;
import java.util.List;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyCode;

/** What can be done with bytes, in a menu beside them. JavaFX thread. */
final class HexMenu extends ContextMenu {

  HexMenu(HexView view, HexViewModel model, Messages messages) {
    MenuItem undo =
        WordItem.of(HexIds.UNDO, messages.bind("hex.undo"), KeyCode.Z, model.editing()::undo);
    MenuItem redo =
        WordItem.of(HexIds.REDO, messages.bind("hex.redo"), KeyCode.Y, model.editing()::redo);
    MenuItem cut = WordItem.of(HexIds.CUT, messages.bind("hex.cut"), KeyCode.X, view::cut);
    MenuItem paste = WordItem.of(HexIds.PASTE, messages.bind("hex.paste"), KeyCode.V, view::paste);
    List<MenuItem> changing = List.of(undo, redo, new SeparatorMenuItem(), cut, paste);
    getItems().addAll(changing);
    getItems()
        .addAll(
            WordItem.of(
                HexIds.COPY_HEX,
                messages.bind("hex.copy-hex"),
                () -> model.copyHex(model.selectionOrAll(), TextClipboard::put)),
            WordItem.of(
                HexIds.COPY_TEXT,
                messages.bind("hex.copy-text"),
                () -> model.copyText(model.selectionOrAll(), TextClipboard::put)),
            WordItem.of(
                HexIds.COPY_DUMP,
                messages.bind("hex.copy-dump"),
                () -> model.copyDump(model.selectionOrAll(), TextClipboard::put)),
            new SeparatorMenuItem(),
            WordItem.of(
                HexIds.SELECT_ALL,
                messages.bind("hex.select-all"),
                KeyCode.A,
                model.caret()::selectAll),
            WordItem.of(
                HexIds.FIND_OPEN, messages.bind("hex.find"), KeyCode.F, view::askWhatToFind),
            WordItem.of(HexIds.GO_TO, messages.bind("hex.go-to"), KeyCode.G, view::askForOffset));
    setOnShowing(
        event -> {
          changing.forEach(item -> item.setVisible(model.isEditable()));
          undo.setDisable(!model.canUndo());
          redo.setDisable(!model.canRedo());
          cut.setDisable(model.caret().selection().isEmpty());
        });
  }
}
