package dev.portcullis.core.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Random;
import org.junit.jupiter.api.Test;

class NumberKindTest {

  @Test
  void agreesWithAByteBufferInBothOrders() {
    Random random = new Random(3);
    for (int i = 0; i < 2000; i++) {
      byte[] bytes = new byte[8];
      random.nextBytes(bytes);
      Bytes read = Bytes.of(bytes);
      for (Endian order : Endian.values()) {
        ByteBuffer buffer =
            ByteBuffer.wrap(bytes)
                .order(order == Endian.BIG ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
        assertThat(NumberKind.U8.text(read, order)).isEqualTo("" + (bytes[0] & 0xFF));
        assertThat(NumberKind.I8.text(read, order)).isEqualTo("" + bytes[0]);
        assertThat(NumberKind.U16.text(read, order)).isEqualTo("" + (buffer.getShort(0) & 0xFFFF));
        assertThat(NumberKind.I16.text(read, order)).isEqualTo("" + buffer.getShort(0));
        assertThat(NumberKind.U32.text(read, order))
            .isEqualTo(Integer.toUnsignedString(buffer.getInt(0)));
        assertThat(NumberKind.I32.text(read, order)).isEqualTo("" + buffer.getInt(0));
        assertThat(NumberKind.U64.text(read, order))
            .isEqualTo(Long.toUnsignedString(buffer.getLong(0)));
        assertThat(NumberKind.I64.text(read, order)).isEqualTo("" + buffer.getLong(0));
        assertThat(NumberKind.FLOAT.text(read, order)).isEqualTo("" + buffer.getFloat(0));
        assertThat(NumberKind.DOUBLE.text(read, order)).isEqualTo("" + buffer.getDouble(0));
      }
    }
  }

  @Test
  void tooFewBytesAreNoNumber() {
    assertThatThrownBy(() -> NumberKind.U32.text(Bytes.of((byte) 1), Endian.BIG))
        .isInstanceOf(IndexOutOfBoundsException.class);
    assertThat(NumberKind.U16.label()).isEqualTo("u16");
  }
}
