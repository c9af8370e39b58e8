package dev.portcullis.app.viewport;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.app.viewport.ViewportPage.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows, the way through them, their selection and their tail. */
final class ViewportTest extends ViewportRig {

  private static final long MANY = 10_000_000;

  private RowRanges selected() {
    return viewport.selection().rows();
  }

  @ParameterizedTest
  @ValueSource(longs = {1_000, MANY})
  void asksForTheRowsInViewAndNoOthers(long rows) {
    with(
        rows,
        false,
        page -> {
          assertThat(viewport.firstVisibleRow()).isZero();
          assertThat(asked).contains(0L).hasSizeLessThan(40);
          asked.clear();
          page.wheel(50);
          assertThat(asked).hasSizeLessThan(5);
          asked.clear();
          viewport.setRowCount(rows + 1);
          page.settle();
          assertThat(asked).isEmpty();
        });
  }

  @ParameterizedTest
  @ValueSource(longs = {1_000, MANY})
  void theLastRowIsShownWhole(long rows) {
    with(
        rows,
        false,
        page -> {
          page.key(KeyCode.END);
          assertThat(viewport.lastVisibleRow()).isEqualTo(rows - 1);
          assertThat(viewport.shownText(rows - 1, 1)).isEqualTo("row " + (rows - 1));
          Node last = row(rows - 1);
          assertThat(last.getLayoutY() + last.getLayoutBounds().getHeight())
              .isEqualTo(viewport.lookup(".viewport-rows").getLayoutBounds().getHeight());
          page.key(KeyCode.HOME);
          assertThat(viewport.firstVisibleRow()).isZero();
          assertThat(row(0).getLayoutY()).isZero();
        });
  }

  @Test
  void tenRowsNeedNoScrollBar() {
    with(
        10,
        false,
        page -> {
          assertThat(viewport.lookup("#viewport-vertical").isVisible()).isFalse();
          assertThat(viewport.lastVisibleRow()).isEqualTo(9);
          page.wheel(100);
          assertThat(viewport.firstVisibleRow()).isZero();
        });
  }

  @Test
  void theScrollBarReachesAnyRow() {
    with(
        MANY,
        false,
        page -> {
          ScrollBar bar = (ScrollBar) viewport.lookup("#viewport-vertical");
          bar.setValue(7_654_321);
          page.settle();
          assertThat(viewport.firstVisibleRow()).isEqualTo(7_654_321);
          bar.setValue(bar.getMax());
          page.settle();
          assertThat(viewport.lastVisibleRow()).isEqualTo(MANY - 1);
        });
  }

  @Test
  void everythingIsSelectedAtOnce() {
    with(
        MANY,
        false,
        page -> {
          page.key(KeyCode.A, Modifier.CONTROL);
          assertThat(selected()).isEqualTo(RowRanges.between(0, MANY - 1));
          page.click(3, Modifier.CONTROL);
          assertThat(selected().size()).isEqualTo(MANY - 1);
          page.key(KeyCode.ESCAPE);
          assertThat(selected().isEmpty()).isTrue();
        });
  }

  @ParameterizedTest
  @ValueSource(longs = {10, MANY})
  void clicksSelectAsEverywhere(long rows) {
    with(
        rows,
        false,
        page -> {
          page.click(2);
          assertThat(selected()).isEqualTo(RowRanges.between(2, 2));
          page.click(5, Modifier.SHIFT);
          assertThat(selected()).isEqualTo(RowRanges.between(2, 5));
          page.click(0, Modifier.SHIFT);
          assertThat(selected()).isEqualTo(RowRanges.between(0, 2));
          page.click(7, Modifier.CONTROL);
          assertThat(selected()).isEqualTo(RowRanges.between(0, 2).plus(7, 7));
          page.click(9, Modifier.CONTROL, Modifier.SHIFT);
          assertThat(selected()).isEqualTo(RowRanges.between(0, 2).plus(7, 9));
          page.drag(3, 6);
          assertThat(selected()).isEqualTo(RowRanges.between(3, 6));
          assertThat(viewport.selection().focus()).isEqualTo(6);
        });
  }

