package dev.portcullis.app.log;

import dev.portcullis.app.viewport.RowRange;
import dev.portcullis.app.viewport.Viewport;

/** What of a log's rows can be seen. Stateless; JavaFX thread. */
final class RowsInView {

  private RowsInView() {}

  /** Brings a row that is not in view to its middle, where what is around it can be seen. */
  static void show(Viewport rows, long row) {
    long first = rows.firstVisibleRow();
    long last = rows.lastVisibleRow();
    if (row <= first || row >= last) {
      long half = (last - first) / 2;
      rows.showRow(row <= first ? row - half : row + half);
    }
    rows.showRow(row);
  }

  /** Whether one page shows other rows there than another did. */
  static boolean differ(Viewport rows, LogPage before, LogPage now) {
    for (RowRange inView : rows.visibleRowsProperty().get().ranges()) {
      for (long row = inView.from(); row <= inView.to(); row++) {
        if (now.row(row).isPresent() && !now.row(row).equals(before.row(row))) {
          return true;
        }
      }
    }
    return false;
  }
}
