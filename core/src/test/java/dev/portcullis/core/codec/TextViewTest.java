package dev.portcullis.core.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class TextViewTest {

  private static String line(String text, int limit) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return TextView.oneLine(bytes, 0, bytes.length, TextCharset.UTF_8, limit);
  }

  @Test
  void whatHasNoLookIsADot() {
    assertThat(line("{\"fw\":1}\r\n\t\0\u007F", 99)).isEqualTo("{\"fw\":1}·····");
    assertThat(line("a\u2028b\u202Ec\uFEFFd\u0085", 99)).isEqualTo("a·b·c·d·");
    assertThat(line("中文 é😀", 99)).isEqualTo("中文 é😀");
  }

  @Test
  void bytesThatAreNoTextAreReplaced() {
    byte[] bytes = {1, 3, (byte) 0xD7, ',', 'J', (byte) 0xE4};
    assertThat(TextView.oneLine(bytes, 0, 6, TextCharset.UTF_8, 99)).isEqualTo("··\uFFFD,J\uFFFD");
    assertThat(TextView.oneLine(bytes, 0, 6, TextCharset.ISO_8859_1, 99)).isEqualTo("··×,Jä");
    assertThat(TextView.oneLine(bytes, 3, 2, TextCharset.UTF_8, 99)).isEqualTo(",J");
  }

  @Test
  void aLineIsCutBetweenCharacters() {
    assertThat(line("abcdef", 3)).isEqualTo("abc");
    assertThat(line("ab😀", 3)).isEqualTo("ab");
    assertThat(line("ab😀", 4)).isEqualTo("ab😀");
    assertThat(line("中".repeat(100_000), 5)).isEqualTo("中中中中中");
    assertThat(line("abc", 0)).isEmpty();
  }

  @Test
  void theNamesOnOfferAreKnownInAnyLetterCase() {
    for (TextCharset charset : TextCharset.values()) {
      assertThat(TextCharset.of(charset.label().toLowerCase(java.util.Locale.ROOT)))
          .contains(charset);
      assertThat(charset.charset().newEncoder().canEncode('A')).isTrue();
    }
    assertThat(TextCharset.of("klingon")).isEmpty();
  }
}
