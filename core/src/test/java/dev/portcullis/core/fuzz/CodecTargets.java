package dev.portcullis.core.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.core.codec.ByteLiteral;
import dev.portcullis.core.codec.BytePattern;
import dev.portcullis.core.codec.Bytes;
import dev.portcullis.core.codec.FlawKind;
import dev.portcullis.core.codec.Frame;
import dev.portcullis.core.codec.Framer;
import dev.portcullis.core.codec.Framing;
import dev.portcullis.core.codec.FramingText;
import dev.portcullis.core.codec.HexText;
import dev.portcullis.core.codec.ParseResult;
import dev.portcullis.core.codec.ParsedBytes;
import dev.portcullis.core.codec.PastedForm;
import dev.portcullis.core.codec.PastedHex;
import dev.portcullis.core.codec.PatternResult;
import dev.portcullis.core.codec.PayloadBody;
import dev.portcullis.core.codec.PayloadTemplate;
import dev.portcullis.core.codec.RegexPattern;
import dev.portcullis.core.codec.TemplateResult;
import dev.portcullis.core.codec.TextCharset;
import dev.portcullis.core.codec.TextEscapes;
import dev.portcullis.core.codec.TextFlaw;
import dev.portcullis.core.codec.VariableValues;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;

/** Typed bytes: hex, escapes, variables, patterns, framings. */
final class CodecTargets {

  /** No byte of text becomes more bytes than this in any charset. */
  private static final int WIDEST = 4;

  private CodecTargets() {}

  static List<FuzzTarget> all() {
    return List.of(
        hex(),
        pasted(),
        escapes(),
        bytesToText(),
        variables(),
        hexPattern(),
        textPattern(),
        regex(),
        framing());
  }

  private static FuzzTarget hex() {
    return FuzzTarget.ofText(
        "hex",
        List.of("01 03 00 00 00 0A C5 CD", "0x01,0x03;\\x04\\x05-AA:BB", "0103c40b\r\n\tFF", ""),
        List.of("0x", "\\x", "0X", "-", ":", "０"),
        input -> {
          String text = FuzzTarget.text(input);
          ParseResult result = HexText.parse(text);
          check(text, result);
          if (result instanceof ParsedBytes(Bytes bytes)) {
            assertThat(bytes.length()).isLessThanOrEqualTo((text.length() + 1) / 2);
            assertThat(HexText.parse(HexText.format(bytes))).isEqualTo(result);
            assertThat(HexText.parse(HexText.formatCompact(bytes))).isEqualTo(result);
          }
        });
  }

  private static FuzzTarget pasted() {
    return FuzzTarget.ofText(
        "pasted hex",
        List.of(
            "00000000  01 03 61 62  |..ab|\n*\n00000008  FF\n00000009\n",
            "00000000: 0103 6162  ..ab\n00000004: ff00  ..\n",
            "0000000 01 03 61\n0000003\n",
            "byte[] b = { 0x01, (byte) 0xC4, /* x */ 0x0B };",
            "[1, -60, 255] // three",
            "b'\\x01A' + \"\\x02\"",
            "<Buffer 01 03> 01H 03h"),
        List.of("*", "0x", "{", "}", "[", "]", "/*", "*/", "\"", "'", "\\", "|", "  ", "\n", ":"),
        input -> {
          String text = FuzzTarget.text(input);
          PastedHex pasted = PastedHex.read(text);
          check(text, pasted.result());
          if (!pasted.form().equals(Optional.of(PastedForm.DUMP))
              && pasted.result() instanceof ParsedBytes(Bytes bytes)) {
            assertThat(bytes.length()).isLessThanOrEqualTo(3 * text.length());
          }
        });
  }

