package dev.portcullis.core.policy;

import java.util.Optional;

/**
 * What the port rule says of a well-formed port; callable from any thread. It never passes a
 * person's own entry off as the platform's.
 */
final class PortFindings {

  /** The platform's own list, read when a profile first objects to a port. */
  private static final class Platforms {
    static final PortRules PORTS = ProfileStore.shipped(ProfileStore.DEFAULT).ports();
  }

  private PortFindings() {}

  /** Judges a port from 1 to 65535. */
  static Finding judge(PortRules rules, int port) {
    Optional<PortRange> prohibiting = rules.prohibiting(port);
    if (prohibiting.isPresent()) {
      PortRange range = prohibiting.get();
      if (!range.reason().isEmpty()) {
        return new Finding(Sentence.PORT_PROHIBITED_BECAUSE, port, range, range.reason());
      }
      return new Finding(
          Platforms.PORTS.prohibiting(port).isPresent()
              ? Sentence.PORT_PROHIBITED
              : Sentence.PORT_PROHIBITED_HERE,
          port,
          range);
    }
    Optional<PortRange> warning = rules.warning(port);
    if (warning.isEmpty()) {
      return new Finding(Sentence.PORT, port);
    }
    PortRange range = warning.get();
    if (!range.reason().isEmpty()) {
      return new Finding(Sentence.PORT_WARNED_BECAUSE, port, range, range.reason());
    }
    return Platforms.PORTS.warning(port).isPresent()
        ? new Finding(Sentence.PORT_DOUBTFUL, port)
        : new Finding(Sentence.PORT_WARNED, port, range);
  }
}
