package dev.portcullis.app.inspect;

import dev.portcullis.app.controls.TextClipboard;
import dev.portcullis.app.i18n.Messages;
import dev.portcullis.app.viewport.RowCells;
import dev.portcullis.app.viewport.ViewColumn;
import dev.portcullis.app.viewport.Viewport;
import java.util.concurrent.Executor;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.StackPane;

/** Lines of text on a viewport, and copying them. JavaFX thread only. */
final class TextPanel extends StackPane {

  private final TextPanelModel model;
  private final Executor screen;
  private final Viewport viewport = new Viewport(InspectorIds.ROWS);
  private int fits;

  TextPanel(
      TextPanelModel model,
      Messages messages,
      Executor screen,
      ObservableValue<String> title,
      Runnable copyAll) {
    this.model = model;
    this.screen = screen;
    viewport.headerVisibleProperty().set(false);
    viewport.rowPaddingProperty().set(2);
    viewport.accessibleTextProperty().bind(title);
    viewport.columns().setAll(ViewColumn.growing("text", 16, 1));
    viewport.setRowSource(this::fill);
    viewport.setOnCopy(this::copyRows);
    MenuItem rows = item(InspectorIds.COPY_ROWS, this::copyRows);
    rows.textProperty().bind(messages.bind("inspect.copy.rows"));
    MenuItem text = item(InspectorIds.COPY_TEXT, copyAll);
    text.textProperty().bind(messages.bind("inspect.copy.text"));
    viewport.setRowMenu(new ContextMenu(rows, text));
    model.versionProperty().subscribe(now -> viewport.replaceRows(model.rowCountProperty().get()));
    model.rowCountProperty().subscribe(now -> viewport.setRowCount(now.longValue()));
    model.arrivalsProperty().subscribe((before, now) -> viewport.refresh());
    getChildren().add(viewport);
  }

  private void fill(long row, RowCells cells) {
    int capacity = cells.capacity(0);
    if (capacity != fits) {
      fits = capacity;
      // Rows are being laid out: breaking lines anew would change them under way.
      screen.execute(() -> model.fit(capacity));
    }
    model.row(row).ifPresent(line -> cells.set(0, line));
  }

  private static MenuItem item(String id, Runnable action) {
    MenuItem item = new MenuItem();
    item.setId(id);
    item.setOnAction(event -> action.run());
    return item;
  }

  private void copyRows() {
    model.copy(viewport.selection().rows().ranges(), TextClipboard::put);
  }
}
