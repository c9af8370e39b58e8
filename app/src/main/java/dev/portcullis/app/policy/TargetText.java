package dev.portcullis.app.policy;

import dev.portcullis.core.policy.Target;

/** Reads numbers out of the fields a target is typed into. Stateless; any thread. */
public final class TargetText {

  private TargetText() {}

  /**
   * The port a field says: ASCII digits and nothing else.
   *
   * @return the number as it is, sense or not, or {@link Target#NO_PORT}
   */
  public static int port(String text) {
    if (text.isEmpty() || text.length() > 9 || !text.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return Target.NO_PORT;
    }
    return Integer.parseInt(text);
  }

  /**
   * The timeout a field says, in seconds.
   *
   * @return the number, or NaN where there is none: the engine then takes its default and says so
   */
  public static double seconds(String text) {
    String number = text.strip();
    if (number.isEmpty()) {
      return Double.NaN;
    }
    try {
      return Double.parseDouble(number);
    } catch (NumberFormatException e) {
      return Double.NaN;
    }
  }
}
