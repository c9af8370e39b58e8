package dev.portcullis.app.viewport;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class CellTextTest {

  @Test
  void whatFitsStaysWhole() {
    assertThat(CellText.of("01 03 00", 8)).isEqualTo(new CellText("01 03 00", true));
    assertThat(CellText.of("", 8)).isEqualTo(CellText.EMPTY);
    assertThat(CellText.of("x", 0)).isEqualTo(CellText.EMPTY);
  }

  @Test
  void whatDoesNotFitEndsInAnEllipsis() {
    assertThat(CellText.of("012345678", 8).text()).isEqualTo("0123456…");
    assertThat(CellText.of("0123", 1).text()).isEqualTo("…");
  }

  @Test
  void aMillionCharactersAreCutBeforeAnyTextNodeSeesThem() {
    assertThat(CellText.of("a".repeat(1_000_000), 100).text()).hasSize(100).endsWith("a…");
  }

  @Test
  void nothingBreaksTheLineOrTurnsIt() {
    assertThat(CellText.of("a\nb\tc\u0000d\u202Ee\u200Ff", 40).text()).isEqualTo("a·b·c·d·e·f");
  }

  @Test
  void wideCharactersCountTwice() {
    assertThat(CellText.of("温度二十一", 10).text()).isEqualTo("温度二十一");
    assertThat(CellText.of("温度二十一度", 10).text()).isEqualTo("温度二十…");
    assertThat(CellText.of("温度", 10).plain()).isFalse();
  }

  @Test
  void surrogatePairsAreNotTornApart() {
    assertThat(CellText.of("😀😀😀", 4).text()).isEqualTo("😀…");
    assertThat(CellText.of("a\uD83D", 4).text()).isEqualTo("a\uFFFD");
  }

  @Test
  void widthIsCountedAsItIsCut() {
    assertThat(RowCells.digitsWide("T12 ·¶·=")).isEqualTo(8);
    assertThat(RowCells.digitsWide("温度=25℃")).isEqualTo(8);
    assertThat(RowCells.digitsWide("a\u202E\uFFFD")).isEqualTo(3);
  }
}
