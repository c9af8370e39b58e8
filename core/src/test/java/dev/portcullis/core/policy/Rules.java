package dev.portcullis.core.policy;

import dev.portcullis.core.net.AddressFamily;
import dev.portcullis.core.net.InterfaceAddress;
import dev.portcullis.core.net.LocalNetwork;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** The surroundings most tests of the rules judge in: those of the contract's sample. */
final class Rules {

  static final List<String> VANTAGE =
      List.of("192.168.1.10/24", "10.20.30.40/16", "172.17.0.1/16", "fd00:1::10/64", "fe80::10/64");

  private Rules() {}

  static Policy strict(String profile) {
    return of(profile, VANTAGE, "device.example.com");
  }

  static Policy of(String profile, List<String> vantage, String... domains) {
    PolicyProfile rules =
        ProfileStore.shipped(profile)
            .withDomains(
                Arrays.stream(domains).map(each -> DomainEntry.parse(each).orElseThrow()).toList());
    return new Policy(rules, network(vantage));
  }

  static LocalNetwork network(List<String> addresses) {
    return LocalNetwork.of(
        addresses.stream().map(each -> InterfaceAddress.parse(each).orElseThrow()).toList());
  }

  static SecondOpinion secondOpinion(String profile, boolean ipv6) {
    return new SecondOpinion(profile, ipv6, VANTAGE, Set.of("device.example.com"));
  }

  static Target v4(String address, int port) {
    return new Target(address, port, AddressFamily.IPV4);
  }

  static Target v6(String address, int port) {
    return new Target(address, port, AddressFamily.IPV6);
  }
}
