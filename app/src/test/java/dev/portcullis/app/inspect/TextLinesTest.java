package dev.portcullis.app.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.core.codec.TextCharset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TextLinesTest {

  private static List<String> lines(String text, TextCharset charset, int width) {
    byte[] bytes = text.getBytes(charset.charset());
    TextLines lines = new TextLines(charset, width);
    List<String> found = new ArrayList<>();
    int at = 0;
    while (at < bytes.length) {
      int length = lines.lineLength(bytes, at, bytes.length - at, true);
      int shown = length - lines.endLength(bytes, at, length);
      found.add(new String(bytes, at, shown, charset.charset()));
      at += length;
    }
    return found;
  }

  @Test
  void aLineEndsBehindLfCrAndCrLf() {
    assertThat(lines("a\nb\rc\r\nd\n\ne", TextCharset.UTF_8, 16))
        .containsExactly("a", "b", "c", "d", "", "e");
    assertThat(lines("a\r\n中\n", TextCharset.UTF_16LE, 16)).containsExactly("a", "中");
    assertThat(lines("a\r\n中\n", TextCharset.UTF_16BE, 16)).containsExactly("a", "中");
    // U+0A0D and U+0D0A hold the bytes of LF and CR and are neither.
    assertThat(lines("\u0A0D\u0D0A", TextCharset.UTF_16LE, 16)).containsExactly("\u0A0D\u0D0A");
  }

  @Test
  void aLineAsWideAsTheViewIsNotFollowedByAnEmptyOne() {
    assertThat(lines("0123456789abcdef\nx", TextCharset.UTF_8, 16))
        .containsExactly("0123456789abcdef", "x");
    assertThat(lines("0123456789abcdef\r\nx", TextCharset.UTF_8, 16))
        .containsExactly("0123456789abcdef", "x");
    assertThat(lines("0123456789abcdefx", TextCharset.UTF_8, 16))
        .containsExactly("0123456789abcdef", "x");
  }

  @Test
  void aLongLineIsBrokenBetweenCharacters() {
    assertThat(lines("中".repeat(12), TextCharset.UTF_8, 16))
        .containsExactly("中中中中中", "中中中中中", "中中");
    assertThat(lines("😀".repeat(9), TextCharset.UTF_16LE, 18))
        .containsExactly("😀😀😀😀", "😀😀😀😀", "😀");
    assertThat(lines("a" + "文".repeat(10), TextCharset.GBK, 16)).containsExactly("a文文文文文文文", "文文文");
  }

  @ParameterizedTest
  @EnumSource
  void anyBytesAreLinesThatCoverThemInAnyPieces(TextCharset charset) {
    Random random = new Random(charset.label().hashCode());
    for (int round = 0; round < 100; round++) {
      byte[] bytes = new byte[random.nextInt(400)];
      random.nextBytes(bytes);
      List<Integer> whole = starts(bytes, charset, bytes.length);
      assertThat(starts(bytes, charset, 64)).isEqualTo(whole);
    }
  }

  private static List<Integer> starts(byte[] bytes, TextCharset charset, int piece) {
    TextLines lines = new TextLines(charset, 16);
    List<Integer> starts = new ArrayList<>();
    int at = 0;
    while (at < bytes.length) {
      int available = Math.min(piece, bytes.length - at);
      int length = lines.lineLength(bytes, at, available, at + available == bytes.length);
      assertThat(length).isBetween(1, 20);
      starts.add(at);
      at += length;
    }
    assertThat(at).isEqualTo(bytes.length);
    return starts;
  }

  @Test
  void withTooFewBytesItAsksForMore() {
    TextLines lines = new TextLines(TextCharset.UTF_8, 16);
    byte[] bytes = "abc\r".getBytes(StandardCharsets.UTF_8);
    assertThat(lines.lineLength(bytes, 0, 4, false)).isZero();
    assertThat(lines.lineLength(bytes, 0, 4, true)).isEqualTo(4);
  }
}
