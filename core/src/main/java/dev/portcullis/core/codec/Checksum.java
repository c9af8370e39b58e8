package dev.portcullis.core.codec;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.zip.Adler32;
import java.util.zip.CRC32;

/**
 * The checksums a device may want behind its bytes. Immutable; each {@link #start()} is a
 * calculation of its own.
 *
 * <p>CRC parameters and the check values of the tests are those of the catalogue of parametrised
 * CRC algorithms (reveng.sourceforge.io/crc-catalogue), whose names are given where ours is
 * shorter.
 */
public enum Checksum {
  /** No checksum. */
  NONE("None", 0, Endian.BIG, Sums.Nothing::new),
  /** The sum of the bytes modulo 256. */
  SUM_8("Sum-8", 1, Endian.BIG, Sums.Sum::new),
  /**
   * All bytes exclusive-or'ed together; NMEA 0183 and many serial tools, which also call it BCC.
   */
  XOR_8("XOR-8 (BCC)", 1, Endian.BIG, Sums.Xor::new),
  /**
   * The two's complement of the sum, so that message and checksum add up to zero: the LRC of Modbus
   * ASCII. Tools that mean exclusive-or by "LRC" want {@link #XOR_8}.
   */
  LRC("LRC (Modbus ASCII)", 1, Endian.BIG, Sums.NegatedSum::new),
  /** CRC-8/SMBUS: polynomial 07. */
  CRC_8("CRC-8", 1, Endian.BIG, CrcTable.CRC_8::start),
  /** The checksum of Modbus RTU, which sends its low byte first. */
  CRC_16_MODBUS("CRC-16/MODBUS", 2, Endian.LITTLE, CrcTable.MODBUS::start),
  /** CRC-16/IBM-3740, widely known by this name: polynomial 1021, initially FFFF. */
  CRC_16_CCITT_FALSE("CRC-16/CCITT-FALSE", 2, Endian.BIG, CrcTable.CCITT_FALSE::start),
  /** Polynomial 1021, initially 0; high byte first in XMODEM. */
  CRC_16_XMODEM("CRC-16/XMODEM", 2, Endian.BIG, CrcTable.XMODEM::start),
  /** The true CCITT checksum, reflected; low byte first, as reflected checksums go. */
  CRC_16_KERMIT("CRC-16/KERMIT", 2, Endian.LITTLE, CrcTable.KERMIT::start),
  /** CRC-32/ISO-HDLC; low byte first as in Ethernet, ZIP and gzip. */
  CRC_32("CRC-32", 4, Endian.LITTLE, () -> new Sums.Zip(new CRC32())),
  /** RFC 1950; high byte first as in zlib. */
  ADLER_32("Adler-32", 4, Endian.BIG, () -> new Sums.Zip(new Adler32()));

  /** A calculation under way. For one thread. */
  public interface Calculation {

    /** Takes more bytes. */
    void update(byte[] bytes, int offset, int length);

    /** The checksum of all bytes so far, unsigned. More bytes may follow. */
    long value();
  }

  private final String label;
  private final int width;
  private final Endian usualOrder;

  @SuppressWarnings("ImmutableEnumChecker") // Method references to constructors: no state.
  private final Supplier<Calculation> calculation;

  Checksum(String label, int width, Endian usualOrder, Supplier<Calculation> calculation) {
    this.label = label;
    this.width = width;
    this.usualOrder = usualOrder;
    this.calculation = calculation;
  }

  /** The name people know it by; the same in every language except {@link #NONE}'s. */
  public String label() {
    return label;
  }

  /** Bytes it takes, 0–4. */
  public int width() {
    return width;
  }

  /** The byte order its own protocols use. */
  public Endian usualOrder() {
    return usualOrder;
  }

  /** Begins a calculation. */
  public Calculation start() {
    return calculation.get();
  }

  /** The checksum of a whole. */
  public long of(Bytes bytes) {
    Calculation calculating = start();
    calculating.update(bytes.shared(), 0, bytes.length());
    return calculating.value();
  }

  /** A checksum's value as the {@link #width()} bytes that go on the wire. */
  public Bytes toBytes(long value, Endian order) {
    byte[] bytes = new byte[width];
    for (int i = 0; i < width; i++) {
      int place = order == Endian.LITTLE ? i : width - 1 - i;
      bytes[place] = (byte) (value >>> (8 * i));
    }
    return Bytes.owning(bytes);
  }

  /**
   * The checksum of a label or constant name: letter case, {@code _}, {@code -}, {@code /} alike.
   */
  public static Optional<Checksum> of(String name) {
    for (Checksum checksum : values()) {
      if (plain(name).equals(plain(checksum.name())) || plain(name).equals(plain(checksum.label))) {
        return Optional.of(checksum);
      }
    }
    return Optional.empty();
  }

  private static String plain(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[-_/ ]", "");
  }
}
