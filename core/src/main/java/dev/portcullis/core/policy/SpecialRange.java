package dev.portcullis.core.policy;

import dev.portcullis.core.net.HostAddress;
import dev.portcullis.core.net.Ipv4Address;
import dev.portcullis.core.net.Ipv6Address;
import dev.portcullis.core.net.Subnet;
import java.util.List;

/**
 * A range with a meaning. Immutable.
 *
 * <p>Sources: IANA's "IPv4 Special-Purpose Address Registry" (iana-ipv4-special-registry) and "IPv6
 * Special-Purpose Address Registry" (iana-ipv6-special-registry), both founded by RFC 6890 and RFC
 * 8190; multicast from "IPv4 Multicast Address Space Registry" (RFC 5771) and RFC 4291; what is not
 * global unicast from "Internet Protocol Version 6 Address Space". Names and documents are the
 * registries' own. A registry entry is listed even where a wider one covers it, so that a person
 * reads the nearest name; the narrower entry stands first.
 *
 * @param range which addresses
 * @param kind what the rules make of them
 * @param name the registry's name and document
 */
record SpecialRange(Subnet range, AddressKind kind, String name) {

  private static final List<SpecialRange> IPV4 =
      List.of(
          of("10.0.0.0/8", AddressKind.PRIVATE, "Private-Use, RFC 1918"),
          of("172.16.0.0/12", AddressKind.PRIVATE, "Private-Use, RFC 1918"),
          of("192.168.0.0/16", AddressKind.PRIVATE, "Private-Use, RFC 1918"),
          of("127.0.0.0/8", AddressKind.LOOPBACK, "Loopback, RFC 1122"),
          of("0.0.0.0/32", AddressKind.ANY, "\"This host on this network\", RFC 1122"),
          of("0.0.0.0/8", AddressKind.ANY, "\"This network\", RFC 791"),
          of("169.254.0.0/16", AddressKind.LINK_LOCAL, "Link Local, RFC 3927"),
          of("100.64.0.0/10", AddressKind.SHARED, "Shared Address Space, RFC 6598"),
          of("224.0.0.0/4", AddressKind.MULTICAST, "Multicast, RFC 5771"),
          of("255.255.255.255/32", AddressKind.LIMITED_BROADCAST, "Limited Broadcast, RFC 8190"),
          of("240.0.0.0/4", AddressKind.RESERVED, "Reserved, RFC 1112"),
          of("192.0.0.0/29", AddressKind.RESERVED, "IPv4 Service Continuity Prefix, RFC 7335"),
          of("192.0.0.8/32", AddressKind.RESERVED, "IPv4 dummy address, RFC 7600"),
          of("192.0.0.9/32", AddressKind.RESERVED, "Port Control Protocol Anycast, RFC 7723"),
          of("192.0.0.10/32", AddressKind.RESERVED, "TURN Anycast, RFC 8155"),
          of("192.0.0.170/31", AddressKind.RESERVED, "NAT64/DNS64 Discovery, RFC 8880"),
          of("192.0.0.0/24", AddressKind.RESERVED, "IETF Protocol Assignments, RFC 6890"),
          of("192.0.2.0/24", AddressKind.RESERVED, "Documentation (TEST-NET-1), RFC 5737"),
          of("192.31.196.0/24", AddressKind.RESERVED, "AS112-v4, RFC 7535"),
          of("192.52.193.0/24", AddressKind.RESERVED, "AMT, RFC 7450"),
          of("192.88.99.2/32", AddressKind.RESERVED, "6a44-relay anycast address, RFC 6751"),
          of("192.88.99.0/24", AddressKind.RESERVED, "Deprecated (6to4 Relay Anycast), RFC 7526"),
          of("192.175.48.0/24", AddressKind.RESERVED, "Direct Delegation AS112 Service, RFC 7534"),
          of("198.18.0.0/15", AddressKind.RESERVED, "Benchmarking, RFC 2544"),
          of("198.51.100.0/24", AddressKind.RESERVED, "Documentation (TEST-NET-2), RFC 5737"),
          of("203.0.113.0/24", AddressKind.RESERVED, "Documentation (TEST-NET-3), RFC 5737"),
          of("0.0.0.0/0", AddressKind.PUBLIC, "public"));