  private static FuzzTarget escapes() {
    return FuzzTarget.ofText(
            "escapes",
            List.of("AT+GMR\\r\\n", "温度\\t\\x00\\xFF\\0\\\\", "ＡＢＣ é \uD83D\uDE00 \\x4", "plain"),
            List.of("\\x", "\\r", "\\n", "\\0", "\\\\", "\\x8", "中", "é"),
            input -> {
              String text = FuzzTarget.text(input);
              for (TextCharset charset : TextCharset.values()) {
                for (ParseResult result :
                    List.of(
                        TextEscapes.parse(text, charset), TextEscapes.parsePlain(text, charset))) {
                  check(text, result);
                  if (result instanceof ParsedBytes(Bytes bytes)) {
                    assertThat(bytes.length()).isLessThanOrEqualTo(WIDEST * text.length());
                    String printed = TextEscapes.format(bytes, charset);
                    assertThat(TextEscapes.parse(printed, charset)).isEqualTo(result);
                  }
                }
              }
            })
        .trying(150);
  }

  private static FuzzTarget bytesToText() {
    return FuzzTarget.ofText(
            "bytes shown as text",
            List.of("AT+GMR\r\n", "温度 25\u0000\u0001", "\uD83D\uDE00é ÿ"),
            List.of(),
            input -> {
              Bytes bytes = Bytes.of(input);
              for (TextCharset charset : TextCharset.values()) {
                String escaped = TextEscapes.format(bytes, charset);
                assertThat(escaped.length()).isLessThanOrEqualTo(4 * input.length);
                assertThat(TextEscapes.parse(escaped, charset)).isEqualTo(new ParsedBytes(bytes));
                TextEscapes.formatPlain(bytes, charset)
                    .ifPresent(
                        plain ->
                            assertThat(TextEscapes.parsePlain(plain, charset))
                                .isEqualTo(new ParsedBytes(bytes)));
              }
              for (ByteLiteral language : ByteLiteral.values()) {
                StringBuilder text = new StringBuilder();
                language.append(text, "name", input);
                assertThat(text.length()).isLessThanOrEqualTo(200 + 20 * input.length);
              }
            })
        .trying(150);
  }

  private static FuzzTarget variables() {
    return FuzzTarget.ofText(
        "variables",
        List.of(
            "${seq:4} ${time} ${len} ${random:8} ${counter:1..9/2}",
            "$${seq} ${len+2:5}${len-1}${random:-3..3}",
            "${time:HH:mm:ss.SSS} ${time:unix}${time:millis} ${time:uuuu-MM-dd'T'HH:mm:ssXXX}",
            "{\"id\":${seq},\"t\":\"${time:EEEE d MMMM yyyy, h a B}\"}"),
        List.of(
            "${seq}",
            "${time:",
            "${random:65536}",
            "${len+999999999:20}",
            "}",
            "p",
            "pp",
            "HH",
            "D",
            "A",
            "N",
            "VV",
            "zzzz",
            "OOOO",
            "GGGG",
            "QQQQ",
            "ww",
            "YYYY",
            "[",
            "]",
            "'",
            "'T'",
            "SSS",
            "999999999999999..",
            "-999999999999999..999999999999999/",
            "/1"),
        input -> {
          String text = FuzzTarget.text(input);
          Random random = new Random(input.length);
          for (TextCharset charset : List.of(TextCharset.UTF_8, TextCharset.US_ASCII)) {
            TemplateResult result = PayloadTemplate.parse(text, charset, random.nextBoolean());
            switch (result) {
              case TextFlaw flaw -> check(text, flaw);
              case PayloadTemplate template -> {
                for (VariableValues values : sometimes(random)) {
                  PayloadBody body = template.fill(values);
                  assertThat(body.bytes().length())
                      .isLessThanOrEqualTo(PayloadTemplate.MOST_RANDOM + 100 * text.length());
                  assertThat(body.changing()).allMatch(s -> s.end() <= body.bytes().length());
                }
              }
            }
          }
        });
  }

  private static List<VariableValues> sometimes(Random random) {
    return List.of(
        new VariableValues(1, Instant.EPOCH, ZoneId.of("UTC"), random),
        new VariableValues(
            Long.MAX_VALUE,
            Instant.parse("2026-11-26T23:59:59.987654321Z"),
            ZoneId.of("America/Argentina/ComodRivadavia"),
            random),
        new VariableValues(
            random.nextLong(),
            Instant.ofEpochSecond(
                random.nextLong(-100_000_000_000L, 400_000_000_000L), 999_999_999),
            ZoneId.of("Asia/Shanghai"),
            random));
  }

