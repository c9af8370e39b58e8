package dev.portcullis.app.viewport;

import java.util.Objects;
import java.util.function.LongConsumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.layout.Region;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/**
 * A table of rows of one height, drawn on demand by index: ten rows or ten million cost the same.
 * JavaFX thread only.
 *
 * <p>It knows how many rows there are ({@link #setRowCount}) and asks a {@link RowSource} for those
 * in view. It keeps its place as a row and a part of a row, so that every row can be reached
 * exactly. Rows are selected by ranges. With {@link #setTail a tail} it follows the last row until
 * the user moves away from it. Changes take effect at the next pulse, all together; without changes
 * nothing runs.
 */
public final class Viewport extends Region {

  private final ObservableList<ViewColumn> columns = FXCollections.observableArrayList();
  private final ReadOnlyLongWrapper rowCount = new ReadOnlyLongWrapper(this, "rowCount", 0);
  private final RowSelection selection = new RowSelection();
  private final ReadOnlyBooleanWrapper following =
      new ReadOnlyBooleanWrapper(this, "following", false);
  private final ReadOnlyLongWrapper unseenRows = new ReadOnlyLongWrapper(this, "unseenRows", 0);
  private final ReadOnlyObjectWrapper<RowRanges> visibleRows =
      new ReadOnlyObjectWrapper<>(this, "visibleRows", RowRanges.empty());
  private final BooleanProperty headerVisible =
      new SimpleBooleanProperty(this, "headerVisible", true);
  private final DoubleProperty rowPadding = new SimpleDoubleProperty(this, "rowPadding", 4);
  private final ViewportBody body;
  private RowSource rowSource = RowSource.NONE;
  private Subscription columnChanges = Subscription.EMPTY;
  private Runnable copyAction = () -> {};
  private LongConsumer openAction = row -> {};
  private @Nullable ContextMenu rowMenu;
  private @Nullable Node placeholder;
  private boolean tail;
  private long seen;

