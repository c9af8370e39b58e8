package dev.portcullis.app.viewport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ScrollPositionTest {

  private static final double ROW = 24;
  private static final double HEIGHT = 250;

  private static ScrollPosition of(long rows) {
    ScrollPosition position = new ScrollPosition();
    position.measure(rows, ROW, HEIGHT);
    return position;
  }

  @ParameterizedTest
  @ValueSource(longs = {11, 10_000_000, 4_000_000_000L, 1L << 50})
  void theEndIsExact(long rows) {
    ScrollPosition position = of(rows);
    position.toEnd();
    assertThat(position.atEnd()).isTrue();
    assertThat(position.bottom()).isEqualTo(rows - 1);
    assertThat(position.yOf(rows - 1) + ROW).isEqualTo(HEIGHT);
  }

  @ParameterizedTest
  @ValueSource(longs = {11, 10_000_000, 1L << 50})
  void aWheelMovesTheSameEverywhere(long rows) {
    ScrollPosition position = of(rows);
    position.toEnd();
    position.scrollBy(-5);
    assertThat(position.atEnd()).isFalse();
    assertThat(position.yOf(rows - 1) + ROW).isEqualTo(HEIGHT + 5);
    position.scrollBy(3);
    assertThat(position.yOf(rows - 1) + ROW).isEqualTo(HEIGHT + 2);
    position.scrollBy(100);
    assertThat(position.yOf(rows - 1) + ROW).isEqualTo(HEIGHT);
  }

  @Test
  void nothingScrollsWhereAllFits() {
    ScrollPosition position = of(10);
    assertThat(position.fits()).isTrue();
    assertThat(position.atEnd()).isTrue();
    position.scrollBy(500);
    assertThat(position.top()).isZero();
    assertThat(position.offset()).isZero();
    assertThat(position.bottom()).isEqualTo(9);
  }

  @Test
  void withoutRowsThereIsNoBottom() {
    ScrollPosition position = of(0);
    assertThat(position.bottom()).isEqualTo(-1);
    assertThat(position.atEnd()).isTrue();
    assertThat(position.maxValue()).isZero();
  }

  @Test
  void aRowIsShownWithTheLeastMove() {
    ScrollPosition position = of(1_000);
    position.show(5);
    assertThat(position.top()).isZero();
    position.show(500);
    assertThat(position.yOf(500) + ROW).isCloseTo(HEIGHT, within(1e-9));
    position.show(499);
    assertThat(position.yOf(500) + ROW).isCloseTo(HEIGHT, within(1e-9));
    position.show(100);
    assertThat(position.top()).isEqualTo(100);
    assertThat(position.offset()).isZero();
  }

  @Test
  void aRowHalfHiddenAtTheTopIsShownWhole() {
    ScrollPosition position = of(1_000);
    position.scrollBy(10 * ROW + 7);
    position.show(10);
    assertThat(position.yOf(10)).isZero();
  }

  @Test
  void fewerRowsBringTheEndIntoView() {
    ScrollPosition position = of(10_000_000);
    position.toEnd();
    position.measure(20, ROW, HEIGHT);
    assertThat(position.bottom()).isEqualTo(19);
    assertThat(position.yOf(19) + ROW).isEqualTo(HEIGHT);
    position.measure(0, ROW, HEIGHT);
    assertThat(position.top()).isZero();
  }

  @Test
  void aScrollBarReachesEveryPlaceAndTheEnd() {
    ScrollPosition position = of(10_000_000);
    position.setValue(1_234_567.5);
    assertThat(position.top()).isEqualTo(1_234_567);
    assertThat(position.offset()).isEqualTo(ROW / 2);
    assertThat(position.value()).isEqualTo(1_234_567.5);
    position.setValue(position.maxValue());
    assertThat(position.bottom()).isEqualTo(9_999_999);
    assertThat(position.atEnd()).isTrue();
  }

  @Test
  void aViewWithoutHeightIsNoTrouble() {
    ScrollPosition position = new ScrollPosition();
    position.measure(100, ROW, 0);
    position.toEnd();
    assertThat(position.page()).isEqualTo(1);
    assertThat(position.bottom()).isBetween(98L, 100L);
  }

  @Test
  void whatIsShownInAViewWithoutHeightIsThereOnceItHasOne() {
    ScrollPosition position = new ScrollPosition();
    position.measure(100, ROW, 0);
    position.show(0);
    position.measure(100, ROW, HEIGHT);
    assertThat(position.value()).isZero();
    position.measure(100, ROW, ROW / 2);
    position.show(50);
    assertThat(position.value()).isEqualTo(50);
  }
}
