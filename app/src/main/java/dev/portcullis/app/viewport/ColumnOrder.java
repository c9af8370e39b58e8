package dev.portcullis.app.viewport;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The order in which columns stand. Rows are filled by the place of a column in the list, which
 * never changes; where it stands on the screen is said by its position alone. JavaFX thread.
 */
public final class ColumnOrder {

  private ColumnOrder() {}

  /** The columns from left to right, those not shown included. */
  public static List<ViewColumn> of(List<ViewColumn> columns) {
    return indices(columns).stream().<ViewColumn>map(columns::get).toList();
  }

  /** The places in the list of the columns from left to right. */
  static List<Integer> indices(List<ViewColumn> columns) {
    return IntStream.range(0, columns.size())
        .boxed()
        .sorted(Comparator.comparingInt(index -> positionOf(columns, index)))
        .toList();
  }

  /**
   * Moves a column, and what is joined to it.
   *
   * @param columns all of them
   * @param before the column it shall stand before; empty for the end
   */
  public static void move(List<ViewColumn> columns, ViewColumn moved, Optional<ViewColumn> before) {
    List<ViewColumn> order = new ArrayList<>(of(columns));
    List<ViewColumn> group = groupOf(columns, moved);
    if (before.filter(group::contains).isPresent()) {
      return;
    }
    List<ViewColumn> target = before.map(column -> groupOf(columns, column)).orElseGet(List::of);
    order.removeAll(group);
    order.addAll(target.isEmpty() ? order.size() : order.indexOf(target.getFirst()), group);
    number(order);
  }

  /**
   * Moves a column, and what is joined to it, past its neighbour among those shown.
   *
   * @param right whether past the one to its right, or else the one to its left
   * @return whether there was one
   */
  public static boolean shift(List<ViewColumn> columns, ViewColumn moved, boolean right) {
    List<ViewColumn> group = groupOf(columns, moved);
    List<ViewColumn> order = new ArrayList<>(of(columns));
    int at = order.indexOf(group.getFirst());
    order.removeAll(group);
    List<ViewColumn> passed =
        (right ? order.subList(at, order.size()) : order.subList(0, at).reversed())
            .stream().filter(column -> column.visibleProperty().get()).limit(1).toList();
    if (passed.isEmpty()) {
      return false;
    }
    List<ViewColumn> neighbour = groupOf(columns, passed.getFirst());
    int place =
        right ? order.indexOf(neighbour.getLast()) + 1 : order.indexOf(neighbour.getFirst());
    order.addAll(place, group);
    number(order);
    return true;
  }

  /**
   * Puts columns in an order that was kept.
   *
   * @param ids of the columns from left to right; one that is not among them, as of a later
   *     version, stays behind the column before it in the list
   */
  public static void restore(List<ViewColumn> columns, List<String> ids) {
    List<ViewColumn> order = new ArrayList<>();
    for (String id : ids) {
      columns.stream()
          .filter(column -> column.id().equals(id) && !order.contains(column))
          .forEach(order::add);
    }
    for (int i = 0; i < columns.size(); i++) {
      if (!order.contains(columns.get(i))) {
        order.add(i == 0 ? 0 : order.indexOf(columns.get(i - 1)) + 1, columns.get(i));
      }
    }
    number(order);
  }

  private static void number(List<ViewColumn> order) {
    for (int i = 0; i < order.size(); i++) {
      order.get(i).positionProperty().set(i);
    }
  }

  /** A joined column stands where the next one does; sorting keeps it before that. */
  private static int positionOf(List<ViewColumn> columns, int index) {
    int at = index;
    while (columns.get(at).isJoinedToNext() && at + 1 < columns.size()) {
      at++;
    }
    return columns.get(at).positionProperty().get();
  }

  private static List<ViewColumn> groupOf(List<ViewColumn> columns, ViewColumn column) {
    int last = columns.indexOf(column);
    while (columns.get(last).isJoinedToNext() && last + 1 < columns.size()) {
      last++;
    }
    int first = last;
    while (first > 0 && columns.get(first - 1).isJoinedToNext()) {
      first--;
    }
    return columns.subList(first, last + 1);
  }
}
