package dev.portcullis.core.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

final class SearchPatternTest {

  private static int find(PatternResult pattern, byte... in) {
    return ((BytePattern) pattern).find(in, 0, in.length);
  }

  private static byte[] bytes(String hex) {
    return ((ParsedBytes) HexText.parse(hex)).bytes().toArray();
  }

  @ParameterizedTest
  @CsvSource({
    "01 03 ?? 04, 00 01 03 99 04, 1",
    "01 03 ? 04, 00 01 03 99 04, 1",
    "0103??04, 0103FF0501030004, 4",
    "?1 2?, 10 31 2F, 1",
    "1?, 02 1F, 1",
    "\\x0A\\x??, 0B 0A 00, 1",
    "0x0A:0x0D, 0A 0A 0D, 1",
    "AA ?? ??, AA 01, -1"
  })
  void hexWithOpenPlaces(String pattern, String in, int at) {
    assertThat(find(BytePattern.hex(pattern), bytes(in))).isEqualTo(at);
  }

  @ParameterizedTest
  @CsvSource({
    "01 ??3, HEX_ODD_RUN, 3",
    "01 g?, HEX_CHARACTER, 3",
    "?x01, HEX_CHARACTER, 1",
    "?? ??, SEARCH_NOTHING, 0",
    "'', SEARCH_NOTHING, 0"
  })
  void whatIsWrongIsSaidWithItsPlace(String pattern, FlawKind kind, int position) {
    TextFlaw flaw = (TextFlaw) BytePattern.hex(pattern);
    assertThat(flaw.kind()).isEqualTo(kind);
    assertThat(flaw.position()).isEqualTo(position);
    assertThat(flaw.message(Locale.ENGLISH)).isNotBlank();
    assertThat(flaw.message(Locale.SIMPLIFIED_CHINESE)).isNotBlank();
  }

  @ParameterizedTest
  @CsvSource({"1, -1", "7, -1", "8, 4", "20, 4"})
  void whatStandsBehindTheEndIsNoMatch(int end, int at) {
    byte[] in = bytes("00 00 00 00 01 02 03 04 00 00 01 02 03 04 00 00 00 00 00 00 00 00 00 00");
    assertThat(((BytePattern) BytePattern.hex("01 02 03 04")).find(in, 0, end)).isEqualTo(at);
  }

  @Test
  void aLongSearchIsRefused() {
    TextFlaw flaw = (TextFlaw) BytePattern.text("a".repeat(1025), TextCharset.UTF_8, false);
    assertThat(flaw.message(Locale.ENGLISH)).contains("1024 bytes");
    assertThat(BytePattern.text("a".repeat(1024), TextCharset.UTF_8, false))
        .isInstanceOf(BytePattern.class);
  }

  @ParameterizedTest
  @EnumSource(TextCharset.class)
  void textIsFoundInEveryCharset(TextCharset charset) {
    byte[] in = "say Hello, World".getBytes(charset.charset());
    int at = "say ".getBytes(charset.charset()).length;
    assertThat(find(BytePattern.text("Hello", charset, false), in)).isEqualTo(at);
    assertThat(find(BytePattern.text("hELLO", charset, false), in)).isEqualTo(-1);
    assertThat(find(BytePattern.text("hELLO", charset, true), in)).isEqualTo(at);
  }

  @Test
  void lettersBeyondAsciiHaveBothTheirCasesAndNoOther() {
    PatternResult pattern = BytePattern.text("привет Ä", TextCharset.UTF_8, true);
    assertThat(find(pattern, "ПРИВЕТ ä".getBytes(StandardCharsets.UTF_8))).isZero();
    // Bits of both cases mixed: р is D1 80 and Р is D0 A0, but D1 A0 is neither.
    PatternResult er = BytePattern.text("р", TextCharset.UTF_8, true);
    assertThat(find(er, (byte) 0xD1, (byte) 0xA0)).isEqualTo(-1);
    assertThat(find(er, (byte) 0xD0, (byte) 0xA0)).isZero();
  }

  @Test
  void aCharacterTheCharsetLacksIsNamed() {
    TextFlaw flaw = (TextFlaw) BytePattern.text("a温", TextCharset.ISO_8859_1, false);
    assertThat(flaw.kind()).isEqualTo(FlawKind.UNENCODABLE);
    assertThat(flaw.position()).isEqualTo(1);
  }

  @Test
  void eightAtATimeFindsWhatOneAtATimeFinds() {
    Random random = new Random(7);
    for (int round = 0; round < 3000; round++) {
      byte[] in = new byte[random.nextInt(60)];
      for (int i = 0; i < in.length; i++) {
        in[i] = (byte) random.nextInt(3);
      }
      StringBuilder hex = new StringBuilder("01");
      for (int i = random.nextInt(5); i > 0; i--) {
        hex.append(' ').append(new String[] {"00", "01", "02", "0?", "??"}[random.nextInt(5)]);
      }
      BytePattern pattern = (BytePattern) BytePattern.hex(hex.toString());
      int from = in.length == 0 ? 0 : random.nextInt(in.length);
      int expected = -1;
      for (int at = in.length - pattern.length(); at >= from; at--) {
        expected = pattern.matches(in, at) ? at : expected;
      }
      assertThat(pattern.find(in, from, in.length)).as(hex.toString()).isEqualTo(expected);
    }
  }

  @Test
  void anExpressionKnowsCharsetsAndPlacesOfItsFlaws() {
    RegexPattern pattern = (RegexPattern) RegexPattern.parse("温+[0-9]", TextCharset.UTF_8, false);
    String in = new String("温温7".getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    assertThat(pattern.matcher(in).matches()).isTrue();
    TextFlaw open = (TextFlaw) RegexPattern.parse("温(a", TextCharset.UTF_8, false);
    assertThat(open.kind()).isEqualTo(FlawKind.SEARCH_REGEX);
    TextFlaw repeated = (TextFlaw) RegexPattern.parse("温a**x", TextCharset.UTF_8, false);
    assertThat(repeated.position()).isEqualTo(3);
    TextFlaw brackets = (TextFlaw) RegexPattern.parse("[温度]", TextCharset.UTF_8, false);
    assertThat(brackets.kind()).isEqualTo(FlawKind.SEARCH_REGEX_BRACKETS);
    assertThat(brackets.message(Locale.ENGLISH)).contains("[ab]").contains("(?:a|b)");
    assertThat(RegexPattern.parse("", TextCharset.UTF_8, false)).isInstanceOf(TextFlaw.class);
  }

  @Test
  void whatIsWrongWithAnExpressionIsSaidBriefly() {
    TextFlaw flaw =
        (TextFlaw) RegexPattern.parse("\\N{" + "x".repeat(3_000) + "}", TextCharset.UTF_8, false);
    assertThat(flaw.kind()).isEqualTo(FlawKind.SEARCH_REGEX);
    assertThat(flaw.message(Locale.ENGLISH)).hasSizeLessThan(300).contains("xxx…");
  }

  /** Found by hostile input: the place was behind the end of the text. */
  @Test
  void wordsThatAreMissingAreMissingWithinTheText() {
    for (String typed : List.of("re:", "hex:", "text:")) {
      SearchQuery query = new SearchQuery(typed, SearchMode.TEXT, true, TextCharset.UTF_8);
      assertThat(query.isEmpty()).isTrue();
      assertThat(query.pattern())
          .isEqualTo(new TextFlaw(typed.length() - 1, 1, FlawKind.SEARCH_NOTHING, "", ""));
    }
  }
}
