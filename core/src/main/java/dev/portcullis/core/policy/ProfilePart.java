package dev.portcullis.core.policy;

import java.util.Locale;

/** The parts of a profile that are compared, in the order to show them. */
public enum ProfilePart {
  /** Which address literals pass. */
  LAN("lan"),
  /** Whether own addresses pass. */
  OWN_ADDRESSES("ownAddresses"),
  /** What happens to a run of ports. */
  PORTS("ports"),
  /** A configured name. */
  DOMAINS("domains"),
  /** How many sockets in how long. */
  QUOTA("quota"),
  /** Which phone it plays. */
  PLATFORM("platform"),
  /** As seen from where. */
  VANTAGE("vantage"),
  /** An interface that plays a Wi-Fi network. */
  WIFI("wifi");

  private final String label;

  ProfilePart(String label) {
    this.label = label;
  }

  /** Its spelling in profile files. */
  public String label() {
    return label;
  }

  /** What a person calls it. */
  public String words(Locale locale) {
    return PolicyMessages.in(locale).format("part." + label);
  }
}
