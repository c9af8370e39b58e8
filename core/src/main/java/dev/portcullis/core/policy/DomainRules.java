package dev.portcullis.core.policy;

import java.util.List;

/** Which names are configured. Immutable. */
final class DomainRules {

  private final List<DomainEntry> entries;

  DomainRules(List<DomainEntry> entries) {
    this.entries = entries;
  }

  /**
   * Judges a name. A port that is none at all is left to the port rule, so that the name is not
   * blamed for it.
   *
   * @param name lower-case ASCII
   */
  Finding judge(String name, int port) {
    boolean isPort = port >= 1 && port <= 65535;
    DomainEntry otherPort = null;
    for (int i = 0; i < entries.size(); i++) {
      DomainEntry entry = entries.get(i);
      if (entry.host().equals(name)) {
        if (!isPort || entry.port().isEmpty() || entry.port().getAsInt() == port) {
          return new Finding(Sentence.CONFIGURED, name);
        }
        otherPort = entry;
      }
    }
    return otherPort == null
        ? new Finding(Sentence.NOT_CONFIGURED, name)
        : new Finding(Sentence.CONFIGURED_FOR_OTHER_PORT, name, otherPort.port().getAsInt(), port);
  }
}
