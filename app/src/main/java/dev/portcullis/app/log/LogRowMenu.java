package dev.portcullis.app.log;

import dev.portcullis.app.i18n.Messages;
import dev.portcullis.app.viewport.RowRanges;
import dev.portcullis.app.viewport.RowSelection;
import java.util.function.Consumer;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyCode;

/** What can be done with the selected rows of a log. JavaFX thread. */
final class LogRowMenu extends ContextMenu {

  private final Messages messages;

  LogRowMenu(
      LogViewModel model,
      RowSelection selection,
      Messages messages,
      Consumer<CopyFormat> copy,
      Runnable editNote) {
    this.messages = messages;
    Menu as = new Menu();
    as.setId(LogIds.COPY + "as");
    as.textProperty().bind(messages.bind("log.copy.as"));
    for (CopyFormat format : CopyFormat.values()) {
      MenuItem item = item(LogIds.COPY + format.id(), "log.copy." + format.id());
      item.setOnAction(event -> copy.accept(format));
      item.disableProperty().bind(selection.rowsProperty().isEqualTo(RowRanges.empty()));
      if (format == CopyFormat.LINES) {
        item.setAccelerator(LogView.shortcut(KeyCode.C));
        getItems().addAll(item, as);
      } else {
        as.getItems().add(item);
      }
    }
    MenuItem all = item(LogIds.SELECT_ALL, "log.select-all");
    all.setAccelerator(LogView.shortcut(KeyCode.A));
    all.setOnAction(event -> selection.selectAll());
    MenuItem bookmark = item(LogIds.BOOKMARK, "log.bookmark");
    bookmark.setAccelerator(LogView.shortcut(KeyCode.B));
    bookmark.setOnAction(event -> model.marks().toggleBookmark());
    MenuItem note = item(LogIds.NOTE, "log.note");
    note.setAccelerator(LogView.shortcut(KeyCode.M));
    note.setOnAction(event -> editNote.run());
    MenuItem origin = item(LogIds.ORIGIN, "log.origin");
    origin.setAccelerator(LogView.shortcut(KeyCode.D));
    origin.setOnAction(event -> model.marks().toggleOrigin());
    MenuItem noOrigin = item(LogIds.NO_ORIGIN, "log.origin.clear");
    noOrigin.setOnAction(event -> model.marks().clearOrigin());
    noOrigin.visibleProperty().bind(model.marks().originProperty().map(now -> now.isPresent()));
    MenuItem clear = item(LogIds.CLEAR, "log.clear");
    clear.setAccelerator(LogView.CLEAR_KEY);
    clear.setOnAction(event -> model.clearView());
    getItems()
        .addAll(
            all,
            new SeparatorMenuItem(),
            bookmark,
            note,
            origin,
            noOrigin,
            new SeparatorMenuItem(),
            clear);
  }

  private MenuItem item(String id, String key) {
    MenuItem item = new MenuItem();
    item.setId(id);
    item.textProperty().bind(messages.bind(key));
    return item;
  }
}
