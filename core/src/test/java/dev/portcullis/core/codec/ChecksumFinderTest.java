package dev.portcullis.core.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ChecksumFinderTest {

  private static final long BEFORE = 5;

  private static ByteSource source(Bytes... parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (Bytes part : parts) {
      all.writeBytes(part.toArray());
    }
    return ByteSource.of(Bytes.of(all.toByteArray()));
  }

  @ParameterizedTest
  @EnumSource(value = Checksum.class, mode = EnumSource.Mode.EXCLUDE, names = "NONE")
  void everyChecksumIsFoundInBothOrders(Checksum checksum) throws IOException {
    Random random = new Random(checksum.label().length());
    byte[] message = new byte[100_000];
    random.nextBytes(message);
    Bytes bytes = Bytes.of(message);
    for (Endian order : Endian.values()) {
      Bytes sum = checksum.toBytes(checksum.of(bytes), order);
      ByteSource all = source(Bytes.of(new byte[(int) BEFORE]), bytes, sum, Bytes.of((byte) 1));
      Endian expected = checksum.width() == 1 ? checksum.usualOrder() : order;
      long end = BEFORE + message.length;
      assertThat(ChecksumFinder.behind(all, BEFORE, end, () -> false))
          .contains(new ChecksumMatch(checksum, expected));
      assertThat(ChecksumFinder.atEnd(all, BEFORE, end + sum.length(), () -> false))
          .contains(new ChecksumMatch(checksum, expected));
    }
  }

  @Test
  void aRegisterReadIsModbusAndNothingElseThatIsWide() throws IOException {
    Bytes message = ((ParsedBytes) HexText.parse("01 03 00 00 00 02 C4 0B")).bytes();
    assertThat(ChecksumFinder.atEnd(ByteSource.of(message), 0, 8, () -> false))
        .filteredOn(match -> match.checksum().width() > 1)
        .containsExactly(new ChecksumMatch(Checksum.CRC_16_MODBUS, Endian.LITTLE));
  }

  @Test
  void whatIsTooShortOrAllZeroMatchesNothing() throws IOException {
    ByteSource zeros = ByteSource.of(Bytes.of(new byte[50]));
    assertThat(ChecksumFinder.behind(zeros, 0, 20, () -> false)).isEmpty();
    assertThat(ChecksumFinder.atEnd(zeros, 0, 50, () -> false)).isEmpty();
    ByteSource one = ByteSource.of(Bytes.of((byte) 7));
    assertThat(ChecksumFinder.atEnd(one, 0, 1, () -> false)).isEmpty();
    assertThat(ChecksumFinder.behind(one, 0, 1, () -> false)).isEmpty();
  }

  @Test
  void stopsWhenToldTo() throws IOException {
    Bytes message = ((ParsedBytes) HexText.parse("01 03 00 00 00 02 C4 0B")).bytes();
    assertThat(ChecksumFinder.atEnd(ByteSource.of(message), 0, 8, () -> true)).isEmpty();
  }
}
