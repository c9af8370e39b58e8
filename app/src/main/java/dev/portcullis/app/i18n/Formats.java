package dev.portcullis.app.i18n;

import java.text.NumberFormat;
import java.util.Locale;

/**
 * Numbers, sizes and times as one language writes them. Immutable; any thread.
 *
 * <p>Sizes are decimal (1 kB is 1000 B), the way network rates are given.
 */
public final class Formats {

  private static final String[] UNITS = {"B", "kB", "MB", "GB", "TB"};

  private static final Formats ENGLISH = new Formats(Locale.ENGLISH);
  private static final Formats CHINESE = new Formats(Locale.SIMPLIFIED_CHINESE);

  // Never used themselves, so that any thread may copy them: a copy costs a third of a new one, and
  // each row of a log has several numbers.
  private final NumberFormat whole;
  private final NumberFormat fraction;

  private Formats(Locale locale) {
    whole = NumberFormat.getIntegerInstance(locale);
    fraction = NumberFormat.getNumberInstance(locale);
  }

  /** The formats of a language. */
  public static Formats of(Language language) {
    return switch (language) {
      case ENGLISH -> ENGLISH;
      case SIMPLIFIED_CHINESE -> CHINESE;
    };
  }

  /** A whole number with its thousands apart: {@code 1,204}. */
  public String number(long value) {
    return ((NumberFormat) whole.clone()).format(value);
  }

  /** A number with a fixed count of decimals. */
  public String number(double value, int decimals) {
    NumberFormat format = (NumberFormat) fraction.clone();
    format.setMinimumFractionDigits(decimals);
    format.setMaximumFractionDigits(decimals);
    return format.format(value);
  }

  /** A size to read at a glance: {@code 26 B}, {@code 2.1 kB}, {@code 48 kB}, {@code 1.1 GB}. */
  public String bytes(long bytes) {
    if (bytes < 1000) {
      return number(bytes) + " B";
    }
    double value = bytes;
    int unit = 0;
    // 999.5 kB would be written 1,000 kB: step up where rounding would.
    while (value >= 999.5 && unit < UNITS.length - 1) {
      value /= 1000;
      unit++;
    }
    return number(value, value < 9.95 ? 1 : 0) + " " + UNITS[unit];
  }

  /** A rate: {@code 48 kB/s}. */
  public String rate(long bytesPerSecond) {
    return bytes(bytesPerSecond) + "/s";
  }

  /** A size to the byte: {@code 2,081 B}. */
  public String exactBytes(long bytes) {
    return number(bytes) + " B";
  }

  /**
   * A short time in the unit that fits: {@code 11 µs}, {@code 3.1 ms}, {@code 9.717 s}.
   *
   * @param nanos nanoseconds, 0 or more
   */
  public String duration(long nanos) {
    if (nanos < 1_000_000) {
      return number(nanos / 1000) + " µs";
    }
    if (nanos < 1_000_000_000) {
      return number(nanos / 1e6, 1) + " ms";
    }
    return number(nanos / 1e9, 3) + " s";
  }

  /** Minutes and seconds until something happens, rounded up: {@code 1:41}. */
  public String countdown(long nanos) {
    long seconds = Math.max(0, Math.ceilDiv(nanos, 1_000_000_000L));
    return String.format(Locale.ROOT, "%d:%02d", seconds / 60, seconds % 60);
  }
}
