package dev.portcullis.core.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class ByteLiteralTest {

  private static String written(ByteLiteral in, byte... bytes) {
    StringBuilder text = new StringBuilder();
    in.append(text, "rx_4", bytes);
    return text.toString();
  }

  @Test
  void aFewBytesAreOneLine() {
    byte[] bytes = {1, (byte) 0xC4};
    assertThat(written(ByteLiteral.C, bytes))
        .isEqualTo("const unsigned char rx_4[] = { 0x01, 0xC4 };\nconst size_t rx_4_size = 2;\n");
    assertThat(written(ByteLiteral.JAVA, bytes))
        .isEqualTo("byte[] rx_4 = { 0x01, (byte) 0xC4 };\n");
    assertThat(written(ByteLiteral.PYTHON, bytes)).isEqualTo("rx_4 = bytes.fromhex(\"01 C4\")\n");
    assertThat(written(ByteLiteral.JAVASCRIPT, bytes))
        .isEqualTo("const rx_4 = new Uint8Array([0x01, 0xC4])\n");
    assertThat(written(ByteLiteral.PYTHON)).isEqualTo("rx_4 = bytes.fromhex(\"\")\n");
    assertThat(written(ByteLiteral.C)).contains("rx_4_size = 0;");
  }

  @ParameterizedTest
  @EnumSource(ByteLiteral.class)
  void allBytesStandThereInOrderWhateverTheirNumber(ByteLiteral in) {
    Random random = new Random(11);
    for (int length = 1; length < 60; length++) {
      byte[] bytes = new byte[length];
      random.nextBytes(bytes);
      String text = written(in, bytes);
      Matcher digits =
          Pattern.compile(in == ByteLiteral.PYTHON ? "\\b([0-9A-F]{2})\\b" : "0x([0-9A-F]{2})")
              .matcher(text);
      StringBuilder found = new StringBuilder();
      while (digits.find()) {
        found.append(digits.group(1));
      }
      assertThat(HexText.parse(found)).isEqualTo(new ParsedBytes(Bytes.of(bytes)));
      assertThat(text.lines()).noneMatch(line -> line.isBlank() || line.endsWith(" "));
    }
  }
}
