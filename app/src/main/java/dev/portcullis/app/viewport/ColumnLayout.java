package dev.portcullis.app.viewport;

import java.util.Arrays;
import java.util.List;

/**
 * Where the shown columns stand, in pixels, from the left edge of the first. Immutable; made anew
 * when a width, the font or the room changes.
 */
final class ColumnLayout {

  static final ColumnLayout NONE =
      new ColumnLayout(List.of(), List.of(), new double[0], new double[0], 1);

  private final List<ViewColumn> columns;

  /** The places in the list from left to right. */
  private final List<Integer> order;

  private final double[] starts;
  private final double[] widths;
  private final double digit;

  private ColumnLayout(
      List<ViewColumn> columns,
      List<Integer> order,
      double[] starts,
      double[] widths,
      double digit) {
    this.columns = columns;
    this.order = order;
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
        widths[i] = Math.ceil(ViewColumn.wholeWidth(column.widthProperty().get()) * digit);
        left -= widths[i];
        shares += column.grow();
      }
    }
    List<Integer> order = ColumnOrder.indices(columns);
    double[] starts = new double[widths.length];
    double start = 0;
    for (int i : order) {
      if (left > 0 && shares > 0 && columns.get(i).visibleProperty().get()) {
        widths[i] += Math.floor(left * columns.get(i).grow() / shares);
      }
      starts[i] = start;
      start += widths[i];
    }
    return new ColumnLayout(columns, order, starts, widths, digit);
  }

  boolean sameAs(ColumnLayout other) {
    return digit == other.digit
        && columns.equals(other.columns)
        && order.equals(other.order)
        && Arrays.equals(widths, other.widths);
  }

  /** Every column, in the order of the list. */
  List<ViewColumn> columns() {
    return columns;
  }

  /** The places in the list from left to right. */
  List<Integer> order() {
    return order;
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

  /** Where a column ends. */
  double end(int index) {
    return starts[index] + widths[index];
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
    return order.isEmpty() ? 0 : end(order.getLast());
  }

  /** The column whose right edge is nearest to a place, within a reach; -1 if there is none. */
  int edgeNear(double x, double reach) {
    int nearest = -1;
    double best = reach;
    for (int i : order) {
      double distance = Math.abs(end(i) - x);
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
    for (int i : order) {
      if (shown(i) && (nearest < 0 || starts[i] <= x)) {
        nearest = i;
      }
    }
    return nearest;
  }

  /** The next shown column to the right of one; -1 if there is none. */
  int after(int index) {
    return order.stream()
        .skip(order.indexOf(index) + 1L)
        .filter(this::shown)
        .findFirst()
        .orElse(-1);
  }
}
