package dev.portcullis.app.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Rows are bounded, whatever is printed. */
class ConsoleRowsTest {

  private final ConsoleRows rows = new ConsoleRows();

  @Test
  void aLineIsARowAndOnlyTheFirstOfOneCallSaysWhen() {
    rows.add(Instant.EPOCH, ConsoleKind.LOG, "one\ntwo");
    rows.add(Instant.EPOCH, ConsoleKind.WARN, "");
    assertThat(rows.size()).isEqualTo(3);
    assertThat(rows.row(1)).hasValueSatisfying(row -> assertThat(row.first()).isFalse());
    assertThat(rows.text(0, 2)).isEqualTo("one\ntwo\n\n");
  }

  @Test
  void theOldestMakeRoom() {
    for (int i = 0; i < ConsoleRows.CAPACITY + 5; i++) {
      rows.add(Instant.EPOCH, ConsoleKind.LOG, Integer.toString(i));
    }
    assertThat(rows.size()).isEqualTo(ConsoleRows.CAPACITY);
    assertThat(rows.before()).isEqualTo(5);
    assertThat(rows.row(0)).hasValueSatisfying(row -> assertThat(row.text()).isEqualTo("5"));
    assertThat(rows.row(ConsoleRows.CAPACITY)).isEmpty();
  }

  @Test
  void aLongLineIsCutAndSaysHowLongItWas() {
    rows.add(Instant.EPOCH, ConsoleKind.LOG, "x".repeat(1_000_000));
    assertThat(rows.row(0))
        .hasValueSatisfying(
            row -> assertThat(row.text()).hasSizeLessThan(4_100).endsWith("… (1000000)"));
  }

  @Test
  void clearedRowsAreGoneAndNewOnesCome() {
    rows.add(Instant.EPOCH, ConsoleKind.LOG, "old");
    long _ = rows.clear();
    assertThat(rows.size()).isZero();
    rows.add(Instant.EPOCH, ConsoleKind.LOG, "new");
    assertThat(rows.text(0, 0)).isEqualTo("new\n");
  }

  @Test
  void theWidestRowIsKnownUntilTheyAreCleared() {
    rows.add(Instant.EPOCH, ConsoleKind.LOG, "four\nsix chars");
    assertThat(rows.widest()).isEqualTo(9);
    rows.add(Instant.EPOCH, ConsoleKind.LOG, "温度传感器");
    assertThat(rows.widest()).as("characters of two places").isEqualTo(10);
    long _ = rows.clear();
    assertThat(rows.widest()).isZero();
  }

  @Test
  void whatWasClearedComesBackBeforeWhatWasPrintedSince() {
    rows.add(Instant.EPOCH, ConsoleKind.LOG, "a long line\nb");
    long mark = rows.clear();
    rows.add(Instant.EPOCH, ConsoleKind.LOG, "c");
    rows.bringBack(mark);
    assertThat(rows.text(0, 9)).isEqualTo("a long line\nb\nc\n");
    assertThat(rows.before()).isZero();
    assertThat(rows.widest()).isEqualTo("a long line".length());
  }

  @Test
  void whatHadToMakeRoomMeanwhileIsGone() {
    rows.add(Instant.EPOCH, ConsoleKind.LOG, "a\nb");
    long mark = rows.clear();
    rows.add(Instant.EPOCH, ConsoleKind.LOG, "x\n".repeat(ConsoleRows.CAPACITY - 1));
    rows.bringBack(mark);
    assertThat(rows.size()).isEqualTo(ConsoleRows.CAPACITY);
    assertThat(rows.text(0, 1)).isEqualTo("b\nx\n");
  }
}