  private static final List<SpecialRange> IPV6 =
      List.of(
          of("fc00::/7", AddressKind.PRIVATE, "Unique-Local, RFC 4193"),
          of("fe80::/10", AddressKind.LINK_LOCAL, "Link-Local Unicast, RFC 4291"),
          of("::1/128", AddressKind.LOOPBACK, "Loopback Address, RFC 4291"),
          of("::/128", AddressKind.ANY, "Unspecified Address, RFC 4291"),
          of("ff00::/8", AddressKind.MULTICAST, "Multicast, RFC 4291"),
          of("::ffff:0:0/96", AddressKind.RESERVED, "IPv4-mapped Address, RFC 4291"),
          of("64:ff9b::/96", AddressKind.RESERVED, "IPv4-IPv6 Translat., RFC 6052"),
          of("64:ff9b:1::/48", AddressKind.RESERVED, "IPv4-IPv6 Translat., RFC 8215"),
          of("100::/64", AddressKind.RESERVED, "Discard-Only Address Block, RFC 6666"),
          of("100:0:0:1::/64", AddressKind.RESERVED, "Dummy IPv6 Prefix, RFC 9780"),
          of("2001::/32", AddressKind.RESERVED, "TEREDO, RFC 4380"),
          of("2001:1::1/128", AddressKind.RESERVED, "Port Control Protocol Anycast, RFC 7723"),
          of("2001:1::2/128", AddressKind.RESERVED, "TURN Anycast, RFC 8155"),
          of("2001:1::3/128", AddressKind.RESERVED, "DNS-SD SRP Anycast, RFC 9665"),
          of("2001:2::/48", AddressKind.RESERVED, "Benchmarking, RFC 5180"),
          of("2001:3::/32", AddressKind.RESERVED, "AMT, RFC 7450"),
          of("2001:4:112::/48", AddressKind.RESERVED, "AS112-v6, RFC 7535"),
          of("2001:10::/28", AddressKind.RESERVED, "Deprecated (ORCHID), RFC 4843"),
          of("2001:20::/28", AddressKind.RESERVED, "ORCHIDv2, RFC 7343"),
          of("2001:30::/28", AddressKind.RESERVED, "Drone Remote ID Entity Tags, RFC 9374"),
          of("2001::/23", AddressKind.RESERVED, "IETF Protocol Assignments, RFC 2928"),
          of("2001:db8::/32", AddressKind.RESERVED, "Documentation, RFC 3849"),
          of("2002::/16", AddressKind.RESERVED, "6to4, RFC 3056"),
          of("2620:4f:8000::/48", AddressKind.RESERVED, "Direct Delegation AS112, RFC 7534"),
          of("3fff::/20", AddressKind.RESERVED, "Documentation, RFC 9637"),
          of("5f00::/16", AddressKind.RESERVED, "Segment Routing (SRv6) SIDs, RFC 9602"),
          of("fec0::/10", AddressKind.RESERVED, "Deprecated (site-local), RFC 3879"),
          of("2000::/3", AddressKind.PUBLIC, "Global Unicast, RFC 4291"),
          of("::/0", AddressKind.RESERVED, "Reserved by IETF, RFC 4291"));

  /** The nearest range an address lies in; there always is one. */
  static SpecialRange of(HostAddress address) {
    List<SpecialRange> ranges =
        switch (address) {
          case Ipv4Address four -> IPV4;
          case Ipv6Address six -> IPV6;
        };
    for (int i = 0; i < ranges.size(); i++) { // no iterator: this runs at every keystroke
      if (ranges.get(i).range.contains(address)) {
        return ranges.get(i);
      }
    }
    throw new AssertionError("the last range holds every address");
  }

  private static SpecialRange of(String range, AddressKind kind, String name) {
    return new SpecialRange(Subnet.parse(range), kind, name);
  }
}
