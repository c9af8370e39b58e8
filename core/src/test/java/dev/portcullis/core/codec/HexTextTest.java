package dev.portcullis.core.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class HexTextTest {

  static Stream<Arguments> wellFormed() {
    return Stream.of(
        Arguments.of("", ""),
        Arguments.of(" \t\r\n", ""),
        Arguments.of("01 03 00 00 00 02", "010300000002"),
        Arguments.of("010300000002", "010300000002"),
        Arguments.of("0103 0000 0002", "010300000002"),
        Arguments.of("1", "01"),
        Arguments.of("1 2 a", "01020a"),
        Arguments.of("0x1", "01"),
        Arguments.of("0X1f", "1f"),
        Arguments.of("0x01020304", "01020304"),
        Arguments.of("0x01, 0x02, 0xFF,", "0102ff"),
        Arguments.of("\\x01\\x02\\xff", "0102ff"),
        Arguments.of("\\x1\\x2", "0102"),
        Arguments.of("A1-B2", "a1b2"),
        Arguments.of("a1:b2;C3", "a1b2c3"),
        Arguments.of("01\r\n02\n03\t04", "01020304"),
        Arguments.of("-01--02-", "0102"),
        Arguments.of("0", "00"),
        Arguments.of("00", "00"),
        Arguments.of("DEADBEEF", "deadbeef"));
  }

  @ParameterizedTest
  @MethodSource("wellFormed")
  void readsWhatTheGrammarAllows(String text, String compact) {
    assertThat(HexText.parse(text)).isInstanceOf(ParsedBytes.class);
    assertThat(HexText.formatCompact(((ParsedBytes) HexText.parse(text)).bytes()))
        .isEqualTo(compact);
  }

  static Stream<Arguments> flawed() {
    return Stream.of(
        Arguments.of("A1B", 0, 3, FlawKind.HEX_ODD_RUN),
        Arguments.of("01 A1B 02", 3, 3, FlawKind.HEX_ODD_RUN),
        Arguments.of("01 02 12345", 6, 5, FlawKind.HEX_ODD_RUN),
        Arguments.of("0xABC", 0, 5, FlawKind.HEX_ODD_RUN),
        Arguments.of("01 0x", 3, 2, FlawKind.HEX_PREFIX_ALONE),
        Arguments.of("\\x", 0, 2, FlawKind.HEX_PREFIX_ALONE),
        Arguments.of("0x,01", 0, 2, FlawKind.HEX_PREFIX_ALONE),
        Arguments.of("\\x\\x01", 0, 2, FlawKind.HEX_PREFIX_ALONE),
        Arguments.of("010x02", 2, 2, FlawKind.HEX_PREFIX_INSIDE),
        Arguments.of("0x010x02", 4, 2, FlawKind.HEX_PREFIX_INSIDE),
        Arguments.of("12x", 2, 1, FlawKind.HEX_CHARACTER),
        Arguments.of("01 G2", 3, 1, FlawKind.HEX_CHARACTER),
        Arguments.of("{0x01}", 0, 1, FlawKind.HEX_CHARACTER),
        Arguments.of("01_02", 2, 1, FlawKind.HEX_CHARACTER),
        Arguments.of("01h", 2, 1, FlawKind.HEX_CHARACTER),
        Arguments.of("\\X01", 0, 1, FlawKind.HEX_CHARACTER),
        Arguments.of("01 \\", 3, 1, FlawKind.HEX_CHARACTER),
        Arguments.of("x01", 0, 1, FlawKind.HEX_CHARACTER),
        Arguments.of("01 中", 3, 1, FlawKind.HEX_CHARACTER),
        Arguments.of("01 😀", 3, 2, FlawKind.HEX_CHARACTER),
        Arguments.of("01 \uFF10\uFF11", 3, 1, FlawKind.HEX_FULL_WIDTH),
        Arguments.of("01\uFF0C02", 2, 1, FlawKind.HEX_FULL_WIDTH),
        Arguments.of("\u0661", 0, 1, FlawKind.HEX_FULL_WIDTH),
        Arguments.of("\uFEFF01", 0, 1, FlawKind.HEX_INVISIBLE),
        Arguments.of("01\u00A002", 2, 1, FlawKind.HEX_INVISIBLE),
        Arguments.of("01\u300002", 2, 1, FlawKind.HEX_INVISIBLE),
        Arguments.of("01\u200B02", 2, 1, FlawKind.HEX_INVISIBLE),
        Arguments.of("01\u000002", 2, 1, FlawKind.HEX_INVISIBLE));
  }

  @ParameterizedTest
  @MethodSource("flawed")
  void saysWhereAndWhatIsWrong(String text, int position, int length, FlawKind kind) {
    assertThat(HexText.parse(text))
        .isInstanceOfSatisfying(
            TextFlaw.class,
            flaw -> {
              assertThat(flaw.position()).isEqualTo(position);
              assertThat(flaw.length()).isEqualTo(length);
              assertThat(flaw.kind()).isEqualTo(kind);
            });
  }

  @Test
  void theFirstFlawIsTheOneReported() {
    assertThat(((TextFlaw) HexText.parse("01 ABC G")).position()).isEqualTo(3);
  }

  @Test
  void whatIsWrittenCanBeReadAgain() {
    Random random = new Random(20);
    for (int round = 0; round < 200; round++) {
      byte[] content = new byte[random.nextInt(64)];
      random.nextBytes(content);
      Bytes bytes = Bytes.of(content);
      assertThat(HexText.parse(HexText.format(bytes))).isEqualTo(new ParsedBytes(bytes));
      assertThat(HexText.parse(HexText.formatCompact(bytes))).isEqualTo(new ParsedBytes(bytes));
    }
  }

  @Test
  void writesUpperCaseSpacedAndLowerCaseCompact() {
    byte[] content = {0x00, (byte) 0xC4, 0x0B, 0x7F};
    assertThat(HexText.format(content, 1, 2)).isEqualTo("C4 0B");
    assertThat(HexText.formatCompact(content, 1, 3)).isEqualTo("c40b7f");
    assertThat(HexText.format(Bytes.EMPTY)).isEmpty();
  }

  @Test
  void theSentenceNamesPlaceAndCulpritInBothLanguages() {
    TextFlaw flaw = (TextFlaw) HexText.parse("01 A1B");
    assertThat(flaw.message(Locale.ENGLISH)).contains("“A1B” at character 4 has 3 digits");
    assertThat(flaw.message(Locale.SIMPLIFIED_CHINESE)).contains("第 4 个字符", "“A1B”", "3 位数字");
    assertThat(((TextFlaw) HexText.parse("\uFEFF01")).message(Locale.ENGLISH)).contains("U+FEFF");
  }

  @Test
  void aLongCulpritIsCutInTheSentenceButNotInItsPlace() {
    TextFlaw flaw = (TextFlaw) HexText.parse("A".repeat(100_001));
    assertThat(flaw.length()).isEqualTo(100_001);
    assertThat(flaw.culprit()).hasSize(25).endsWith("…");
    assertThat(flaw.message(Locale.ENGLISH)).contains("100001 digits");
  }
}
