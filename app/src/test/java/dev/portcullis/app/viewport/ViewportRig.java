package dev.portcullis.app.viewport;

import dev.portcullis.app.testkit.Screen;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;

/** A viewport of three columns in a window of its own, for tests. */
abstract class ViewportRig {

  final Viewport viewport = Screen.call(() -> new Viewport("rows-under-test"));
  final List<Long> asked = new ArrayList<>();

  /** Shows the viewport with so many rows and runs the test on the screen's thread. */
  final void with(long rows, boolean tail, Consumer<ViewportPage> test) {
    Screen.run(
        () -> {
          viewport
              .columns()
              .addAll(
                  ViewColumn.right("number", 10),
                  ViewColumn.growing("text", 20, 1),
                  ViewColumn.left("end", 6));
          viewport.setRowSource(
              (row, cells) -> {
                asked.add(row);
                cells.set(0, Long.toString(row));
                cells.set(1, "row " + row, row % 2 == 0 ? "even" : "odd");
              });
          viewport.setTail(tail);
          viewport.setRowCount(rows);
          ViewportPage page = ViewportPage.show(viewport);
          try {
            test.accept(page);
          } finally {
            page.close();
          }
        });
  }

  final Node row(long row) {
    for (Node node : viewport.lookupAll(".viewport-row")) {
      if (node instanceof RowView view && view.isVisible() && view.row() == row) {
        return node;
      }
    }
    throw new AssertionError("row " + row + " is not in view");
  }
}
