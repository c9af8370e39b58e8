package dev.portcullis.app.compose;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Spans of time as people type them: {@code 250 ms}, {@code 1.5 s}, {@code 2 min}; a bare number is
 * milliseconds. Stateless.
 */
final class SpanText {

  private static final Pattern SPAN =
      Pattern.compile("(\\d{1,9}(?:[.,]\\d{1,6})?)\\s*(ms|s|min|)", Pattern.CASE_INSENSITIVE);
  private static final Pattern SHARE = Pattern.compile("(\\d{1,3}(?:[.,]\\d{1,3})?)\\s*%");
  private static final long NANOS_A_MILLI = 1_000_000;

  private SpanText() {}

  static Optional<Duration> parse(String typed) {
    Matcher span = SPAN.matcher(typed.strip());
    if (!span.matches()) {
      return Optional.empty();
    }
    long unit =
        switch (span.group(2).toLowerCase(Locale.ROOT)) {
          case "min" -> 60_000 * NANOS_A_MILLI;
          case "s" -> 1000 * NANOS_A_MILLI;
          default -> NANOS_A_MILLI;
        };
    BigDecimal nanos = number(span.group(1)).multiply(BigDecimal.valueOf(unit));
    return Optional.of(span(nanos));
  }

  /** A span, or a share of another: {@code 10 %}; nothing typed is none. */
  static Optional<Duration> parseSpread(String typed, Duration of) {
    if (typed.isBlank()) {
      return Optional.of(Duration.ZERO);
    }
    Matcher share = SHARE.matcher(typed.strip());
    if (!share.matches()) {
      return parse(typed);
    }
    BigDecimal nanos =
        number(share.group(1)).multiply(BigDecimal.valueOf(of.toNanos())).movePointLeft(2);
    return Optional.of(span(nanos));
  }

  /** The shortest form that {@link #parse} reads as the same: {@code 1 s}, {@code 250 ms}. */
  static String format(Duration span) {
    long nanos = span.toNanos();
    boolean seconds = nanos >= 1000 * NANOS_A_MILLI && nanos % (100 * NANOS_A_MILLI) == 0;
    BigDecimal value =
        BigDecimal.valueOf(nanos)
            .divide(
                BigDecimal.valueOf(seconds ? 1000 * NANOS_A_MILLI : NANOS_A_MILLI),
                6,
                RoundingMode.HALF_UP)
            .stripTrailingZeros();
    return value.toPlainString() + (seconds ? " s" : " ms");
  }

  /** What is longer than nanoseconds can count is as long as they can: too long for any use. */
  private static Duration span(BigDecimal nanos) {
    BigDecimal counted = nanos.setScale(0, RoundingMode.HALF_UP);
    return Duration.ofNanos(counted.min(BigDecimal.valueOf(Long.MAX_VALUE)).longValueExact());
  }

  private static BigDecimal number(String digits) {
    return new BigDecimal(digits.replace(',', '.'));
  }
}