  private static FuzzTarget hexPattern() {
    return FuzzTarget.ofText(
        "byte pattern",
        List.of("01 ?? C?", "?", "0x?F,\\x3?", "? ? ?"),
        List.of("?", "??", "0x", "\\x", " "),
        input -> {
          String text = FuzzTarget.text(input);
          check(text, BytePattern.hex(text));
        });
  }

  private static FuzzTarget textPattern() {
    return FuzzTarget.ofText(
            "text pattern",
            List.of("hello", "温度 Straße İ ŉ", "ΑΒΓ ǅ ﬃ"),
            List.of("ß", "İ", "ŉ", "K", "ﬃ"),
            input -> {
              String text = FuzzTarget.text(input);
              for (TextCharset charset : TextCharset.values()) {
                PatternResult result = BytePattern.text(text, charset, true);
                check(text, result);
                if (result instanceof BytePattern pattern) {
                  byte[] written = text.getBytes(charset.charset());
                  assertThat(pattern.find(written, 0, written.length)).isZero();
                }
              }
            })
        .trying(80);
  }

  private static FuzzTarget regex() {
    return FuzzTarget.ofText(
        "expression",
        List.of(
            "^AT\\+(\\w+)=(?<v>[0-9a-f]{2,4})$",
            "温度|\\x00\\xff+?",
            "(?i)a.*?[^\\]]b\\Q..\\E",
            "\\bok\\b"),
        List.of(
            "\\Q",
            "\\E",
            "(?<",
            "(?:",
            "[^",
            "&&",
            "{2147483647}",
            "{1,",
            "\\p{L}",
            "\\x{",
            "\\N{",
            "\\k<",
            "\\c",
            "(?x)",
            "#",
            "é",
            "\\1",
            "(?<=",
            "(?>",
            "*+"),
        input -> {
          String text = FuzzTarget.text(input);
          for (TextCharset charset : List.of(TextCharset.UTF_8, TextCharset.GBK)) {
            check(text, RegexPattern.parse(text, charset, input.length % 2 == 0));
          }
        });
  }

  private static FuzzTarget framing() {
    return FuzzTarget.ofText(
        "framing",
        List.of(
            "delimiter bytes=0d0a",
            "fixed length=8",
            "field offset=2 size=2 order=big header=4 adjustment=-2",
            "idle nanos=5000000"),
        List.of("bytes=", "length=", "size=4", "order=little", "adjustment=-65536", "header=65536"),
        input -> {
          String text = FuzzTarget.text(input);
          FramingText.parse(text)
              .ifPresent(
                  framing -> {
                    assertThat(FramingText.parse(FramingText.format(framing))).contains(framing);
                    frames(framing, input);
                  });
        });
  }

  /** Frames lie one behind the other and cover what was read. */
  private static void frames(Framing framing, byte[] bytes) {
    List<Frame> frames = new ArrayList<>();
    Framer framer = new Framer(framing);
    int half = bytes.length / 2;
    framer.next(bytes, 0, half, 0, frames::add);
    framer.next(bytes, half, bytes.length - half, 7_000_000, frames::add);
    framer.finish(frames::add);
    long at = 0;
    for (Frame frame : frames) {
      assertThat(frame.offset()).isEqualTo(at);
      assertThat(frame.length()).isPositive();
      at += frame.length();
    }
    assertThat(at).isEqualTo(bytes.length);
  }

  /** A flaw stands within the text and has its sentence. */
  static void check(String text, Object result) {
    if (result instanceof TextFlaw flaw) {
      assertThat(flaw.position()).isBetween(0, Math.max(0, text.length() - 1));
      assertThat(flaw.length()).isPositive();
      assertThat(flaw.position() + flaw.length()).isLessThanOrEqualTo(Math.max(1, text.length()));
      assertThat(flaw.message(Locale.SIMPLIFIED_CHINESE)).isNotBlank();
      assertThat(flaw.message(Locale.ENGLISH).length()).isLessThan(600);
      assertThat(flaw.kind()).isIn((Object[]) FlawKind.values());
    }
  }
}
