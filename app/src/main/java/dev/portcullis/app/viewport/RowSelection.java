package dev.portcullis.app.viewport;

import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * Which rows are selected, and the row the keyboard is at. JavaFX thread. Every change costs the
 * same at any number of rows.
 */
public final class RowSelection {

  /** The focus when no row has it. */
  public static final long NO_ROW = -1;

  private final ReadOnlyObjectWrapper<RowRanges> rows =
      new ReadOnlyObjectWrapper<>(this, "rows", RowRanges.empty());
  private final ReadOnlyLongWrapper focus = new ReadOnlyLongWrapper(this, "focus", NO_ROW);
  private long anchor = NO_ROW;
  private long rowCount;

  RowSelection() {}

  /** The selected rows. */
  public ReadOnlyObjectProperty<RowRanges> rowsProperty() {
    return rows.getReadOnlyProperty();
  }

  /** The selected rows. */
  public RowRanges rows() {
    return rows.get();
  }

  /** The row the keyboard is at, {@link #NO_ROW} if none. */
  public ReadOnlyLongProperty focusProperty() {
    return focus.getReadOnlyProperty();
  }

  /** The row the keyboard is at, {@link #NO_ROW} if none. */
  public long focus() {
    return focus.get();
  }

  /** Selects this row alone. Rows there are not are moved to the nearest there is. */
  public void select(long row) {
    if (rowCount == 0) {
      return;
    }
    long there = inside(row);
    anchor = there;
    focus.set(there);
    rows.set(RowRanges.between(there, there));
  }

  /** Selects from where the last selection began to this row; what else was selected is dropped. */
  public void extendTo(long row) {
    if (rowCount == 0) {
      return;
    }
    long there = inside(row);
    anchor = anchorOr(there);
    focus.set(there);
    rows.set(RowRanges.between(anchor, there));
  }

  /** Adds the rows from where the last selection began to this row. */
  public void addTo(long row) {
    if (rowCount == 0) {
      return;
    }
    long there = inside(row);
    anchor = anchorOr(there);
    focus.set(there);
    rows.set(rows.get().plus(anchor, there));
  }

  /** Selects a row that is not selected, and the other way round. */
  public void toggle(long row) {
    if (rowCount == 0) {
      return;
    }
    long there = inside(row);
    anchor = there;
    focus.set(there);
    rows.set(rows.get().toggled(there));
  }

  /** Moves the focus and leaves the selection. */
  public void moveFocus(long row) {
    if (rowCount > 0) {
      focus.set(inside(row));
    }
  }

  /** Selects every row there is now. */
  public void selectAll() {
    if (rowCount > 0) {
      // Shift from here on takes away from the end, as where the user began at the first row.
      anchor = anchorOr(0);
      rows.set(RowRanges.between(0, rowCount - 1));
    }
  }

  /** Selects nothing. The focus stays. */
  public void clear() {
    rows.set(RowRanges.empty());
  }

  /** Forgets selection and focus: the rows are others now. */
  void reset(long newRowCount) {
    rowCount = newRowCount;
    anchor = NO_ROW;
    focus.set(NO_ROW);
    rows.set(RowRanges.empty());
  }

  /** Takes a new number of rows; what is beyond it is no longer selected. */
  void setRowCount(long newRowCount) {
    boolean fewer = newRowCount < rowCount;
    rowCount = newRowCount;
    if (fewer) {
      anchor = Math.min(anchor, rowCount - 1);
      focus.set(Math.min(focus.get(), rowCount - 1));
      rows.set(rows.get().below(rowCount));
    }
  }

  private long inside(long row) {
    return Math.clamp(row, 0, rowCount - 1);
  }

  private long anchorOr(long row) {
    return anchor == NO_ROW ? row : anchor;
  }
}
