package dev.portcullis.app.viewport;

/**
 * Which row is at the top and how much of it is hidden: exact at any row count, because the height
 * of everything is never computed. JavaFX thread.
 */
final class ScrollPosition {

  /** Rounding of a height divided by a row height must not make a row of nothing. */
  private static final double ROUNDING = 1e-6;

  private long rows;
  private double rowHeight = 1;
  private double height;
  private long top;
  private double offset;

  /** Takes new measures and stays as near as they allow to where it was. */
  void measure(long newRows, double newRowHeight, double newHeight) {
    // The hidden part of the top row scales with the row.
    offset = offset / rowHeight * newRowHeight;
    rows = newRows;
    rowHeight = newRowHeight;
    height = newHeight;
    clamp();
  }

  /** The first row of which anything is in view. */
  long top() {
    return top;
  }

  /** How many pixels of the top row are hidden; less than a row's height. */
  double offset() {
    return offset;
  }

  /** The last row of which anything is in view; -1 without rows. */
  long bottom() {
    long below = (long) Math.ceil((height + offset) / rowHeight - ROUNDING);
    return Math.min(rows, top + Math.max(1, below)) - 1;
  }

  /** How many rows fit, whole. */
  long page() {
    return Math.max(1, (long) (height / rowHeight + ROUNDING));
  }

  /** Whether all rows fit. */
  boolean fits() {
    return rows <= (long) (height / rowHeight + ROUNDING);
  }

  /** Whether the end of the last row is in view. */
  boolean atEnd() {
    return top > endTop() || (top == endTop() && offset >= endOffset() - 0.5);
  }

  /** The row at a distance from the top of the view; may lie before the first or after the last. */
  long rowAt(double y) {
    return top + (long) Math.floor((y + offset) / rowHeight);
  }

  /** Where the row begins, from the top of the view. Only for rows in view or near it. */
  double yOf(long row) {
    return (row - top) * rowHeight - offset;
  }

  /** Brings the end of the last row to the bottom. */
  void toEnd() {
    top = endTop();
    offset = endOffset();
  }

  /** Moves the view by pixels, down where they are positive. */
  void scrollBy(double pixels) {
    double distance = offset + pixels;
    double whole = Math.floor(distance / rowHeight);
    top += (long) whole;
    offset = distance - whole * rowHeight;
    clamp();
  }

  /** Brings a row to the top, or as near as the end allows. */
  void toTop(long row) {
    top = row;
    offset = 0;
    clamp();
  }

  /** Moves as little as shows the whole row; its beginning where a row is more than fits. */
  void show(long row) {
    if (row < top || (row == top && offset > 0) || height < rowHeight) {
      toTop(row);
    } else if (yOf(row) + rowHeight > height + ROUNDING) {
      long whole = rowsToFill();
      top = row + 1 - whole;
      offset = whole * rowHeight - height;
      clamp();
    }
  }

  /** For a scroll bar: the position in rows. */
  double value() {
    return top + offset / rowHeight;
  }

  /** For a scroll bar: the greatest {@link #value()}. */
  double maxValue() {
    return endTop() + endOffset() / rowHeight;
  }

  /** Takes a position from a scroll bar. */
  void setValue(double value) {
    if (value >= maxValue()) {
      toEnd();
      return;
    }
    top = (long) Math.floor(value);
    offset = (value - top) * rowHeight;
    clamp();
  }

  private long rowsToFill() {
    return (long) Math.ceil(height / rowHeight - ROUNDING);
  }

  private long endTop() {
    return fits() ? 0 : rows - rowsToFill();
  }

  private double endOffset() {
    return fits() ? 0 : Math.max(0, rowsToFill() * rowHeight - height);
  }

  private void clamp() {
    if (top < 0) {
      top = 0;
      offset = 0;
    }
    if (top > endTop() || (top == endTop() && offset > endOffset())) {
      toEnd();
    }
  }
}
