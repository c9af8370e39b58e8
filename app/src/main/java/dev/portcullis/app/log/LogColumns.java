package dev.portcullis.app.log;

import dev.portcullis.app.viewport.ColumnOrder;
import dev.portcullis.app.viewport.ViewColumn;
import dev.portcullis.core.workspace.TabOptions.LogColumn;
import java.util.List;
import javafx.beans.property.ObjectProperty;

/**
 * The columns of a log as they are kept: their order, their widths, which of them are shown. JavaFX
 * thread.
 */
final class LogColumns {

  private LogColumns() {}

  /** Makes columns as they were kept and keeps them from then on. */
  static void keep(List<ViewColumn> columns, ObjectProperty<List<LogColumn>> kept) {
    restore(columns, kept.get());
    for (ViewColumn column : columns) {
      column.widthProperty().subscribe((before, now) -> kept.set(of(columns)));
      column.positionProperty().subscribe((before, now) -> kept.set(of(columns)));
      column.visibleProperty().subscribe((before, now) -> kept.set(of(columns)));
    }
  }

  /** Empty where all are as a new log has them, so that they follow what later versions choose. */
  private static List<LogColumn> of(List<ViewColumn> columns) {
    if (columns.stream().allMatch(ViewColumn::isAsMade)) {
      return List.of();
    }
    return ColumnOrder.of(columns).stream()
        .map(
            column ->
                new LogColumn(
                    column.id(), column.widthProperty().get(), column.visibleProperty().get()))
        .toList();
  }

  private static void restore(List<ViewColumn> columns, List<LogColumn> kept) {
    if (kept.isEmpty()) {
      return;
    }
    ColumnOrder.restore(columns, kept.stream().map(LogColumn::id).toList());
    for (LogColumn as : kept) {
      columns.stream()
          .filter(column -> column.id().equals(as.id()))
          .forEach(column -> restore(column, as));
    }
  }

  private static void restore(ViewColumn column, LogColumn kept) {
    column.widthProperty().set(Math.max(ViewColumn.MIN_WIDTH, kept.width()));
    if (!column.visibleProperty().isBound()) {
      column.visibleProperty().set(kept.shown());
    }
  }
}
