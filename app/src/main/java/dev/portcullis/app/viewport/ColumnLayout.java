package dev.portcullis.app.viewport;

import java.util.Arrays;
import java.util.List;

/**
 * Where the shown columns stand, in pixels, from the left edge of the first. Immutable; made anew
 * when a width, the font or the room changes.
 */
final class ColumnLayout {

  static final ColumnLayout NONE = new ColumnLayout(List.of(), new double[1], new double[0], 1);

  private final List<ViewColumn> columns;
  private final double[] starts;
  private final double[] widths;
  private final double digit;

  private ColumnLayout(List<ViewColumn> columns, double[] starts, double[] widths, double digit) {
    this.columns = columns;
    this.starts = starts;
    this.widths = widths;
    this.digit = digit;
  }

  /**
   * Lays out columns.
   *
   * @param all every column; those not visible get no room
   * @param digit width of a digit in pixels
   * @param room width there is; columns that grow share what the others leave
   */
  static ColumnLayout of(List<ViewColumn> all, double digit, double room) {
    List<ViewColumn> columns = List.copyOf(all);
    double[] widths = new double[columns.size()];
    double left = room;
    double shares = 0;
    for (int i = 0; i < widths.length; i++) {
      ViewColumn column = columns.get(i);
      if (column.visibleProperty().get()) {
        double characters = Math.max(ViewColumn.MIN_WIDTH, column.widthProperty().get());
        widths[i] = Math.ceil((characters + 2) * digit);
        left -= widths[i];
        shares += column.grow();
      }
    }
    double[] starts = new double[widths.length + 1];
    for (int i = 0; i < widths.length; i++) {
      if (left > 0 && shares > 0 && columns.get(i).visibleProperty().get()) {
        widths[i] += Math.floor(left * columns.get(i).grow() / shares);
      }
      starts[i + 1] = starts[i] + widths[i];
    }
    return new ColumnLayout(columns, starts, widths, digit);
  }

  boolean sameAs(ColumnLayout other) {
    return digit == other.digit
        && columns.equals(other.columns)
        && Arrays.equals(widths, other.widths);
  }

  int count() {
    return columns.size();
  }

  ViewColumn column(int index) {
    return columns.get(index);
  }

  boolean shown(int index) {
    return widths[index] > 0;
  }

  double start(int index) {
    return starts[index];
  }

  double width(int index) {
    return widths[index];
  }

  /** Width of a digit. */
  double digit() {
    return digit;
  }

  /** Where texts begin inside a column. */
  double padding() {
    return digit;
  }

  /** How many digits a column shows. */
  int capacity(int index) {
    return capacityOf(widths[index] - 2 * padding());
  }

  /** How many digits fit a width without its padding. */
  int capacityOf(double room) {
    return (int) Math.max(0, room / digit + 1e-6);
  }

  /** Width of all columns. */
  double total() {
    return starts[starts.length - 1];
  }

  /** The column whose right edge is nearest to a place, within a reach; -1 if there is none. */
  int edgeNear(double x, double reach) {
    int nearest = -1;
    double best = reach;
    for (int i = 0; i < widths.length; i++) {
      double distance = Math.abs(starts[i + 1] - x);
      if (shown(i) && distance <= best) {
        best = distance;
        nearest = i;
      }
    }
    return nearest;
  }

  /** The shown column at a place, the nearest where there is none; -1 if none is shown. */
  int at(double x) {
    int nearest = -1;
    for (int i = 0; i < widths.length; i++) {
      if (shown(i) && (nearest < 0 || starts[i] <= x)) {
        nearest = i;
      }
    }
    return nearest;
  }

  /** The next shown column after one; -1 if there is none. */
  int after(int index) {
    for (int i = index + 1; i < widths.length; i++) {
      if (shown(i)) {
        return i;
      }
    }
    return -1;
  }
}
