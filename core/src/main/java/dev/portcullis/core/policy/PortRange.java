package dev.portcullis.core.policy;

import java.util.Optional;

/**
 * Ports from one to another, both included, and why they are listed. Immutable.
 *
 * @param first 0–65535
 * @param last {@code first}–65535
 * @param reason what a person reads beside a verdict, such as {@code "the printers' port"}; at most
 *     {@value #LONGEST_REASON} characters, empty where there is nothing to say
 */
public record PortRange(int first, int last, String reason) {

  /** How long a reason may be, in characters. */
  public static final int LONGEST_REASON = 200;

  /** Checks the order and the limits. */
  public PortRange {
    if (first < 0 || last < first || last > 65535) {
      throw new IllegalArgumentException(first + "–" + last + " is no range of ports");
    }
    if (reason.codePointCount(0, reason.length()) > LONGEST_REASON) {
      throw new IllegalArgumentException("a reason of " + reason.length() + " characters");
    }
  }

  /** A range without a reason of its own. */
  public PortRange(int first, int last) {
    this(first, last, "");
  }

  /** Reads {@code "8443"} or {@code "8000-8100"}; empty if the text is neither. */
  public static Optional<PortRange> parse(String text) {
    int hyphen = text.indexOf('-');
    int first = PortText.parse(hyphen < 0 ? text : text.substring(0, hyphen));
    int last = hyphen < 0 ? first : PortText.parse(text.substring(hyphen + 1));
    return first < 0 || last < first || last > 65535
        ? Optional.empty()
        : Optional.of(new PortRange(first, last));
  }

  /** Whether a port lies in it. */
  public boolean contains(int port) {
    return port >= first && port <= last;
  }

  /** {@code 8443} or {@code 8000-8100}. */
  public String text() {
    return first == last ? Integer.toString(first) : first + "-" + last;
  }

  /** The same ports, listed for this reason. */
  public PortRange because(String newReason) {
    return new PortRange(first, last, newReason);
  }
}
