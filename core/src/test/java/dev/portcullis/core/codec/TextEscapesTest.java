package dev.portcullis.core.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class TextEscapesTest {

  @Test
  void eachEscapeIsWhatItSays() {
    assertThat(hex("a\\r\\n\\t\\0\\\\b", TextCharset.UTF_8)).isEqualTo("610d0a09005c62");
    assertThat(hex("\\xfF\\x00", TextCharset.UTF_8)).isEqualTo("ff00");
    assertThat(hex("", TextCharset.UTF_8)).isEmpty();
    assertThat(hex("\\x414", TextCharset.UTF_8)).isEqualTo("4134");
    assertThat(hex("\\01", TextCharset.UTF_8)).isEqualTo("0031");
  }

  @Test
  void anEscapedByteIsAByteInEveryCharsetAndACharacterIsEncoded() {
    assertThat(hex("\\xE9é", TextCharset.UTF_8)).isEqualTo("e9c3a9");
    assertThat(hex("\\xE9é", TextCharset.ISO_8859_1)).isEqualTo("e9e9");
    assertThat(hex("a\\n\\xFF", TextCharset.UTF_16LE)).isEqualTo("61000a00ff");
    assertThat(hex("中\\r", TextCharset.UTF_16BE)).isEqualTo("4e2d000d");
    assertThat(hex("中文", TextCharset.GBK)).isEqualTo("d6d0cec4");
    assertThat(hex("中😀", TextCharset.GB18030)).isEqualTo("d6d09439fc36");
    assertThat(hex("日本", TextCharset.SHIFT_JIS)).isEqualTo("93fa967b");
    assertThat(hex("台灣", TextCharset.BIG5)).isEqualTo("a578c657");
  }

  static Stream<Arguments> flawed() {
    return Stream.of(
        Arguments.of("ab\\", 2, 1, FlawKind.ESCAPE_UNFINISHED),
        Arguments.of("ab\\q", 2, 2, FlawKind.ESCAPE_UNKNOWN),
        Arguments.of("\\😀", 0, 3, FlawKind.ESCAPE_UNKNOWN),
        Arguments.of("\\X41", 0, 2, FlawKind.ESCAPE_UNKNOWN),
        Arguments.of("\\u0041", 0, 2, FlawKind.ESCAPE_UNKNOWN),
        Arguments.of("a\\x", 1, 2, FlawKind.ESCAPE_HEX),
        Arguments.of("a\\x4", 1, 3, FlawKind.ESCAPE_HEX),
        Arguments.of("a\\x4Gz", 1, 4, FlawKind.ESCAPE_HEX),
        Arguments.of("a\\x\uFF11\uFF11", 1, 4, FlawKind.ESCAPE_HEX),
        Arguments.of("a\\nb\uD83D", 4, 1, FlawKind.UNENCODABLE),
        Arguments.of("\uDE00\\n", 0, 1, FlawKind.UNENCODABLE));
  }

  @ParameterizedTest
  @MethodSource("flawed")
  void aBrokenEscapeIsAFlawWithItsPlace(String text, int position, int length, FlawKind kind) {
    TextFlaw flaw = (TextFlaw) TextEscapes.parse(text, TextCharset.UTF_8);
    assertThat(flaw.position()).isEqualTo(position);
    assertThat(flaw.length()).isEqualTo(length);
    assertThat(flaw.kind()).isEqualTo(kind);
  }

  @Test
  void aCharacterTheCharsetLacksIsAFlawNeverAQuestionMark() {
    TextFlaw flaw = (TextFlaw) TextEscapes.parsePlain("abc中", TextCharset.ISO_8859_1);
    assertThat(flaw.position()).isEqualTo(3);
    assertThat(flaw.kind()).isEqualTo(FlawKind.UNENCODABLE);
    assertThat(flaw.detail()).isEqualTo("ISO-8859-1");
    assertThat(((TextFlaw) TextEscapes.parse("é\\n😀", TextCharset.GBK)).kind())
        .isEqualTo(FlawKind.UNENCODABLE);
    TextFlaw far =
        (TextFlaw) TextEscapes.parsePlain("a".repeat(20_000) + "é", TextCharset.US_ASCII);
    assertThat(far.position()).isEqualTo(20_000);
  }

  @Test
  void withoutEscapesABackslashIsABackslash() {
    assertThat(TextEscapes.parsePlain("a\\n", TextCharset.UTF_8))
        .isEqualTo(new ParsedBytes(Bytes.of((byte) 'a', (byte) '\\', (byte) 'n')));
  }

  @ParameterizedTest
  @EnumSource
  void anyBytesSurviveTheWayThroughText(TextCharset charset) {
    Random random = new Random(charset.label().hashCode());
    for (int round = 0; round < 300; round++) {
      byte[] content = new byte[random.nextInt(48)];
      random.nextBytes(content);
      assertSurvives(Bytes.of(content), charset);
    }
    for (int value = 0; value < 0x10000; value += 7) {
      assertSurvives(Bytes.of((byte) (value >> 8), (byte) value), charset);
    }
  }

  private static void assertSurvives(Bytes bytes, TextCharset charset) {
    String text = TextEscapes.format(bytes, charset);
    assertThat(TextEscapes.parse(text, charset)).as(text).isEqualTo(new ParsedBytes(bytes));
    assertThat(text.codePoints().allMatch(TextView::isVisible)).isTrue();
    TextEscapes.formatPlain(bytes, charset)
        .ifPresent(
            plain ->
                assertThat(TextEscapes.parsePlain(plain, charset))
                    .isEqualTo(new ParsedBytes(bytes)));
  }

  @Test
  void whatIsReadableStaysReadable() {
    assertThat(format("温度 21.5 °C\r\n", TextCharset.UTF_8)).isEqualTo("温度 21.5 °C\\r\\n");
    assertThat(format("温度\t\0\\", TextCharset.GB18030)).isEqualTo("温度\\t\\0\\\\");
    assertThat(TextEscapes.format(Bytes.of((byte) 1, (byte) 0xFF, (byte) 'A'), TextCharset.UTF_8))
        .isEqualTo("\\x01\\xFFA");
    assertThat(format("a\u200Eb", TextCharset.UTF_8)).isEqualTo("a\\xE2\\x80\\x8Eb");
    assertThat(format("a😀", TextCharset.UTF_16LE)).isEqualTo("a😀");
  }

  @Test
  void plainTextIsOfferedOnlyWhereItSaysTheSameBytes() {
    assertThat(TextEscapes.formatPlain(Bytes.of((byte) 'a', (byte) '\n'), TextCharset.UTF_8))
        .contains("a\n");
    assertThat(TextEscapes.formatPlain(Bytes.of((byte) 'a', (byte) '\\'), TextCharset.UTF_8))
        .contains("a\\");
    assertThat(TextEscapes.formatPlain(Bytes.of((byte) 'a', (byte) '\r'), TextCharset.UTF_8))
        .isEmpty();
    assertThat(TextEscapes.formatPlain(Bytes.of((byte) 1, (byte) 3), TextCharset.UTF_8)).isEmpty();
    assertThat(TextEscapes.formatPlain(Bytes.of((byte) 0xFF), TextCharset.UTF_8)).isEmpty();
  }

  private static String format(String text, TextCharset charset) {
    return TextEscapes.format(Bytes.of(text.getBytes(charset.charset())), charset);
  }

  private static String hex(String text, TextCharset charset) {
    ParseResult result = TextEscapes.parse(text, charset);
    assertThat(result).isInstanceOf(ParsedBytes.class);
    return HexText.formatCompact(((ParsedBytes) result).bytes());
  }
}
