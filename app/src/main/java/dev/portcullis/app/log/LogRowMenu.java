package dev.portcullis.app.log;

import dev.portcullis.app.controls.WordItem;
import dev.portcullis.app.i18n.Messages;
import dev.portcullis.app.viewport.RowRanges;
import dev.portcullis.app.viewport.RowSelection;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyCode;

/** What can be done with the selected rows of a log. JavaFX thread. */
final class LogRowMenu extends ContextMenu {

  LogRowMenu(
      LogViewModel model,
      RowSelection selection,
      Messages messages,
      Consumer<CopyFormat> copy,
      Runnable editNote) {
    Menu as = WordItem.menu(LogIds.COPY + "as", messages.bind("log.copy.as"));
    for (CopyFormat format : CopyFormat.values()) {
      Runnable copying = () -> copy.accept(format);
      String id = LogIds.COPY + format.id();
      ObservableValue<String> words = messages.bind("log.copy." + format.id());
      MenuItem item =
          format == CopyFormat.LINES
              ? WordItem.of(id, words, KeyCode.C, copying)
              : WordItem.of(id, words, copying);
      item.disableProperty().bind(selection.rowsProperty().isEqualTo(RowRanges.empty()));
      (format == CopyFormat.LINES ? getItems() : as.getItems()).add(item);
    }
    LogMarks marks = model.marks();
    MenuItem noOrigin =
        WordItem.of(LogIds.NO_ORIGIN, messages.bind("log.origin.clear"), marks::clearOrigin);
    noOrigin.visibleProperty().bind(marks.originProperty().map(now -> now.isPresent()));
    getItems()
        .addAll(
            as,
            WordItem.of(
                LogIds.SELECT_ALL,
                messages.bind("log.select-all"),
                KeyCode.A,
                selection::selectAll),
            new SeparatorMenuItem(),
            WordItem.of(
                LogIds.BOOKMARK, messages.bind("log.bookmark"), KeyCode.B, marks::toggleBookmark),
            WordItem.of(LogIds.NOTE, messages.bind("log.note"), KeyCode.M, editNote),
            WordItem.of(LogIds.ORIGIN, messages.bind("log.origin"), KeyCode.D, marks::toggleOrigin),
            noOrigin,
            new SeparatorMenuItem(),
            WordItem.of(LogIds.CLEAR, messages.bind("log.clear"), KeyCode.L, model::clearView));
  }
}
