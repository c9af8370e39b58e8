package dev.portcullis.core.codec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.core.codec.PayloadBody.Span;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PayloadTemplateTest {

  private static final Instant NOW = Instant.parse("2026-01-31T10:21:17.968123Z");

  private static VariableValues values(long sequence) {
    return new VariableValues(sequence, NOW, ZoneId.of("Asia/Shanghai"), new Random(5));
  }

  private static PayloadTemplate template(String text) {
    TemplateResult result = PayloadTemplate.parse(text, TextCharset.UTF_8, false);
    assertThat(result).isInstanceOf(PayloadTemplate.class);
    return (PayloadTemplate) result;
  }

  private static String written(String text, long sequence) {
    byte[] bytes = template(text).fill(values(sequence)).bytes().toArray();
    return new String(bytes, StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "n=${seq}| 1| n=1",
        "n=${seq:5}| 42| n=00042",
        "${time}| 1| 2026-01-31T10:21:17.968Z",
        "${time:unix}| 1| 1769854877",
        "${time:millis}| 1| 1769854877968",
        "${time:HH:mm:ss}| 1| 18:21:17",
        "${time:yyyy年MM月}| 1| 2026年01月",
        "${len};${seq}| 10| 3;10",
        "L${len:4}${len}ab| 1| L00032ab",
        "${len-2}\tab| 1| 1\tab",
        "${len+1}ab| 1| 3ab",
        "${counter:0..2}| 3| 2",
        "${counter:0..2}| 4| 0",
        "${counter:10..20/5}| 3| 20",
        "${counter:10..20/5}| 4| 10",
        "${counter:-1..1}| 1| -1",
        "$${seq} ${seq}| 7| ${seq} 7",
        "$$${seq}| 7| $${seq}",
        "5$ {} $} $| 1| 5$ {} $} $"
      })
  void eachVariableWritesItsValue(String text, long sequence, String expected) {
    assertThat(written(text.replace("\\t", "\t"), sequence)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a${sec}|VARIABLE_UNKNOWN|1|6",
        "${}|VARIABLE_UNKNOWN|0|3",
        "${SEQ}|VARIABLE_UNKNOWN|0|6",
        "温${seq:0}|VARIABLE_ARGUMENT|1|8",
        "${seq:x}|VARIABLE_ARGUMENT|0|8",
        "${time:bogus[}|VARIABLE_ARGUMENT|0|14",
        "${random}|VARIABLE_ARGUMENT|0|9",
        "${random:0}|VARIABLE_ARGUMENT|0|11",
        "${random:65537}|VARIABLE_ARGUMENT|0|15",
        "${random:6..1}|VARIABLE_ARGUMENT|0|14",
        "${time:ppD}|VARIABLE_ARGUMENT|0|11",
        "a${time:pHH}|VARIABLE_ARGUMENT|1|11",
        "${counter:1}|VARIABLE_ARGUMENT|0|12",
        "${counter:0..9/0}|VARIABLE_ARGUMENT|0|17",
        "ab${seq|VARIABLE_UNFINISHED|2|5"
      })
  void whatIsWrongIsSaidAtItsPlace(String text, FlawKind kind, int position, int length) {
    assertThat(PayloadTemplate.parse(text, TextCharset.UTF_8, false))
        .isInstanceOfSatisfying(
            TextFlaw.class,
            flaw -> {
              assertThat(flaw.kind()).isEqualTo(kind);
              assertThat(flaw.position()).isEqualTo(position);
              assertThat(flaw.length()).isEqualTo(length);
            });
  }

  @Test
  void flawsBetweenVariablesAreCountedFromTheBeginningOfTheText() {
    assertThat(PayloadTemplate.parse("${seq}\\q", TextCharset.UTF_8, true))
        .isInstanceOfSatisfying(TextFlaw.class, flaw -> assertThat(flaw.position()).isEqualTo(6));
    assertThat(PayloadTemplate.parse("${seq}温", TextCharset.US_ASCII, false))
        .isInstanceOfSatisfying(TextFlaw.class, flaw -> assertThat(flaw.position()).isEqualTo(6));
  }

  @Test
  void aTimeIsNeverWrittenWithCharactersTheCharsetLacks() {
    assertThat(PayloadTemplate.parse("${time:yyyy年}", TextCharset.US_ASCII, false))
        .isInstanceOfSatisfying(
            TextFlaw.class, flaw -> assertThat(flaw.kind()).isEqualTo(FlawKind.UNENCODABLE));
  }

  @Test
  void randomBytesAreBytesAndRandomNumbersStayInTheirRange() {
    PayloadBody body = template("<${random:8}>").fill(values(1));
    byte[] expected = new byte[8];
    new Random(5).nextBytes(expected);
    assertThat(body.bytes().slice(1, 9).toArray()).isEqualTo(expected);
    assertThat(body.changing()).containsExactly(new Span(1, 8));
    VariableValues many = values(1);
    for (int i = 0; i < 200; i++) {
      byte[] number = template("${random:-3..3}").fill(many).bytes().toArray();
      assertThat(Integer.parseInt(new String(number, StandardCharsets.US_ASCII))).isBetween(-3, 3);
    }
  }

  @Test
  void textIsWrittenInItsCharset() {
    PayloadTemplate template =
        (PayloadTemplate) PayloadTemplate.parse("${seq}é", TextCharset.UTF_16BE, false);
    assertThat(HexText.format(template.fill(values(12)).bytes())).isEqualTo("00 31 00 32 00 E9");
  }

  @Test
  void onlyTextWithVariablesChanges() {
    assertThat(template("plain $${seq}").changes()).isFalse();
    assertThat(template("${seq}").changes()).isTrue();
    assertThat(template("plain").fill(values(1)).changing()).isEmpty();
  }

  @Test
  void anyTextComesBackFromItsQuotedForm() {
    Random random = new Random(21);
    String alphabet = "$${{}seqn:温\\";
    for (int round = 0; round < 2000; round++) {
      StringBuilder text = new StringBuilder();
      int length = random.nextInt(12);
      for (int i = 0; i < length; i++) {
        text.append(alphabet.charAt(random.nextInt(alphabet.length())));
      }
      assertThat(written(PayloadTemplate.quoted(text.toString()), 3)).isEqualTo(text.toString());
    }
  }

  @Test
  void aTimePatternWithoutEndIsAFlaw() {
    assertThat(
            PayloadTemplate.parse("${time:" + "[".repeat(20_000) + "}", TextCharset.UTF_8, false))
        .isInstanceOfSatisfying(
            TextFlaw.class, flaw -> assertThat(flaw.kind()).isEqualTo(FlawKind.VARIABLE_ARGUMENT));
  }

  @Test
  void aQuotedLetterInATimePatternIsThatLetter() {
    assertThat(template("${time:'up'}").fill(values(1)).bytes())
        .isEqualTo(Bytes.of("up".getBytes(StandardCharsets.US_ASCII)));
  }

  @Test
  void aShortTextNeverMakesAPayloadWithoutBounds() {
    String all = "${random:65536}".repeat(256);
    assertThat(template(all).fill(values(1)).bytes().length())
        .isEqualTo(PayloadTemplate.MOST_RANDOM);
    assertThat(PayloadTemplate.parse(all + "${seq}-${random:1}", TextCharset.UTF_8, false))
        .isEqualTo(
            new TextFlaw(
                all.length() + 7, 11, FlawKind.VARIABLE_TOO_MUCH, "${random:1}", "16777216"));
  }
}
