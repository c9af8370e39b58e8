package dev.portcullis.app.viewport;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongPredicate;
import javafx.application.Platform;
import javafx.geometry.Orientation;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ScrollBar;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;

/**
 * What a {@link Viewport} shows: header, the rows in view, scroll bars. Not managed by its parent,
 * so that its layout, once a pulse at most, makes nothing else of the window lay itself out. JavaFX
 * thread.
 */
final class ViewportBody extends Region {

  private final Viewport viewport;
  private final ScrollPosition position = new ScrollPosition();
  private final Tones tones = new Tones(this::refresh);
  private final HeaderView header = new HeaderView();
  private final Pane rowArea =
      new Pane() {
        @Override
        protected void layoutChildren() {
          // Rows are placed by the body.
        }
      };
  private final Pool pool = new Pool();
  private final Rectangle rowClip = new Rectangle();
  private final ScrollBar vertical = new ScrollBar();
  private final ScrollBar horizontal = new ScrollBar();
  private ColumnLayout columns = ColumnLayout.NONE;
  private long version;
  private double rowHeight = 1;
  private double scrolledX;

  /** Set while the bars are told where they are, which is no wish of the user's. */
  private boolean placingBars;

  /** Set while it lays itself out: what it asks of itself meanwhile may wait for the next time. */
  private boolean layingOut;

  /** Whether somebody else asked since it was laid out last. */
  private boolean asked;

  private final Runnable afterLayout = this::catchUp;

  ViewportBody(Viewport viewport) {
    this.viewport = viewport;
    getStyleClass().add("viewport-body");
    setManaged(false);
    rowArea.setManaged(false);
    rowArea.setClip(rowClip);
    rowArea.getStyleClass().add("viewport-rows");
    vertical.setOrientation(Orientation.VERTICAL);
    vertical.setManaged(false);
    vertical.setId("viewport-vertical");
    vertical.valueProperty().subscribe((before, now) -> verticalMoved(now.doubleValue()));
    horizontal.setManaged(false);
    horizontal.setId("viewport-horizontal");
    horizontal.valueProperty().subscribe((before, now) -> horizontalMoved(now.doubleValue()));
    getChildren().addAll(tones.node(), rowArea, header, vertical, horizontal);
    sceneProperty().subscribe(this::follow);
  }

  private void follow(@Nullable Scene before, @Nullable Scene now) {
    if (before != null) {
      before.removePostLayoutPulseListener(afterLayout);
    }
    if (now != null) {
      now.addPostLayoutPulseListener(afterLayout);
    }
  }

  /**
   * Is heard in any case, and what is left undone at the end of a pulse's layout is done then. The
   * toolkit passes the request of a node that is not managed on to its parents only until one of
   * them waits already; and one that asked in the middle of its own layout, as a split pane does
   * whose divider moves, waits until somebody else asks. The rows would stand still as long.
   */
  @Override
  public void requestLayout() {
    super.requestLayout();
    if (!layingOut) {
      asked = true;
      if (isForgotten()) {
        Platform.requestNextPulse();
      }
    }
  }

  /** Whether a parent waits for a layout of which its own parent does not know. */
  private boolean isForgotten() {
    boolean waits = false;
    for (Parent each = getParent(); each != null; each = each.getParent()) {
      if (waits && !each.isNeedsLayout()) {
        return true;
      }
      waits = each.isNeedsLayout();
    }
    return false;
  }

  private void catchUp() {
    if (asked) {
      layout();
    }
  }

  ScrollPosition position() {
    return position;
  }

  Node rowArea() {
    return rowArea;
  }

  double rowHeight() {
    return rowHeight;
  }

  double rowAreaHeight() {
    return rowClip.getHeight();
  }

  /** The row's node, if the row is in view. */
  @Nullable RowView viewOf(long row) {
    return pool.find(row);
  }

  /** The nodes in view whose rows are wanted, in no order. */
  List<RowView> viewsWhere(LongPredicate wanted) {
    return pool.views.stream().filter(view -> view.isVisible() && wanted.test(view.row())).toList();
  }

  /** Has every row in view asked for again at the next layout. */
  void refresh() {
    version++;
    requestLayout();
  }

  /** The screen's point below the beginning of a row, held within the rows in view. */
  Point2D rowPoint(long row) {
    double y = position.yOf(row) + rowHeight;
    return rowArea.localToScreen(rowHeight, Math.clamp(y, 0, rowAreaHeight()));
  }

  /** Where in the rows a point of the scene is. */
  CellPlace placeAt(Point2D inScene) {
    Point2D point = rowArea.sceneToLocal(inScene);
    double x = point.getX() + scrolledX;
    int column = columns.at(x);
    double start = column < 0 ? 0 : columns.start(column) + columns.padding();
    return new CellPlace(
        position.rowAt(point.getY()), column, (x - start) / Math.max(1, columns.digit()));
  }

  /** Moves sideways by pixels. */
  void scrollSideways(double pixels) {
    scrolledX += pixels;
    requestLayout();
  }

