package dev.portcullis.core.codec;

/**
 * A CRC of 8 or 16 bits by table, one byte at a step. Immutable; calculations are for one thread
 * each. None of those here has a final exclusive-or, so there is no parameter for one.
 */
final class CrcTable {

  static final CrcTable CRC_8 = new CrcTable(8, 0x07, 0, false);
  static final CrcTable MODBUS = new CrcTable(16, 0x8005, 0xFFFF, true);
  static final CrcTable CCITT_FALSE = new CrcTable(16, 0x1021, 0xFFFF, false);
  static final CrcTable XMODEM = new CrcTable(16, 0x1021, 0, false);
  static final CrcTable KERMIT = new CrcTable(16, 0x1021, 0, true);

  private final int width;
  private final int mask;
  private final int initial;
  private final boolean reflected;
  private final int[] table = new int[256];

  /**
   * Fills the table.
   *
   * @param polynomial in the usual notation, highest power left out
   * @param reflected whether bits enter and leave lowest first
   */
  private CrcTable(int width, int polynomial, int initial, boolean reflected) {
    this.width = width;
    this.mask = (1 << width) - 1;
    this.initial = initial;
    this.reflected = reflected;
    int mirrored = Integer.reverse(polynomial) >>> (32 - width);
    for (int index = 0; index < 256; index++) {
      int remainder = reflected ? index : index << (width - 8);
      for (int bit = 0; bit < 8; bit++) {
        if (reflected) {
          remainder = (remainder >>> 1) ^ ((remainder & 1) != 0 ? mirrored : 0);
        } else {
          boolean carry = (remainder >>> (width - 1) & 1) != 0;
          remainder = (remainder << 1 ^ (carry ? polynomial : 0)) & mask;
        }
      }
      table[index] = remainder;
    }
  }

  Checksum.Calculation start() {
    return new Calculation();
  }

  private final class Calculation implements Checksum.Calculation {

    // Starting at 'initial' unmirrored is right because all here are 0 or all ones.
    private int remainder = initial;

    @Override
    public void update(byte[] bytes, int offset, int length) {
      for (int i = offset; i < offset + length; i++) {
        if (reflected) {
          remainder = remainder >>> 8 ^ table[(remainder ^ bytes[i]) & 0xFF];
        } else {
          int index = (remainder >>> (width - 8) ^ bytes[i]) & 0xFF;
          remainder = (remainder << 8 ^ table[index]) & mask;
        }
      }
    }

    @Override
    public long value() {
      return remainder;
    }
  }
}