  @Test
  void aClickBelowTheRowsSelectsNothing() {
    with(
        3,
        false,
        page -> {
          page.click(1);
          page.clickBelowTheRows();
          assertThat(selected().isEmpty()).isTrue();
        });
  }

  @ParameterizedTest
  @ValueSource(longs = {200, MANY})
  void theKeyboardGoesEverywhere(long rows) {
    with(
        rows,
        false,
        page -> {
          page.key(KeyCode.DOWN);
          assertThat(selected()).isEqualTo(RowRanges.between(0, 0));
          page.key(KeyCode.UP);
          assertThat(selected()).isEqualTo(RowRanges.between(0, 0));
          page.key(KeyCode.PAGE_DOWN);
          long paged = viewport.selection().focus();
          assertThat(paged).isBetween(8L, 40L);
          page.key(KeyCode.PAGE_UP, Modifier.SHIFT);
          assertThat(selected()).isEqualTo(RowRanges.between(0, paged));
          page.key(KeyCode.END);
          page.key(KeyCode.DOWN);
          assertThat(selected()).isEqualTo(RowRanges.between(rows - 1, rows - 1));
          page.key(KeyCode.HOME, Modifier.SHIFT);
          assertThat(selected()).isEqualTo(RowRanges.between(0, rows - 1));
          page.key(KeyCode.DOWN, Modifier.CONTROL);
          assertThat(selected()).isEqualTo(RowRanges.between(0, rows - 1));
          assertThat(viewport.selection().focus()).isEqualTo(1);
          page.key(KeyCode.SPACE, Modifier.CONTROL);
          assertThat(selected()).isEqualTo(RowRanges.between(0, rows - 1).minus(1, 1));
        });
  }

  @Test
  void theTailIsFollowedUntilTheUserMovesUp() {
    with(
        100,
        true,
        page -> {
          assertThat(viewport.isFollowing()).isTrue();
          assertThat(viewport.lastVisibleRow()).isEqualTo(99);
          viewport.setRowCount(MANY);
          page.settle();
          assertThat(viewport.lastVisibleRow()).isEqualTo(MANY - 1);
          assertThat(viewport.unseenRowsProperty().get()).isZero();

          page.wheel(-30);
          assertThat(viewport.isFollowing()).isFalse();
          long first = viewport.firstVisibleRow();
          viewport.setRowCount(MANY + 1_204);
          page.settle();
          assertThat(viewport.firstVisibleRow()).isEqualTo(first);
          assertThat(viewport.unseenRowsProperty().get()).isEqualTo(1_204);

          viewport.showEnd();
          page.settle();
          assertThat(viewport.isFollowing()).isTrue();
          assertThat(viewport.lastVisibleRow()).isEqualTo(MANY + 1_203);
          assertThat(viewport.unseenRowsProperty().get()).isZero();
        });
  }

  @Test
  void theWheelBringsTheTailBackAtTheEnd() {
    with(
        1_000,
        true,
        page -> {
          page.wheel(-100);
          assertThat(viewport.isFollowing()).isFalse();
          page.wheel(60);
          assertThat(viewport.isFollowing()).isFalse();
          page.wheel(60);
          assertThat(viewport.isFollowing()).isTrue();
        });
  }

  @Test
  void theKeyUpStopsFollowingAndEndComesBack() {
    with(
        1_000,
        true,
        page -> {
          page.key(KeyCode.END);
          assertThat(viewport.isFollowing()).isTrue();
          page.key(KeyCode.UP);
          assertThat(viewport.isFollowing()).isFalse();
          page.key(KeyCode.END);
          assertThat(viewport.isFollowing()).isTrue();
        });
  }

  @Test
  void aClickedRowDoesNotRunAway() {
    with(
        1_000,
        true,
        page -> {
          page.click(995);
          assertThat(viewport.isFollowing()).isFalse();
          viewport.setRowCount(2_000);
          page.settle();
          assertThat(viewport.shownText(995, 0)).isEqualTo("995");
        });
  }

