package dev.portcullis.core.net;

/**
 * A range of addresses with a common beginning. Immutable.
 *
 * @param network its lowest address: every bit after the prefix is zero
 * @param prefixLength bits all its addresses share: 0–32 or 0–128
 */
public record Subnet(HostAddress network, int prefixLength) {

  /** Checks the prefix length and clears the host bits. */
  public Subnet {
    network = masked(network, prefixLength);
  }

  /** The subnet an address lies in. */
  public static Subnet of(HostAddress address, int prefixLength) {
    return new Subnet(address, prefixLength);
  }

  /**
   * A range from text such as {@code 10.0.0.0/8}, for tables in code.
   *
   * @throws IllegalArgumentException if it is no range, or has bits set after the prefix
   */
  public static Subnet parse(String text) {
    InterfaceAddress parsed =
        InterfaceAddress.parse(text)
            .orElseThrow(() -> new IllegalArgumentException(text + " is no range of addresses"));
    Subnet subnet = of(parsed.address(), parsed.prefixLength());
    if (!subnet.network().equals(parsed.address())) {
      throw new IllegalArgumentException(text + " has bits set after its prefix");
    }
    return subnet;
  }

  /** Whether an address lies in it; never true for an address of the other family. */
  public boolean contains(HostAddress address) {
    return switch (network) {
      case Ipv4Address mine ->
          address instanceof Ipv4Address other
              && ((mine.bits() ^ other.bits()) & mask32(prefixLength)) == 0;
      case Ipv6Address mine ->
          address instanceof Ipv6Address other
              && ((mine.high() ^ other.high()) & highMask(prefixLength)) == 0
              && ((mine.low() ^ other.low()) & lowMask(prefixLength)) == 0;
    };
  }

  /**
   * Whether an address is this subnet's directed broadcast address. IPv6 has none, and neither has
   * an IPv4 subnet of one or two addresses (RFC 3021).
   */
  public boolean isBroadcast(HostAddress address) {
    return network instanceof Ipv4Address mine
        && address instanceof Ipv4Address other
        && prefixLength < 31
        && other.bits() == (mine.bits() | ~mask32(prefixLength));
  }

  /** Whether an address is this IPv4 subnet's own number, which no host has (but see RFC 3021). */
  public boolean isNetworkNumber(HostAddress address) {
    return network instanceof Ipv4Address && prefixLength < 31 && network.equals(address);
  }

  /** {@code 192.168.1.0/24}. */
  public String text() {
    return network.text() + "/" + prefixLength;
  }

  @Override
  public String toString() {
    return text();
  }

  private static HostAddress masked(HostAddress address, int prefixLength) {
    int bits = address.family() == AddressFamily.IPV4 ? 32 : 128;
    if (prefixLength < 0 || prefixLength > bits) {
      throw new IllegalArgumentException("prefix length " + prefixLength + " is not in 0–" + bits);
    }
    return switch (address) {
      case Ipv4Address four -> new Ipv4Address(four.bits() & mask32(prefixLength));
      case Ipv6Address six ->
          new Ipv6Address(six.high() & highMask(prefixLength), six.low() & lowMask(prefixLength));
    };
  }

  private static int mask32(int prefix) {
    return prefix == 0 ? 0 : -1 << (32 - prefix);
  }

  private static long highMask(int prefix) {
    return prefix == 0 ? 0 : prefix >= 64 ? -1L : -1L << (64 - prefix);
  }

  private static long lowMask(int prefix) {
    return prefix <= 64 ? 0 : -1L << (128 - prefix);
  }
}
