package dev.portcullis.app.viewport;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** Columns and what stands in them. */
final class ViewportColumnsTest extends ViewportRig {

  @Test
  void aLineOfAMillionCharactersIsCut() {
    with(
        1,
        false,
        page -> {
          viewport.setRowSource((row, cells) -> cells.set(1, "x".repeat(1_000_000)));
          page.settle();
          assertThat(viewport.shownText(0, 1)).hasSizeLessThan(200).endsWith("…");
        });
  }

  @Test
  void aSentenceMayTakeTheRoomOfTheColumnsAfterIt() {
    with(
        1,
        false,
        page -> {
          String sentence = "a sentence that needs more room than one column of ten";
          viewport.setRowSource((row, cells) -> cells.set(0, sentence));
          page.settle();
          assertThat(viewport.shownText(0, 0)).isNotEqualTo(sentence).endsWith("…");
          viewport.setRowSource((row, cells) -> cells.setToEnd(0, sentence, ""));
          page.settle();
          assertThat(viewport.shownText(0, 0)).isEqualTo(sentence);
        });
  }

  @Test
  void aColumnMovesPastItsShownNeighbourWithWhatIsJoinedToIt() {
    ViewColumn hidden = ViewColumn.left("hidden", 5);
    hidden.preferVisible(false);
    List<ViewColumn> columns =
        List.of(
            ViewColumn.left("a", 5),
            ViewColumn.left("mark", 2).joinedToNext(),
            ViewColumn.left("b", 5),
            hidden,
            ViewColumn.left("c", 5));
    assertThat(ColumnOrder.shift(columns, columns.getLast(), false)).isTrue();
    assertThat(ids(columns)).containsExactly("a", "c", "mark", "b", "hidden");
    assertThat(ColumnOrder.shift(columns, columns.getFirst(), true)).isTrue();
    assertThat(ids(columns)).containsExactly("c", "a", "mark", "b", "hidden");
    assertThat(ColumnOrder.shift(columns, columns.getFirst(), true)).isTrue();
    assertThat(ids(columns)).containsExactly("c", "mark", "b", "a", "hidden");
    assertThat(ColumnOrder.shift(columns, columns.get(2), false)).isTrue();
    assertThat(ids(columns)).containsExactly("mark", "b", "c", "a", "hidden");
    assertThat(ColumnOrder.shift(columns, columns.get(2), false)).isFalse();
  }

  private static List<String> ids(List<ViewColumn> columns) {
    return ColumnOrder.of(columns).stream().map(ViewColumn::id).toList();
  }

  @Test
  void anEdgeInTheHeaderResizes() {
    with(
        10,
        false,
        page -> {
          double edge = edgeAfter("number");
          double before = viewport.columns().get(0).widthProperty().get();
          page.dragHeader(edge, edge + 30);
          assertThat(viewport.columns().get(0).widthProperty().get()).isGreaterThan(before);
          assertThat(edgeAfter("number")).isBetween(edge + 29, edge + 31);
          page.dragHeader(edgeAfter("number"), -500);
          assertThat(viewport.columns().get(0).widthProperty().get())
              .isEqualTo(ViewColumn.MIN_WIDTH);
          page.doubleClickHeader(edgeAfter("number"));
          assertThat(viewport.columns().get(0).widthProperty().get()).isEqualTo(before);
        });
  }

  @Test
  void behindAGrowingColumnTheNextOneGivesWay() {
    with(
        10,
        false,
        page -> {
          double edge = edgeAfter("text");
          double before = viewport.columns().get(2).widthProperty().get();
          page.dragHeader(edge, edge - 40);
          assertThat(viewport.columns().get(2).widthProperty().get()).isGreaterThan(before);
          assertThat(edgeAfter("text")).isBetween(edge - 41, edge - 39);
        });
  }

  @Test
  void aHiddenColumnTakesNoRoom() {
    with(
        10,
        false,
        page -> {
          viewport.columns().get(0).visibleProperty().set(false);
          page.settle();
          assertThat(viewport.shownText(0, 0)).isEmpty();
          assertThat(viewport.shownText(0, 1)).isEqualTo("row 0");
          assertThat(viewport.lookup("#viewport-header-number").isVisible()).isFalse();
        });
  }

