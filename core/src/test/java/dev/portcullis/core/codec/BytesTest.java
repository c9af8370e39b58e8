package dev.portcullis.core.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class BytesTest {

  @Test
  void nobodyCanChangeThem() {
    byte[] given = {1, 2, 3};
    Bytes bytes = Bytes.of(given);
    given[0] = 9;
    bytes.toArray()[1] = 9;
    assertThat(bytes).isEqualTo(Bytes.of((byte) 1, (byte) 2, (byte) 3));
    assertThat(bytes.asBuffer().isReadOnly()).isTrue();
  }

  @Test
  void theyAreUnsignedAndComparedByContent() {
    assertThat(Bytes.of((byte) 0xFF).at(0)).isEqualTo(255);
    assertThat(Bytes.of((byte) 1, (byte) 2).slice(1, 2)).isEqualTo(Bytes.of((byte) 2));
    assertThat(Bytes.of((byte) 1)).hasSameHashCodeAs(Bytes.of((byte) 1)).isNotEqualTo(Bytes.EMPTY);
    assertThatThrownBy(() -> Bytes.EMPTY.slice(0, 1)).isInstanceOf(IndexOutOfBoundsException.class);
  }

  @Test
  void theirTextShowsTheFirstAndTheLength() {
    assertThat(Bytes.of((byte) 1, (byte) 0xAB)).hasToString("2 bytes [01 AB]");
    assertThat(Bytes.of(new byte[100]).toString()).startsWith("100 bytes [00 ").endsWith(" 00 …]");
  }
}
