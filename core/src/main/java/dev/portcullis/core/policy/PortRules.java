package dev.portcullis.core.policy;

import java.util.List;
import java.util.Optional;

/**
 * Which ports a profile refuses and about which it warns. Immutable.
 *
 * @param prohibited refused, whatever the address is
 * @param warned allowed with a warning where not prohibited
 */
public record PortRules(List<PortRange> prohibited, List<PortRange> warned) {

  /** Every port from 1 to 65535, without a word. */
  public static final PortRules NONE = new PortRules(List.of(), List.of());

  /** Copies the lists. */
  public PortRules {
    prohibited = List.copyOf(prohibited);
    warned = List.copyOf(warned);
  }

  /** The range that prohibits a port. */
  public Optional<PortRange> prohibiting(int port) {
    return first(prohibited, port);
  }

  /** The range that warns of a port. */
  public Optional<PortRange> warning(int port) {
    return first(warned, port);
  }

  private static Optional<PortRange> first(List<PortRange> ranges, int port) {
    for (int i = 0; i < ranges.size(); i++) { // no iterator: this runs at every keystroke
      if (ranges.get(i).contains(port)) {
        return Optional.of(ranges.get(i));
      }
    }
    return Optional.empty();
  }
}
