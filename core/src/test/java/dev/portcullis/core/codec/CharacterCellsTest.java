package dev.portcullis.core.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CharacterCellsTest {

  private static final String TEXT = "Temp 温度 21.5 °C, 湿度 40 % — ok\r\n日本語 カナ 😀 end. ";

  /** The cells of a part of a stream, with the context a view hands in. */
  private static List<CharacterCells.Cell> cells(
      TextCharset charset, byte[] stream, int from, int count) {
    int before = Math.min(from, CharacterCells.CONTEXT);
    int behind = Math.min(CharacterCells.LONGEST, stream.length - from - count);
    byte[] part = Arrays.copyOfRange(stream, from - before, from + count + behind);
    return new CharacterCells(charset).of(part, from, before, count, behind);
  }

  @ParameterizedTest
  @EnumSource(TextCharset.class)
  void aRowAnywhereShowsTheCharactersThatTheWholeShows(TextCharset charset) {
    byte[] stream = TEXT.repeat(20).getBytes(charset.charset());
    List<CharacterCells.Cell> whole = cells(charset, stream, 0, stream.length);
    StringBuilder text = new StringBuilder();
    whole.forEach(cell -> text.append(cell.text()));
    String expected = new String(stream, charset.charset()).replaceAll("[\r\n]", "·");
    assertThat(text).hasToString(expected);
    for (int from = 0; from + 16 <= stream.length; from += 16) {
      List<CharacterCells.Cell> row = cells(charset, stream, from, 16);
      List<CharacterCells.Cell> same = new ArrayList<>();
      for (CharacterCells.Cell cell : whole) {
        if (cell.start() + cell.length() > from && cell.start() < from + 16) {
          same.add(new CharacterCells.Cell(cell.start() - from, cell.length(), cell.text()));
        }
      }
      assertThat(row).isEqualTo(same);
    }
  }

  @ParameterizedTest
  @EnumSource(TextCharset.class)
  void ofAnyBytesEveryOneIsInACell(TextCharset charset) {
    Random random = new Random(8);
    byte[] stream = new byte[4000];
    random.nextBytes(stream);
    for (int from = 0; from < 3900; from += 1 + random.nextInt(40)) {
      int count = 1 + random.nextInt(32);
      int at = Integer.MIN_VALUE;
      for (CharacterCells.Cell cell : cells(charset, stream, from, count)) {
        assertThat(cell.start()).isEqualTo(at == Integer.MIN_VALUE ? cell.start() : at);
        assertThat(cell.text().codePointCount(0, cell.text().length())).isEqualTo(1);
        at = cell.start() + cell.length();
      }
      assertThat(at).isGreaterThanOrEqualTo(count);
    }
  }

  @Test
  void whatIsNoTextIsADotAByte() {
    byte[] stream = {'a', (byte) 0xFF, (byte) 0xE6, (byte) 0xB8, 'b', 0};
    assertThat(cells(TextCharset.UTF_8, stream, 0, 6))
        .extracting(CharacterCells.Cell::text)
        .containsExactly("a", "·", "·", "·", "b", "·");
  }
}