  /**
   * Makes a viewport without rows and columns.
   *
   * @param id its node id
   */
  public Viewport(String id) {
    setId(id);
    getStyleClass().addAll("viewport", "mono");
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.LIST_VIEW);
    body = new ViewportBody(this);
    getChildren().add(body);
    columns.addListener((ListChangeListener<ViewColumn>) change -> watchColumns());
    selection.rowsProperty().subscribe((before, now) -> body.requestLayout());
    selection.focusProperty().subscribe((before, now) -> focusMoved());
    headerVisible.subscribe((before, now) -> body.requestLayout());
    rowPadding.subscribe((before, now) -> body.requestLayout());
    focusedProperty().subscribe((before, now) -> body.requestLayout());
    new ViewportPointer(this, body).install();
    new ViewportKeys(this, body).install();
  }

  /** The columns, in the order cells are filled; {@link ColumnOrder} says how they stand. */
  public ObservableList<ViewColumn> columns() {
    return columns;
  }

  /** Where the rows come from. */
  public RowSource getRowSource() {
    return rowSource;
  }

  /** Sets where the rows come from, and asks for those in view again. */
  public void setRowSource(RowSource source) {
    rowSource = source;
    refresh();
  }

  /** How many rows there are. */
  public long getRowCount() {
    return rowCount.get();
  }

  /** How many rows there are. */
  public ReadOnlyLongProperty rowCountProperty() {
    return rowCount.getReadOnlyProperty();
  }

  /** Says how many rows there are now: the same rows as before, and more at the end or fewer. */
  public void setRowCount(long count) {
    if (count < 0) {
      throw new IllegalArgumentException("a viewport cannot have " + count + " rows");
    }
    if (count != getRowCount()) {
      rowCount.set(count);
      seen = Math.min(seen, count);
      selection.setRowCount(count);
      updatePlaceholder();
      body.requestLayout();
    }
  }

  /**
   * Says that the rows are others now, as after a change of filter: forgets selection and focus and
   * asks for all again. It stays at the tail if it was there, and goes to the top if not.
   */
  public void replaceRows(long count) {
    rowCount.set(count);
    seen = count;
    selection.reset(count);
    body.position().toTop(0);
    updatePlaceholder();
    refresh();
  }

  /** Asks for the rows in view again: their content changed. */
  public void refresh() {
    body.refresh();
  }

  /** Which rows are selected. */
  public RowSelection selection() {
    return selection;
  }

  /** With a tail, it begins by following the last row; without, which is the default, never. */
  public void setTail(boolean hasTail) {
    tail = hasTail;
    following.set(hasTail);
    body.requestLayout();
  }

  /**
   * Whether it follows the last row now: until the user scrolls or moves up or picks another row
   * than the last, and again once he is back at the end.
   */
  public ReadOnlyBooleanProperty followingProperty() {
    return following.getReadOnlyProperty();
  }

  /** Whether it follows the last row now. */
  public boolean isFollowing() {
    return following.get();
  }

  /** Rows that came after the tail was left and were not in view since. */
  public ReadOnlyLongProperty unseenRowsProperty() {
    return unseenRows.getReadOnlyProperty();
  }

  /** Goes to the end and, with a tail, follows it again. */
  public void showEnd() {
    body.measure();
    body.position().toEnd();
    following.set(tail);
    body.requestLayout();
  }

  /** Moves as little as brings the row into view. */
  public void showRow(long row) {
    if (getRowCount() > 0) {
      body.measure();
      body.position().show(Math.clamp(row, 0, getRowCount() - 1));
      userMoved();
    }
  }

  /** The rows of which anything is in view: one run, or none. Changes with the layout. */
  public ReadOnlyObjectProperty<RowRanges> visibleRowsProperty() {
    return visibleRows.getReadOnlyProperty();
  }

  /** The first row of which anything is in view. */
  public long firstVisibleRow() {
    return body.position().top();
  }

  /** The last row of which anything is in view; -1 without rows. */
  public long lastVisibleRow() {
    return getRowCount() == 0 ? -1 : body.position().bottom();
  }

  /** Whether the titles of the columns are shown. */
  public BooleanProperty headerVisibleProperty() {
    return headerVisible;
  }

  /** Pixels above and below the line of a row. */
  public DoubleProperty rowPaddingProperty() {
    return rowPadding;
  }

  /** Pixels above and below the line of a row. */
  public double getRowPadding() {
    return rowPadding.get();
  }

  /** What the copy key does; the selection says with what. */
  public void setOnCopy(Runnable action) {
    copyAction = action;
  }

  /** What Enter and a double click do with a row. */
  public void setOnOpen(LongConsumer action) {
    openAction = action;
  }

  /** The menu of the selected rows; a row that is not selected is selected first. */
  public void setRowMenu(@Nullable ContextMenu menu) {
    rowMenu = menu;
  }

  /** What stands in the place of the rows while there are none. */
  public void setPlaceholder(@Nullable Node node) {
    if (placeholder != null) {
      getChildren().remove(placeholder);
    }
    placeholder = node;
    if (node != null) {
      node.setManaged(false);
      getChildren().add(node);
    }
    updatePlaceholder();
  }

  /** Where in the rows a point of the scene is. */
  public CellPlace placeAt(Point2D inScene) {
    return body.placeAt(inScene);
  }

  /** The screen's point below the beginning of a row, held within the rows in view. */
  public Point2D rowPoint(long row) {
    return body.rowPoint(row);
  }

  /** What a row in view shows, cell by cell in one line; empty if it is not in view. */
  public String shownText(long row) {
    RowView view = body.viewOf(row);
    return view == null ? "" : view.text();
  }

  /** What a cell of a row in view shows; empty if it is not in view. */
  public String shownText(long row, int column) {
    RowView view = body.viewOf(row);
    return view == null ? "" : view.text(column);
  }

  @Override
  public String getUserAgentStylesheet() {
    return Objects.requireNonNull(Viewport.class.getResource("viewport.css")).toExternalForm();
  }

  @Override
  public @Nullable Object queryAccessibleAttribute(
      AccessibleAttribute attribute, Object... parameters) {
    return switch (attribute) {
      case ITEM_COUNT -> (int) Math.min(getRowCount(), Integer.MAX_VALUE);
      case ITEM_AT_INDEX -> body.viewOf(((Integer) parameters[0]).longValue());
      case FOCUS_ITEM -> body.viewOf(selection.focus());
      case MULTIPLE_SELECTION -> true;
      case SELECTED_ITEMS ->
          FXCollections.observableArrayList(body.viewsWhere(selection.rows()::contains));
      default -> super.queryAccessibleAttribute(attribute, parameters);
    };
  }

  @Override
  protected void layoutChildren() {
    double left = snappedLeftInset();
    double top = snappedTopInset();
    double width = Math.max(0, getWidth() - left - snappedRightInset());
    double height = Math.max(0, getHeight() - top - snappedBottomInset());
    body.resizeRelocate(left, top, width, height);
    if (placeholder != null) {
      body.measure();
      double titles = headerVisible.get() ? body.rowHeight() : 0;
      double wide = Math.min(width, placeholder.prefWidth(-1));
      double high = Math.min(body.rowAreaHeight(), placeholder.prefHeight(wide));
      placeholder.resizeRelocate(
          snapPositionX(left + (width - wide) / 2),
          snapPositionY(top + titles + (body.rowAreaHeight() - high) / 2),
          wide,
          high);
    }
  }

  @Override
  protected double computePrefWidth(double height) {
    return 480;
  }

  @Override
  protected double computePrefHeight(double width) {
    return 240;
  }

  @Override
  protected double computeMinWidth(double height) {
    return 40;
  }

  @Override
  protected double computeMinHeight(double width) {
    return 40;
  }

  /** The user moved the view: whether it still follows depends on where he got to. */
  void userMoved() {
    following.set(tail && body.position().atEnd());
    body.requestLayout();
  }

  /** The user is busy with this row: following goes on only if nothing would move under him. */
  void userPicked(long row) {
    following.set(tail && (body.position().fits() || row == getRowCount() - 1));
    body.requestLayout();
  }

  /** Called by the body with every change of measures. */
  void keepTail() {
    if (tail && body.position().fits()) {
      following.set(true);
    }
    if (isFollowing()) {
      body.position().toEnd();
    }
  }

  /** Called by the body at the end of its layout. */
  void laidOut() {
    seen = isFollowing() ? getRowCount() : Math.max(seen, lastVisibleRow() + 1);
    unseenRows.set(getRowCount() - seen);
    RowRanges shown =
        getRowCount() == 0
            ? RowRanges.empty()
            : RowRanges.between(firstVisibleRow(), lastVisibleRow());
    if (!shown.equals(visibleRows.get())) {
      visibleRows.set(shown);
    }
  }

  void copy() {
    if (!selection.rows().isEmpty()) {
      copyAction.run();
    }
  }

  void open(long row) {
    openAction.accept(row);
  }

  @Nullable ContextMenu rowMenu() {
    return rowMenu;
  }

  private void focusMoved() {
    body.requestLayout();
    notifyAccessibleAttributeChanged(AccessibleAttribute.FOCUS_ITEM);
  }

  private void watchColumns() {
    columnChanges.unsubscribe();
    columnChanges = Subscription.EMPTY;
    for (ViewColumn column : columns) {
      columnChanges =
          columnChanges
              .and(column.widthProperty().subscribe((before, now) -> body.requestLayout()))
              .and(column.positionProperty().subscribe((before, now) -> body.requestLayout()))
              .and(column.visibleProperty().subscribe((before, now) -> body.requestLayout()));
    }
    refresh();
  }

  private void updatePlaceholder() {
    if (placeholder != null) {
      placeholder.setVisible(getRowCount() == 0);
      requestLayout();
    }
  }
}
