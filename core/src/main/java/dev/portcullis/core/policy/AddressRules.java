package dev.portcullis.core.policy;

import dev.portcullis.core.net.AddressFamily;
import dev.portcullis.core.net.HostAddress;
import dev.portcullis.core.net.InterfaceAddress;
import dev.portcullis.core.net.LocalNetwork;
import dev.portcullis.core.net.Subnet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The rules for address literals and for what names resolve to. Immutable. */
final class AddressRules {

  /**
   * How the address rules came out.
   *
   * @param reason why, or why not
   * @param interfaceName the interface a link-local address lies behind; else empty
   */
  record Outcome(Reason reason, String interfaceName) {}

  private static final Outcome ALLOW_ANY = new Outcome(Reason.ALLOW_ANY, "");

  private final LanMode lanMode;
  private final OwnAddresses ownAddresses;

  AddressRules(LanMode lanMode, OwnAddresses ownAddresses) {
    this.lanMode = lanMode;
    this.ownAddresses = ownAddresses;
  }

  /** Judges a literal, adding a finding for each rule it looks at; ends with the first denial. */
  Outcome judge(
      HostAddress address, AddressFamily family, LocalNetwork network, List<Finding> findings) {
    if (lanMode == LanMode.ANYTHING) {
      findings.add(new Finding(Sentence.NO_ADDRESS_RULE, address));
      return ALLOW_ANY;
    }
    if (address.family() != family) {
      return decide(
          findings,
          new Finding(
              family == AddressFamily.IPV4
                  ? Sentence.IPV6_ON_IPV4_SOCKET
                  : Sentence.IPV4_ON_IPV6_SOCKET,
              address));
    }
    findings.add(new Finding(Sentence.SAME_FAMILY, family.label()));
    List<InterfaceAddress> local = network.addresses();
    SpecialRange range = SpecialRange.of(address);
    Finding own = own(address, range, local);
    if (own != null) {
      return decide(findings, own);
    }
    findings.add(new Finding(Sentence.NOT_OWN, address));
    if (range.kind() == AddressKind.LINK_LOCAL && family == AddressFamily.IPV6) {
      return ipv6LinkLocal(address, local, findings);
    }
    Finding finding = range(address, range, local);
    if (finding.severity() == Severity.DENIED) {
      return decide(findings, finding);
    }
    findings.add(finding);
    return localSubnet(address, local, findings);
  }

  /**
   * Why an answer of a name server must be dropped, if it must. Public and private answers stay,
   * and so do shared ones: the contract names what goes, and they are not among it.
   */
  Optional<Finding> objectionToAnswer(HostAddress address, List<InterfaceAddress> local) {
    if (lanMode == LanMode.ANYTHING) {
      return Optional.empty();
    }
    SpecialRange range = SpecialRange.of(address);
    Finding own = own(address, range, local);
    if (own != null) {
      return own.severity() == Severity.DENIED ? Optional.of(own) : Optional.empty();
    }
    return switch (range.kind()) {
      case SHARED, PUBLIC, PRIVATE -> Optional.ofNullable(subnetEnd(address, local));
      case LOOPBACK, ANY, LINK_LOCAL, MULTICAST, LIMITED_BROADCAST, RESERVED ->
          Optional.of(range(address, range, local));
    };
  }

  /** Loopback before own: 127.0.0.1 is both, and the first says more. */
  private @Nullable Finding own(
      HostAddress address, SpecialRange range, List<InterfaceAddress> local) {
    boolean allowed = ownAddresses == OwnAddresses.ALLOW;
    if (range.kind() == AddressKind.LOOPBACK) {
      return new Finding(
          allowed ? Sentence.LOOPBACK_ALLOWED : Sentence.LOOPBACK, address, range.range());
    }
    for (int i = 0; i < local.size(); i++) {
      if (local.get(i).address().equals(address)) {
        return new Finding(allowed ? Sentence.OWN_ALLOWED : Sentence.OWN, address);
      }
    }
    return null;
  }

