package dev.portcullis.core.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HexDumpTest {

  private static final byte[] ALL = new byte[256];

  static {
    for (int i = 0; i < ALL.length; i++) {
      ALL[i] = (byte) i;
    }
  }

  @Test
  void aFullLineAndAShortOneHaveTheSameColumns() {
    HexDump dump = HexDump.OF_16;
    assertThat(dump.line(0x40, ALL, 0x40, 16))
        .isEqualTo(
            "00000040  40 41 42 43 44 45 46 47  48 49 4A 4B 4C 4D 4E 4F  |@ABCDEFGHIJKLMNO|");
    assertThat(dump.line(0, ALL, 0x7E, 9))
        .isEqualTo("00000000  7E 7F 80 81 82 83 84 85  86                       |~········|");
    assertThat(dump.line(16, ALL, 0, 0)).startsWith("00000010  ").endsWith("  ||");
  }

  @ParameterizedTest
  @ValueSource(ints = {8, 16, 32})
  void aByteStandsInTheColumnItIsSaidToStandIn(int width) {
    HexDump dump = new HexDump(width);
    String line = dump.line(0, ALL, 0x41, width);
    for (int i = 0; i < width; i++) {
      String digits = line.substring(dump.columnOfByte(i), dump.columnOfByte(i) + 2);
      assertThat(digits).isEqualTo(HexText.format(ALL, 0x41 + i, 1));
      assertThat(line.charAt(dump.columnOfCharacter(i)))
          .isEqualTo(dump.characters(ALL, 0x41 + i, 1).charAt(0));
    }
    assertThat(line.charAt(dump.columnOfBar())).isEqualTo('|');
    assertThat(dump.line(0, ALL, 0, 3).charAt(dump.columnOfBar())).isEqualTo('|');
    assertThat(line).contains("  " + dump.hex(ALL, 0x41, width) + "  |");
  }

  @Test
  void linesAreCountedUpToTheLastPart() {
    assertThat(HexDump.OF_16.lines(0)).isZero();
    assertThat(HexDump.OF_16.lines(16)).isEqualTo(1);
    assertThat(HexDump.OF_16.lines(17)).isEqualTo(2);
    assertThat(HexDump.OF_16.lines(Long.MAX_VALUE)).isEqualTo(Long.MAX_VALUE / 16 + 1);
    assertThat(HexDump.OF_16.offsetOf(3)).isEqualTo(48);
  }

  @Test
  void anOffsetGrowsBeyondEightDigits() {
    assertThat(HexDump.offset(0xABC)).isEqualTo("00000ABC");
    assertThat(HexDump.offset(0x1_0000_0000L)).isEqualTo("100000000");
    String far = HexDump.OF_16.line(0x1_0000_0000L, ALL, 0, 1);
    assertThat(far).startsWith("100000000  00 ").endsWith("|·|");
    assertThat(far.indexOf('|')).isEqualTo(HexDump.OF_16.columnOfBar() + 1);
  }

  @Test
  void otherWidthsAndTooManyBytesAreRefused() {
    assertThatThrownBy(() -> new HexDump(12)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new HexDump(8).line(0, ALL, 0, 9))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
