package dev.portcullis.core.policy;

import java.time.Duration;

/**
 * How many sockets may be created within how long. Immutable.
 *
 * @param sockets creations in one window, at least 1
 * @param window how long each creation counts, positive
 */
public record QuotaRule(int sockets, Duration window) {

  /** The platform's rule: 20 in every 5 minutes. */
  public static final QuotaRule PLATFORM = new QuotaRule(20, Duration.ofMinutes(5));

  /** Checks both. */
  public QuotaRule {
    if (sockets < 1 || !window.isPositive()) {
      throw new IllegalArgumentException("no quota: " + sockets + " in " + window);
    }
  }
}