  /** Brings measures up to date, so that the position can be moved before the next layout. */
  void measure() {
    double digit = Math.max(1, tones.digitWidth());
    double line = Math.max(1, tones.lineHeight());
    rowHeight = Math.max(1, snapSizeY(Math.ceil(line) + 2 * viewport.getRowPadding()));
    double headerHeight = viewport.headerVisibleProperty().get() ? rowHeight : 0;
    double width = getWidth();
    double height = Math.max(0, getHeight() - headerHeight);
    double barWidth = Math.ceil(vertical.prefWidth(-1));
    double barHeight = Math.ceil(horizontal.prefHeight(-1));

    boolean tall = viewport.getRowCount() > (long) (height / rowHeight);
    ColumnLayout laid = columnsIn(digit, width - (tall ? barWidth : 0));
    boolean wide = laid.total() > width - (tall ? barWidth : 0) + 0.5;
    if (wide && !tall) {
      tall = viewport.getRowCount() > (long) ((height - barHeight) / rowHeight);
      laid = tall ? columnsIn(digit, width - barWidth) : laid;
    }
    if (!laid.sameAs(columns)) {
      columns = laid;
    }
    vertical.setVisible(tall);
    horizontal.setVisible(wide);
    rowClip.setWidth(Math.max(0, width - (tall ? barWidth : 0)));
    rowClip.setHeight(Math.max(0, height - (wide ? barHeight : 0)));
    scrolledX = Math.clamp(scrolledX, 0, Math.max(0, columns.total() - rowClip.getWidth()));
    position.measure(viewport.getRowCount(), rowHeight, rowClip.getHeight());
    viewport.keepTail();
  }

  @Override
  protected void layoutChildren() {
    asked = false;
    layingOut = true;
    layOut();
    layingOut = false;
  }

  private void layOut() {
    measure();
    double headerHeight = viewport.headerVisibleProperty().get() ? rowHeight : 0;
    double roomX = rowClip.getWidth();
    double roomY = rowClip.getHeight();
    header.setVisible(viewport.headerVisibleProperty().get());
    header.resizeRelocate(0, 0, getWidth(), headerHeight);
    header.place(columns, scrolledX);
    rowArea.resizeRelocate(0, headerHeight, roomX, roomY);
    vertical.resizeRelocate(roomX, headerHeight, getWidth() - roomX, roomY);
    horizontal.resizeRelocate(0, headerHeight + roomY, roomX, getHeight() - headerHeight - roomY);
    placeRows();
    placeBars();
    viewport.laidOut();
  }

  private ColumnLayout columnsIn(double digit, double room) {
    return ColumnLayout.of(viewport.columns(), digit, room);
  }

  private void placeRows() {
    long first = position.top();
    long last = viewport.getRowCount() == 0 ? -1 : position.bottom();
    pool.fit((int) (rowAreaHeight() / rowHeight) + 2);
    double width = Math.max(columns.total(), rowClip.getWidth());
    double lineTop = Math.round((rowHeight - tones.lineHeight()) / 2);
    RowSelection selection = viewport.selection();
    boolean showFocus = viewport.isFocused();
    for (long row = first; row <= last; row++) {
      RowView view = pool.viewFor(row);
      view.setVisible(true);
      view.resizeRelocate(-scrolledX, position.yOf(row), width, rowHeight);
      view.show(row, viewport.getRowSource(), version, columns, lineTop);
      view.mark(selection.rows().contains(row), showFocus && selection.focus() == row);
    }
    pool.releaseOutside(first, last);
  }

  private void placeBars() {
    placingBars = true;
    // Max before value: a bar holds its value within its bounds.
    vertical.setMax(position.maxValue());
    double page = position.page();
    double rows = viewport.getRowCount();
    vertical.setVisibleAmount(share(page, rows, vertical.getMax()));
    vertical.setUnitIncrement(1);
    vertical.setBlockIncrement(page);
    vertical.setValue(position.value());
    horizontal.setMax(Math.max(0, columns.total() - rowClip.getWidth()));
    horizontal.setVisibleAmount(share(rowClip.getWidth(), columns.total(), horizontal.getMax()));
    horizontal.setUnitIncrement(columns.digit() * 4);
    horizontal.setBlockIncrement(rowClip.getWidth() / 2);
    horizontal.setValue(scrolledX);
    placingBars = false;
  }

  /** The thumb of a bar, in the bar's own unit: as much of its way as is in view of the whole. */
  private static double share(double inView, double whole, double way) {
    return whole <= 0 ? 0 : way * inView / whole;
  }

  private void verticalMoved(double value) {
    if (!placingBars) {
      position.setValue(value);
      viewport.userMoved();
    }
  }

  private void horizontalMoved(double value) {
    if (!placingBars) {
      scrolledX = value;
      requestLayout();
    }
  }

  /**
   * The row nodes. A row always goes to the node of its index modulo the number of nodes, so that
   * scrolling by a few rows leaves all others on their nodes, filled and marked.
   */
  private final class Pool {
    private final List<RowView> views = new ArrayList<>();

    /** Grows to at least so many nodes; an even number, so that odd rows stay on odd nodes. */
    void fit(int needed) {
      if (views.size() >= needed) {
        return;
      }
      int even = needed + (needed & 1);
      while (views.size() < even) {
        views.add(new RowView(tones));
      }
      views.forEach(RowView::release);
      rowArea.getChildren().setAll(views);
      rowArea.applyCss();
    }

    RowView viewFor(long row) {
      return views.get((int) (row % views.size()));
    }

    @Nullable RowView find(long row) {
      if (row < 0 || views.isEmpty()) {
        return null;
      }
      RowView view = viewFor(row);
      return view.row() == row && view.isVisible() ? view : null;
    }

    /** After the rows in view have their nodes: hiding a node only to show it again costs. */
    void releaseOutside(long first, long last) {
      for (RowView view : views) {
        if (view.row() < first || view.row() > last) {
          view.release();
        }
      }
    }
  }
}