  private static Finding range(
      HostAddress address, SpecialRange range, List<InterfaceAddress> local) {
    return switch (range.kind()) {
      case ANY -> new Finding(Sentence.ANY_ADDRESS, address, range.range());
      case LINK_LOCAL -> new Finding(Sentence.LINK_LOCAL, address, range.range());
      case MULTICAST -> new Finding(Sentence.MULTICAST, address, range.range());
      case LIMITED_BROADCAST -> new Finding(Sentence.LIMITED_BROADCAST, address);
      case SHARED -> new Finding(Sentence.SHARED, address, range.range());
      case RESERVED, PRIVATE, PUBLIC, LOOPBACK -> {
        // A subnet's ends are no hosts, whatever range the subnet lies in.
        Finding end = subnetEnd(address, local);
        yield end != null ? end : new Finding(sentence(range.kind()), address, range);
      }
    };
  }

  private static Sentence sentence(AddressKind kind) {
    return switch (kind) {
      case PRIVATE -> Sentence.PRIVATE;
      case PUBLIC -> Sentence.PUBLIC;
      case LOOPBACK, ANY, LINK_LOCAL, SHARED, MULTICAST, LIMITED_BROADCAST, RESERVED ->
          Sentence.RESERVED;
    };
  }

  private static @Nullable Finding subnetEnd(HostAddress address, List<InterfaceAddress> local) {
    for (int i = 0; i < local.size(); i++) {
      if (local.get(i).address().family() == address.family()) {
        Subnet subnet = local.get(i).subnet();
        if (subnet.isBroadcast(address)) {
          return new Finding(Sentence.DIRECTED_BROADCAST, address, subnet);
        }
        if (subnet.isNetworkNumber(address)) {
          return new Finding(Sentence.NETWORK_NUMBER, address, subnet);
        }
      }
    }
    return null;
  }

  private static Outcome ipv6LinkLocal(
      HostAddress address, List<InterfaceAddress> local, List<Finding> findings) {
    InterfaceAddress onLink = onLink(address, local);
    if (onLink == null) {
      return decide(findings, new Finding(Sentence.LINK_LOCAL_OFF_LINK, address));
    }
    findings.add(new Finding(Sentence.LINK_LOCAL_ON_LINK, address, onLink.subnet()));
    return new Outcome(Reason.ALLOW_LAN, onLink.interfaceName());
  }

  private Outcome localSubnet(
      HostAddress address, List<InterfaceAddress> local, List<Finding> findings) {
    InterfaceAddress onLink = onLink(address, local);
    if (onLink != null) {
      findings.add(new Finding(Sentence.ON_LINK, address, onLink.subnet()));
      return new Outcome(Reason.ALLOW_LAN, "");
    }
    boolean deny = lanMode == LanMode.LOCAL_SUBNET;
    List<Subnet> subnets = subnets(address.family(), local);
    Finding finding =
        subnets.isEmpty()
            ? new Finding(deny ? Sentence.NO_SUBNET : Sentence.NO_SUBNET_WARNED, address)
            : new Finding(deny ? Sentence.OFF_LINK : Sentence.OFF_LINK_WARNED, address, subnets);
    findings.add(finding);
    return new Outcome(deny ? Reason.DENY_OFF_LINK : Reason.ALLOW_LAN, "");
  }

  /** The subnets a device could share with this computer: no loopback, no lone address. */
  private static List<Subnet> subnets(AddressFamily family, List<InterfaceAddress> local) {
    List<Subnet> subnets = new ArrayList<>(local.size());
    for (int i = 0; i < local.size(); i++) {
      HostAddress address = local.get(i).address();
      if (address.family() == family
          && SpecialRange.of(address).kind() != AddressKind.LOOPBACK
          && local.get(i).prefixLength() < (family == AddressFamily.IPV4 ? 32 : 128)) {
        subnets.add(local.get(i).subnet());
      }
    }
    return subnets;
  }

  private static @Nullable InterfaceAddress onLink(
      HostAddress address, List<InterfaceAddress> local) {
    for (int i = 0; i < local.size(); i++) {
      InterfaceAddress each = local.get(i);
      if (each.address().family() == address.family() && each.subnet().contains(address)) {
        return each;
      }
    }
    return null;
  }

  private static Outcome decide(List<Finding> findings, Finding finding) {
    findings.add(finding);
    return new Outcome(finding.reason().orElseThrow(), "");
  }
}
