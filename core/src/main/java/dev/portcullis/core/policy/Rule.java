package dev.portcullis.core.policy;

/** The rules, in the order in which they are looked at. */
public enum Rule {
  /** Is it an address literal or a domain name at all? */
  ADDRESS_FORM("address-form"),
  /** Does the literal fit the socket's family? */
  ADDRESS_FAMILY("address-family"),
  /** Is it one of this computer's (or the vantage's) own addresses, or loopback? */
  OWN_ADDRESS("own-address"),
  /** In which range does it lie? */
  ADDRESS_RANGE("address-range"),
  /** Is it in a local subnet? */
  LOCAL_SUBNET("local-subnet"),
  /** Is the name configured? */
  DOMAIN("domain"),
  /** What did the name resolve to? */
  RESOLVED_ADDRESS("resolved-address"),
  /** Is it a port, and not a prohibited one? */
  PORT("port");

  private final String label;

  Rule(String label) {
    this.label = label;
  }

  /** Its spelling on the command line. */
  public String label() {
    return label;
  }
}