  @Test
  void whereAllFitsTheTailIsKept() {
    with(
        5,
        true,
        page -> {
          page.click(2);
          page.key(KeyCode.UP);
          viewport.setRowCount(6);
          page.settle();
          assertThat(viewport.isFollowing()).isTrue();
        });
  }

  @Test
  void withoutATailNothingIsFollowed() {
    with(
        100,
        false,
        page -> {
          page.key(KeyCode.END);
          assertThat(viewport.isFollowing()).isFalse();
          viewport.setRowCount(200);
          page.settle();
          assertThat(viewport.lastVisibleRow()).isEqualTo(99);
        });
  }

  @Test
  void rowsMayVanish() {
    with(
        MANY,
        true,
        page -> {
          page.key(KeyCode.A, Modifier.CONTROL);
          page.key(KeyCode.END, Modifier.SHIFT);
          viewport.setRowCount(4);
          page.settle();
          assertThat(selected()).isEqualTo(RowRanges.between(0, 3));
          assertThat(viewport.selection().focus()).isEqualTo(3);
          assertThat(viewport.lastVisibleRow()).isEqualTo(3);
          viewport.setRowCount(0);
          page.settle();
          assertThat(selected().isEmpty()).isTrue();
          assertThat(viewport.selection().focus()).isEqualTo(RowSelection.NO_ROW);
          assertThat(viewport.lastVisibleRow()).isEqualTo(-1);
          assertThat(viewport.shownText(0)).isEmpty();
          page.key(KeyCode.DOWN);
          page.key(KeyCode.A, Modifier.CONTROL);
          assertThat(selected().isEmpty()).isTrue();
        });
  }

  @Test
  void otherRowsForgetTheSelection() {
    with(
        MANY,
        true,
        page -> {
          page.key(KeyCode.A, Modifier.CONTROL);
          asked.clear();
          viewport.replaceRows(500);
          page.settle();
          assertThat(selected().isEmpty()).isTrue();
          assertThat(viewport.lastVisibleRow()).isEqualTo(499);
          assertThat(asked).contains(499L);
        });
  }

  @Test
  void refreshAsksAgainForWhatIsInView() {
    with(
        MANY,
        false,
        page -> {
          asked.clear();
          viewport.refresh();
          page.settle();
          assertThat(asked).contains(0L, viewport.lastVisibleRow()).hasSizeLessThan(40);
        });
  }

  @Test
  void thePlaceholderStandsWhereThereAreNoRows() {
    with(
        0,
        true,
        page -> {
          Label nothing = new Label("nothing yet");
          viewport.setPlaceholder(nothing);
          page.settle();
          assertThat(nothing.isVisible()).isTrue();
          viewport.setRowCount(1);
          page.settle();
          assertThat(nothing.isVisible()).isFalse();
        });
  }

  @Test
  void copyAndOpenReachTheirOwner() {
    with(
        10,
        false,
        page -> {
          List<String> heard = new ArrayList<>();
          viewport.setOnCopy(() -> heard.add("copy " + selected().size()));
          viewport.setOnOpen(row -> heard.add("open " + row));
          page.key(KeyCode.C, Modifier.CONTROL);
          assertThat(heard).isEmpty();
          page.click(2);
          page.key(KeyCode.C, Modifier.CONTROL);
          page.key(KeyCode.ENTER);
          page.doubleClick(4);
          assertThat(heard).containsExactly("copy 1", "open 2", "open 4");
        });
  }

  @Test
  void screenReadersGetTheRowOfTheFocus() {
    with(
        MANY,
        false,
        page -> {
          page.click(1);
          Node item =
              (Node)
                  Objects.requireNonNull(
                      viewport.queryAccessibleAttribute(AccessibleAttribute.FOCUS_ITEM));
          assertThat(item.queryAccessibleAttribute(AccessibleAttribute.TEXT)).isEqualTo("1, row 1");
          assertThat(item.queryAccessibleAttribute(AccessibleAttribute.SELECTED)).isEqualTo(true);
          assertThat(viewport.queryAccessibleAttribute(AccessibleAttribute.ITEM_COUNT))
              .isEqualTo((int) MANY);
        });
  }
}
