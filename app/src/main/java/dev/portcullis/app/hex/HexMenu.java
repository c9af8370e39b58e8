package dev.portcullis.app.hex;

import dev.portcullis.app.controls.TextClipboard;
import dev.portcullis.app.i18n.Messages;
import java.util.List;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import org.jspecify.annotations.Nullable;

/** What can be done with bytes, in a menu beside them. JavaFX thread. */
final class HexMenu extends ContextMenu {

  HexMenu(HexView view, HexViewModel model, Messages messages) {
    MenuItem undo = item(messages, HexIds.UNDO, "hex.undo", KeyCode.Z, model.editing()::undo);
    MenuItem redo = item(messages, HexIds.REDO, "hex.redo", KeyCode.Y, model.editing()::redo);
    MenuItem cut = item(messages, HexIds.CUT, "hex.cut", KeyCode.X, view::cut);
    MenuItem paste = item(messages, HexIds.PASTE, "hex.paste", KeyCode.V, view::paste);
    List<MenuItem> changing = List.of(undo, redo, new SeparatorMenuItem(), cut, paste);
    getItems().addAll(changing);
    getItems()
        .addAll(
            item(
                messages,
                HexIds.COPY_HEX,
                "hex.copy-hex",
                null,
                () -> model.copyHex(model.selectionOrAll(), TextClipboard::put)),
            item(
                messages,
                HexIds.COPY_TEXT,
                "hex.copy-text",
                null,
                () -> model.copyText(model.selectionOrAll(), TextClipboard::put)),
            item(
                messages,
                HexIds.COPY_DUMP,
                "hex.copy-dump",
                null,
                () -> model.copyDump(model.selectionOrAll(), TextClipboard::put)),
            new SeparatorMenuItem(),
            item(
                messages, HexIds.SELECT_ALL, "hex.select-all", KeyCode.A, model.caret()::selectAll),
            item(messages, HexIds.FIND_OPEN, "hex.find", KeyCode.F, view::askWhatToFind),
            item(messages, HexIds.GO_TO, "hex.go-to", KeyCode.G, view::askForOffset));
    setOnShowing(
        event -> {
          changing.forEach(item -> item.setVisible(model.isEditable()));
          undo.setDisable(!model.canUndo());
          redo.setDisable(!model.canRedo());
          cut.setDisable(model.caret().selection().isEmpty());
        });
  }

  private static MenuItem item(
      Messages messages, String id, String key, @Nullable KeyCode code, Runnable action) {
    MenuItem item = new MenuItem();
    item.setId(id);
    item.textProperty().bind(messages.bind(key));
    item.setOnAction(event -> action.run());
    if (code != null) {
      // Shown beside the words; the key itself is the view's, as the menu is shut.
      item.setAccelerator(new KeyCodeCombination(code, KeyCombination.SHORTCUT_DOWN));
    }
    return item;
  }
}
