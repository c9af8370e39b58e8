package dev.portcullis.core.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TextStreamTest {

  private static final String ANY = "hello 温度 21.5 中文字符 end";

  private static String sample(TextCharset charset) {
    return switch (charset) {
      case UTF_8, GB18030, UTF_16LE, UTF_16BE -> ANY + "😀é";
      case GBK, BIG5 -> "hello 中文 end";
      case SHIFT_JIS -> "hello 日本語 ｱ end";
      case ISO_8859_1 -> "hello é ÿ";
      case US_ASCII -> "hello";
    };
  }

  @ParameterizedTest
  @EnumSource
  void aCharacterSplitAnywhereIsJoined(TextCharset charset) {
    String expected = sample(charset);
    byte[] bytes = expected.getBytes(charset.charset());
    for (int first = 0; first <= bytes.length; first++) {
      TextStream stream = new TextStream(charset);
      String text =
          stream.next(bytes, 0, first)
              + stream.next(bytes, first, bytes.length - first)
              + stream.finish();
      assertThat(text).as("split at %d", first).isEqualTo(expected);
      assertThat(stream.malformed()).isZero();
    }
  }

  @ParameterizedTest
  @EnumSource
  void oneByteAtATimeIsTheSameText(TextCharset charset) {
    byte[] bytes = sample(charset).getBytes(charset.charset());
    TextStream stream = new TextStream(charset);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < bytes.length; i++) {
      text.append(stream.next(bytes, i, 1));
    }
    assertThat(text.append(stream.finish()).toString()).isEqualTo(sample(charset));
  }

  @ParameterizedTest
  @EnumSource
  void anyBytesReadInAnyPiecesAreWhatTheyAreInOnePiece(TextCharset charset) {
    Random random = new Random(charset.label().hashCode());
    for (int round = 0; round < 200; round++) {
      byte[] bytes = new byte[random.nextInt(60)];
      random.nextBytes(bytes);
      TextStream whole = new TextStream(charset);
      String expected = whole.next(bytes, 0, bytes.length) + whole.finish();
      TextStream pieces = new TextStream(charset);
      StringBuilder text = new StringBuilder();
      for (int at = 0; at < bytes.length; ) {
        int length = Math.min(1 + random.nextInt(5), bytes.length - at);
        text.append(pieces.next(bytes, at, length));
        at += length;
      }
      text.append(pieces.finish());
      assertThat(text.toString()).as(HexText.format(Bytes.of(bytes))).isEqualTo(expected);
      assertThat(pieces.malformed()).isEqualTo(whole.malformed());
    }
  }

  @Test
  void aCharacterShowsWithTheReadThatCompletesIt() {
    byte[] bytes = "中".getBytes(StandardCharsets.UTF_8);
    TextStream stream = new TextStream(TextCharset.UTF_8);
    assertThat(stream.next(bytes, 0, 2)).isEmpty();
    assertThat(stream.carried()).isEqualTo(2);
    assertThat(stream.next(bytes, 2, 1)).isEqualTo("中");
    assertThat(stream.carried()).isZero();
  }

  @Test
  void malformedBytesAreShownAndCounted() {
    TextStream stream = new TextStream(TextCharset.UTF_8);
    assertThat(stream.next(Bytes.of((byte) 'a', (byte) 0xFF, (byte) 'b', (byte) 0xE4)))
        .isEqualTo("a\uFFFDb");
    assertThat(stream.malformed()).isEqualTo(1);
    assertThat(stream.finish()).isEqualTo("\uFFFD");
    assertThat(stream.malformed()).isEqualTo(2);
    assertThat(stream.next(Bytes.of((byte) 'c'))).isEqualTo("c");
  }

  @Test
  void bytesWithoutTextInAsciiAreMalformedOneByOne() {
    TextStream stream = new TextStream(TextCharset.US_ASCII);
    assertThat(stream.next(Bytes.of((byte) 0x80, (byte) 0x81))).isEqualTo("\uFFFD\uFFFD");
    assertThat(stream.malformed()).isEqualTo(2);
  }
}
