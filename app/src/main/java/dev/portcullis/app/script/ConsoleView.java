package dev.portcullis.app.script;

import dev.portcullis.app.controls.TextClipboard;
import dev.portcullis.app.i18n.Messages;
import dev.portcullis.app.viewport.RowCells;
import dev.portcullis.app.viewport.RowRange;
import dev.portcullis.app.viewport.RowSource;
import dev.portcullis.app.viewport.ViewColumn;
import dev.portcullis.app.viewport.Viewport;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** What a script printed, row by row, following the newest. JavaFX thread only. */
final class ConsoleView implements RowSource {

  private static final int TIME = 0;
  private static final int WORD = 1;
  private static final int TEXT = 2;

  /** Characters of text there is always room for. */
  private static final int NARROWEST = 16;

  private final ScriptViewModel model;
  private final Viewport rows = new Viewport(ScriptIds.OUTPUT);
  private final DateTimeFormatter clock =
      DateTimeFormatter.ofPattern("HH:mm:ss.SSS").withZone(ZoneId.systemDefault());

  ConsoleView(ScriptViewModel model, Messages messages) {
    this.model = model;
    rows.accessibleTextProperty().bind(messages.bind("script.output"));
    ViewColumn text = ViewColumn.growing("console-text", NARROWEST, 1);
    // A long line is read by scrolling to it: nothing a script says is cut.
    model
        .widestRowProperty()
        .subscribe(
            (before, now) -> text.widthProperty().set(Math.max(NARROWEST, now.intValue() + 1)));
    rows.columns()
        .setAll(
            List.of(ViewColumn.left("console-time", 13), ViewColumn.left("console-word", 9), text));
    rows.headerVisibleProperty().set(false);
    rows.rowPaddingProperty().set(1);
    rows.setTail(true);
    rows.setRowSource(this);
    rows.setOnCopy(this::copySelected);
    rows.setRowCount(model.rowCountProperty().get());
    model.rowCountProperty().subscribe((before, now) -> rows.setRowCount(now.longValue()));
    model.rowsBeforeProperty().subscribe((before, now) -> rows.refresh());
  }

  Viewport node() {
    return rows;
  }

  /** Copies the rows selected, or all where none is. */
  void copy() {
    if (rows.selection().rows().isEmpty()) {
      TextClipboard.put(model.printed(0, rows.getRowCount() - 1));
    } else {
      copySelected();
    }
  }

  private void copySelected() {
    StringBuilder text = new StringBuilder();
    for (RowRange range : rows.selection().rows().ranges()) {
      text.append(model.printed(range.from(), range.to()));
    }
    TextClipboard.put(text.toString());
  }

  @Override
  public void fill(long index, RowCells cells) {
    model
        .row(index)
        .ifPresent(
            row -> {
              if (row.first()) {
                cells.set(TIME, clock.format(row.at()), "console-time");
                cells.set(WORD, row.kind().word(), row.kind().tone());
              }
              cells.set(TEXT, row.text(), row.kind().tone());
            });
  }
}
