package dev.portcullis.core.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ChecksumTest {

  private static final Bytes CHECK = Bytes.of("123456789".getBytes(StandardCharsets.US_ASCII));

  @ParameterizedTest
  @CsvSource({
    "NONE, 0, ''",
    "SUM_8, DD, DD",
    "XOR_8, 31, 31",
    "LRC, 23, 23",
    "CRC_8, F4, F4",
    "CRC_16_MODBUS, 4B37, 37 4B",
    "CRC_16_CCITT_FALSE, 29B1, 29 B1",
    "CRC_16_XMODEM, 31C3, 31 C3",
    "CRC_16_KERMIT, 2189, 89 21",
    "CRC_32, CBF43926, 26 39 F4 CB",
    "ADLER_32, 91E01DE, 09 1E 01 DE"
  })
  void theCataloguesCheckValue(Checksum checksum, String value, String onTheWire) {
    assertThat(Long.toHexString(checksum.of(CHECK))).isEqualToIgnoringCase(value);
    Bytes sent = checksum.toBytes(checksum.of(CHECK), checksum.usualOrder());
    assertThat(HexText.format(sent)).isEqualTo(onTheWire);
    assertThat(sent.length()).isEqualTo(checksum.width());
  }

  @ParameterizedTest
  @EnumSource
  void piecesGiveTheValueOfTheWhole(Checksum checksum) {
    Random random = new Random(3);
    byte[] bytes = new byte[4096];
    random.nextBytes(bytes);
    Checksum.Calculation calculation = checksum.start();
    for (int at = 0; at < bytes.length; ) {
      int length = Math.min(random.nextInt(100), bytes.length - at);
      calculation.update(bytes, at, length);
      at += length;
    }
    assertThat(calculation.value()).isEqualTo(checksum.of(Bytes.of(bytes)));
    assertThat(calculation.value()).isEqualTo(calculation.value());
  }

  @ParameterizedTest
  @EnumSource
  void eitherOrderIsTheOtherTurnedRound(Checksum checksum) {
    byte[] big = checksum.toBytes(0x11223344L, Endian.BIG).toArray();
    byte[] little = checksum.toBytes(0x11223344L, Endian.LITTLE).toArray();
    assertThat(big).hasSize(checksum.width());
    for (int i = 0; i < big.length; i++) {
      assertThat(big[i]).isEqualTo(little[big.length - 1 - i]);
    }
  }

  @Test
  void theModbusExampleOfEveryManual() {
    Bytes request = ((ParsedBytes) HexText.parse("01 03 00 00 00 02")).bytes();
    Checksum modbus = Checksum.CRC_16_MODBUS;
    assertThat(HexText.format(modbus.toBytes(modbus.of(request), modbus.usualOrder())))
        .isEqualTo("C4 0B");
  }

  @Test
  void messageAndLrcAddUpToZero() {
    byte[] frame = {0x11, 0x03, 0x00, 0x6B, 0x00, 0x03};
    assertThat(Checksum.LRC.of(Bytes.of(frame))).isEqualTo(0x7E);
    assertThat(Checksum.SUM_8.of(Bytes.of(frame)) + 0x7E).isEqualTo(0x100);
  }

  @ParameterizedTest
  @EnumSource
  void aChecksumIsFoundByItsNameAndItsLabel(Checksum checksum) {
    assertThat(Checksum.of(checksum.name())).contains(checksum);
    assertThat(Checksum.of(checksum.label())).contains(checksum);
  }

  @Test
  void namesAreFoundHoweverTheyAreSpelt() {
    assertThat(Checksum.of("crc16-modbus")).contains(Checksum.CRC_16_MODBUS);
    assertThat(Checksum.of("crc32")).contains(Checksum.CRC_32);
    assertThat(Checksum.of("crc16")).isEmpty();
  }
}