  @Test
  void columnsWiderThanTheRoomScrollSideways() {
    with(
        10,
        false,
        page -> {
          viewport.columns().get(1).widthProperty().set(500);
          page.settle();
          ScrollBar bar = (ScrollBar) viewport.lookup("#viewport-horizontal");
          assertThat(bar.isVisible()).isTrue();
          page.key(KeyCode.RIGHT);
          assertThat(row(0).getLayoutX()).isNegative();
          assertThat(bar.getValue()).isPositive();
          bar.setValue(0);
          page.settle();
          assertThat(row(0).getLayoutX()).isZero();
        });
  }

  @Test
  void aTitleIsDraggedToAnotherPlace() {
    with(
        10,
        false,
        page -> {
          List<ViewColumn> columns = viewport.columns();
          columns.forEach(ViewColumn::movable);
          double text = title("text").getLayoutX();
          page.dragHeader(middle("number"), middle("number") + 3);
          assertThat(ColumnOrder.of(columns)).isEqualTo(columns);
          page.dragHeader(middle("number"), title("text").getLayoutX() + title("text").getWidth());
          assertThat(ColumnOrder.of(columns).subList(0, 2))
              .containsExactly(columns.get(1), columns.get(0));
          assertThat(title("text").getLayoutX()).isLessThan(text);
          assertThat(title("number").getLayoutX()).isGreaterThan(title("text").getLayoutX());
          // Cells are still filled by their place in the list.
          assertThat(viewport.shownText(0, 1)).isEqualTo("row 0");
          assertThat(viewport.shownText(0)).startsWith("row 0, ");
          page.dragHeader(middle("number"), -40);
          assertThat(ColumnOrder.of(columns)).isEqualTo(columns);
        });
  }

  @Test
  void aColumnThatIsNotMovableStays() {
    with(
        10,
        false,
        page -> {
          page.dragHeader(middle("number"), 2_000);
          assertThat(ColumnOrder.of(viewport.columns())).isEqualTo(viewport.columns());
        });
  }

  @Test
  void joinedColumnsMoveTogetherAndUnknownOnesStayBehindTheirNeighbour() {
    ViewColumn time = ViewColumn.left("time", 5);
    ViewColumn mark = ViewColumn.left("mark", 2).joinedToNext();
    ViewColumn event = ViewColumn.left("event", 5);
    ViewColumn bytes = ViewColumn.left("bytes", 5);
    List<ViewColumn> all = List.of(time, mark, event, bytes);
    ColumnOrder.move(all, event, Optional.of(time));
    assertThat(ColumnOrder.of(all)).containsExactly(mark, event, time, bytes);
    ColumnOrder.move(all, time, Optional.of(event));
    assertThat(ColumnOrder.of(all)).containsExactly(time, mark, event, bytes);
    ColumnOrder.move(all, mark, Optional.empty());
    assertThat(ColumnOrder.of(all)).containsExactly(time, bytes, mark, event);
    ColumnOrder.restore(all, List.of("bytes", "gone", "event", "time", "bytes"));
    assertThat(ColumnOrder.of(all)).containsExactly(bytes, mark, event, time);
    all.forEach(ViewColumn::reset);
    assertThat(ColumnOrder.of(all)).isEqualTo(all);
  }

  private Label title(String column) {
    return (Label) viewport.lookup("#viewport-header-" + column);
  }

  private double middle(String column) {
    return title(column).getLayoutX() + title(column).getWidth() / 2;
  }

  private double edgeAfter(String column) {
    for (int i = 0; i < viewport.columns().size(); i++) {
      if (viewport.columns().get(i).id().equals(column)) {
        Label next = (Label) viewport.lookup("#viewport-header-" + column);
        double digit = next.getLayoutX() - starts(i);
        return next.getLayoutX() + next.getWidth() + digit;
      }
    }
    throw new AssertionError("no column " + column);
  }

  /** Where a column begins: the end of the one before. */
  private double starts(int index) {
    return index == 0 ? 0 : edgeAfter(viewport.columns().get(index - 1).id());
  }
}
