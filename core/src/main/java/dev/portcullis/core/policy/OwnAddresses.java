package dev.portcullis.core.policy;

/** What a profile does with this computer's (or the vantage's) own addresses and loopback. */
public enum OwnAddresses {
  /** Refused, as on a phone. */
  DENY("deny"),
  /** Allowed, marked with a warning that a phone would refuse them. */
  ALLOW("allow");

  private final String label;

  OwnAddresses(String label) {
    this.label = label;
  }

  /** Its spelling in profile files. */
  public String label() {
    return label;
  }
}
