package dev.portcullis.app.viewport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.BitSet;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class RowRangesTest {

  @Test
  void neighboursBecomeOneRun() {
    assertThat(RowRanges.between(3, 5).plus(6, 8).ranges()).containsExactly(new RowRange(3, 8));
    assertThat(RowRanges.between(3, 5).plus(0, 2).ranges()).containsExactly(new RowRange(0, 5));
    assertThat(RowRanges.between(3, 5).plus(7, 7).ranges())
        .containsExactly(new RowRange(3, 5), new RowRange(7, 7));
  }

  @Test
  void takingFromTheMiddleSplits() {
    assertThat(RowRanges.between(0, 9).minus(4, 5).ranges())
        .containsExactly(new RowRange(0, 3), new RowRange(6, 9));
    assertThat(RowRanges.between(0, 9).minus(0, 9)).isEqualTo(RowRanges.empty());
  }

  @Test
  void tenMillionRowsAreOneRun() {
    RowRanges all = RowRanges.between(0, 9_999_999);
    assertThat(all.ranges()).hasSize(1);
    assertThat(all.size()).isEqualTo(10_000_000);
    assertThat(all.contains(9_999_999)).isTrue();
    assertThat(all.contains(10_000_000)).isFalse();
    assertThat(all.below(5).ranges()).containsExactly(new RowRange(0, 4));
    assertThat(all.below(0)).isEqualTo(RowRanges.empty());
    assertThat(all.below(10_000_000)).isSameAs(all);
  }

  @Test
  void theOrderOfTheEndsDoesNotMatter() {
    assertThat(RowRanges.between(7, 2)).isEqualTo(RowRanges.between(2, 7));
    assertThat(RowRanges.empty().plus(7, 2)).isEqualTo(RowRanges.between(2, 7));
  }

  @Test
  void aRangeThatIsNoneIsRefused() {
    assertThatThrownBy(() -> new RowRange(3, 2)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new RowRange(-1, 2)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void agreesWithASetOfSingleRows() {
    Random random = new Random(20261122);
    RowRanges ranges = RowRanges.empty();
    BitSet rows = new BitSet();
    for (int step = 0; step < 2_000; step++) {
      int from = random.nextInt(200);
      int to = Math.min(199, from + random.nextInt(12));
      switch (random.nextInt(3)) {
        case 0 -> {
          ranges = ranges.plus(to, from);
          rows.set(from, to + 1);
        }
        case 1 -> {
          ranges = ranges.minus(from, to);
          rows.clear(from, to + 1);
        }
        default -> {
          ranges = ranges.toggled(from);
          rows.flip(from);
        }
      }
      assertThat(ranges.size()).isEqualTo(rows.cardinality());
      for (int row = 0; row < 200; row++) {
        assertThat(ranges.contains(row)).isEqualTo(rows.get(row));
      }
      for (int i = 1; i < ranges.ranges().size(); i++) {
        assertThat(ranges.ranges().get(i).from())
            .isGreaterThan(ranges.ranges().get(i - 1).to() + 1);
      }
    }
  }
}
