package dev.portcullis.core.policy;

/** Why a target is allowed or denied; the name is what the command line prints. */
public enum Reason {
  /** A LAN address the profile allows. */
  ALLOW_LAN(true),
  /** A configured domain name. */
  ALLOW_DOMAIN(true),
  /** This computer's own address, on a profile for the desk; a phone would refuse it. */
  ALLOW_OWN(true),
  /** The profile has no address rule. */
  ALLOW_ANY(true),
  /** Not an address and not a well-formed name. */
  INVALID(false),
  /** One of this computer's (or the vantage's) own addresses. */
  DENY_OWN(false),
  /** 127.0.0.0/8 or ::1. */
  DENY_LOOPBACK(false),
  /** 0.0.0.0/8 or ::. */
  DENY_ANY(false),
  /** 169.254.0.0/16, or fe80::/10 where it is not allowed. */
  DENY_LINK_LOCAL(false),
  /** 100.64.0.0/10, shared by a provider's customers. */
  DENY_SHARED(false),
  /** 224.0.0.0/4 or ff00::/8. */
  DENY_MULTICAST(false),
  /** Limited or directed broadcast, or a subnet's network address. */
  DENY_BROADCAST(false),
  /** Any other range of IANA's special-purpose registries. */
  DENY_RESERVED(false),
  /** A public address: allowed by configured name only. */
  DENY_PUBLIC(false),
  /** Outside every local subnet, on a profile that asks for the same network. */
  DENY_OFF_LINK(false),
  /** An IPv6 literal given to an ipv4 socket. */
  DENY_IPV6(false),
  /** A name that is not configured, or whose answers are all forbidden. */
  DENY_DOMAIN(false),
  /** Missing, or not an integer from 1 to 65535. */
  PORT_INVALID(false),
  /** On the platform's list of prohibited ports. */
  PORT_PROHIBITED(false);

  private final boolean allows;

  Reason(boolean allows) {
    this.allows = allows;
  }

  /** Whether this reason lets a connection through. */
  public boolean allows() {
    return allows;
  }
}
