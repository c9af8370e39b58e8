package dev.portcullis.core.net;

import java.util.Optional;

/**
 * An address this computer (or the phone it stands for) has, with the subnet it lies in. Immutable.
 *
 * @param interfaceName the operating system's short name, or empty where there is no interface (a
 *     vantage given by hand)
 * @param address the computer's own address
 * @param prefixLength bits of the network part: 0–32 or 0–128
 */
public record InterfaceAddress(String interfaceName, HostAddress address, int prefixLength) {

  /** Checks the prefix length. */
  public InterfaceAddress {
    int bits = address.family() == AddressFamily.IPV4 ? 32 : 128;
    if (prefixLength < 0 || prefixLength > bits) {
      throw new IllegalArgumentException("prefix length " + prefixLength + " is not in 0–" + bits);
    }
  }

  /** Reads {@code 192.168.1.10/24} or {@code fd00::10/64}; empty if the text is neither. */
  public static Optional<InterfaceAddress> parse(String text) {
    int slash = text.indexOf('/');
    int digits = text.length() - slash - 1;
    if (slash < 0 || digits < 1 || digits > 3 || (digits > 1 && text.charAt(slash + 1) == '0')) {
      return Optional.empty();
    }
    for (int i = slash + 1; i < text.length(); i++) {
      if (!AddressParser.isDigit(text.charAt(i))) {
        return Optional.empty();
      }
    }
    int prefix = Integer.parseInt(text, slash + 1, text.length(), 10);
    if (AddressParser.parse(text.substring(0, slash)) instanceof ParsedAddress.Literal literal) {
      int bits = literal.address().family() == AddressFamily.IPV4 ? 32 : 128;
      if (prefix <= bits) {
        return Optional.of(new InterfaceAddress("", literal.address(), prefix));
      }
    }
    return Optional.empty();
  }

  /** The subnet the address lies in. */
  public Subnet subnet() {
    return Subnet.of(address, prefixLength);
  }

  /** {@code 192.168.1.10/24}. */
  public String text() {
    return address.text() + "/" + prefixLength;
  }
}
