package dev.portcullis.app.inspect;

import dev.portcullis.app.i18n.Messages;
import dev.portcullis.app.viewport.RowCells;
import dev.portcullis.app.viewport.ViewColumn;
import dev.portcullis.app.viewport.Viewport;
import dev.portcullis.core.codec.HexDump;
import java.util.List;
import java.util.concurrent.Executor;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.StackPane;

/** The lines of a payload on a viewport, and copying them. JavaFX thread only. */
final class PayloadLines extends StackPane {

  private static final int OFFSET = 0;
  private static final int HEX = 1;
  private static final int CHARACTERS = 2;

  private final InspectorViewModel model;
  private final Executor screen;
  private final Viewport viewport = new Viewport(InspectorIds.ROWS);
  private int fits;

  PayloadLines(InspectorViewModel model, Messages messages, Executor screen) {
    this.model = model;
    this.screen = screen;
    viewport.getStyleClass().add("mono");
    viewport.headerVisibleProperty().set(false);
    viewport.rowPaddingProperty().set(2);
    viewport.accessibleTextProperty().bind(model.titleBinding());
    viewport.setOnCopy(this::copyRows);
    viewport.setRowMenu(menu(messages));
    model.versionProperty().subscribe(now -> replace());
    model.rowCountProperty().subscribe(now -> viewport.setRowCount(now.longValue()));
    model.arrivalsProperty().subscribe((before, now) -> viewport.refresh());
    getChildren().add(viewport);
  }

  private void replace() {
    List<ViewColumn> columns =
        switch (model.formProperty().get()) {
          case HEX -> hexColumns(model.widthProperty().get().dump());
          case TEXT -> List.of(ViewColumn.growing("text", 16, 1));
        };
    viewport.columns().setAll(columns);
    viewport.setRowSource(
        switch (model.formProperty().get()) {
          case HEX -> this::fillHex;
          case TEXT -> this::fillText;
        });
    viewport.replaceRows(model.rowCountProperty().get());
  }

  private static List<ViewColumn> hexColumns(HexDump dump) {
    double digits = dump.columnOfByte(dump.width() - 1) + 2.0 - dump.columnOfByte(0);
    // Columns are rounded to pixels: half a digit more keeps the last one whole.
    return List.of(
        ViewColumn.left("offset", HexDump.offset(0).length() + 0.5),
        ViewColumn.left("hex", digits + 0.5),
        ViewColumn.left("characters", dump.width() + 2.5));
  }

  private void fillHex(long row, RowCells cells) {
    model
        .row(row)
        .ifPresent(
            line -> {
              cells.set(OFFSET, line.offset(), "offset");
              cells.set(HEX, line.body());
              cells.set(CHARACTERS, "|" + line.characters() + "|", "characters");
            });
  }

  private void fillText(long row, RowCells cells) {
    int capacity = cells.capacity(0);
    if (capacity != fits) {
      fits = capacity;
      // Rows are being laid out: breaking lines anew would change them under way.
      screen.execute(() -> model.fitText(capacity));
    }
    model.row(row).ifPresent(line -> cells.set(0, line.body()));
  }

  private ContextMenu menu(Messages messages) {
    MenuItem rows = item(InspectorIds.COPY_ROWS, this::copyRows);
    rows.textProperty().bind(messages.bind("inspect.copy.rows"));
    MenuItem hex =
        item(
            InspectorIds.COPY_HEX,
            () -> model.copyWhole(PayloadForm.HEX, PayloadLines::toClipboard));
    hex.textProperty().bind(messages.bind("inspect.copy.hex"));
    MenuItem text =
        item(
            InspectorIds.COPY_TEXT,
            () -> model.copyWhole(PayloadForm.TEXT, PayloadLines::toClipboard));
    text.textProperty().bind(messages.bind("inspect.copy.text"));
    return new ContextMenu(rows, hex, text);
  }

  private static MenuItem item(String id, Runnable action) {
    MenuItem item = new MenuItem();
    item.setId(id);
    item.setOnAction(event -> action.run());
    return item;
  }

  private void copyRows() {
    model.copyRows(viewport.selection().rows().ranges(), PayloadLines::toClipboard);
  }

  private static void toClipboard(String text) {
    ClipboardContent content = new ClipboardContent();
    content.putString(text);
    Clipboard.getSystemClipboard().setContent(content);
  }
}
