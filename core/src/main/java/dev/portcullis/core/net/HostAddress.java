package dev.portcullis.core.net;

import java.net.InetAddress;
import java.net.UnknownHostException;

/**
 * An IP address as a value: bytes, never a name, never looked up. Immutable and comparable by
 * content.
 */
public sealed interface HostAddress permits Ipv4Address, Ipv6Address {

  /** The family these bytes belong to. */
  AddressFamily family();

  /** The address in network order, 4 or 16 bytes, in an array of the caller's own. */
  byte[] toBytes();

  /** The usual text: dotted decimal, or RFC 5952 for IPv6. */
  String text();

  /**
   * The same address for {@code java.net}, built from the bytes alone so that nothing is resolved.
   */
  default InetAddress toInetAddress() {
    try {
      return InetAddress.getByAddress(toBytes());
    } catch (UnknownHostException e) {
      throw new AssertionError("an address of 4 or 16 bytes is always accepted", e);
    }
  }

  /**
   * The value of a {@code java.net} address. An IPv6 zone is dropped; IPv4-mapped addresses arrive
   * as IPv4, as {@code java.net} delivers them.
   */
  static HostAddress of(InetAddress address) {
    byte[] bytes = address.getAddress();
    return bytes.length == 4 ? Ipv4Address.of(bytes) : Ipv6Address.of(bytes);
  }
}
