package dev.portcullis.core.net;

/**
 * An IPv4 address.
 *
 * @param bits the four octets, the first in the highest byte
 */
public record Ipv4Address(int bits) implements HostAddress {

  /** The address of four octets in network order. */
  public static Ipv4Address of(byte[] octets) {
    if (octets.length != 4) {
      throw new IllegalArgumentException("an IPv4 address has 4 octets, not " + octets.length);
    }
    return of(octets[0], octets[1], octets[2], octets[3]);
  }

  /** The address {@code a.b.c.d}; only the low eight bits of each argument count. */
  public static Ipv4Address of(int a, int b, int c, int d) {
    return new Ipv4Address(
        ((a & 0xff) << 24) | ((b & 0xff) << 16) | ((c & 0xff) << 8) | (d & 0xff));
  }

  @Override
  public AddressFamily family() {
    return AddressFamily.IPV4;
  }

  @Override
  public byte[] toBytes() {
    return new byte[] {
      (byte) (bits >>> 24), (byte) (bits >>> 16), (byte) (bits >>> 8), (byte) bits
    };
  }

  @Override
  public String text() {
    return (bits >>> 24)
        + "."
        + ((bits >>> 16) & 0xff)
        + "."
        + ((bits >>> 8) & 0xff)
        + "."
        + (bits & 0xff);
  }

  @Override
  public String toString() {
    return text();
  }
}
