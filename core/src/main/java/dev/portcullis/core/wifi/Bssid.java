package dev.portcullis.core.wifi;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The hardware address of an access point.
 *
 * @param text six pairs of lower-case hex digits with colons between them: {@code
 *     02:00:5e:10:00:01}
 */
public record Bssid(String text) {

  private static final Pattern SIX_PAIRS = Pattern.compile("[0-9a-f]{2}(:[0-9a-f]{2}){5}");

  /** Refuses anything but the canonical form; {@link #parse} reads what people write. */
  public Bssid {
    if (!SIX_PAIRS.matcher(text).matches()) {
      throw new IllegalArgumentException("\"" + text + "\" is not six hex pairs");
    }
  }

  /**
   * Reads six hex pairs separated by colons, in any letter case, with nothing around them. That is
   * how phones write a BSSID; what a phone would not find, such as dashes, is not taken here
   * either.
   */
  public static Optional<Bssid> parse(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    return SIX_PAIRS.matcher(lower).matches() ? Optional.of(new Bssid(lower)) : Optional.empty();
  }

  @Override
  public String toString() {
    return text;
  }
}
