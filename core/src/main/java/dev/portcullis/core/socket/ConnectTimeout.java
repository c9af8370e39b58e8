package dev.portcullis.core.socket;

import dev.portcullis.core.capture.EventDetail;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * How long a connect may take.
 *
 * @param nanos at least 1
 * @param warning what the log says about the value given
 */
record ConnectTimeout(long nanos, Optional<EventDetail.Warning> warning) {

  private static final double NANOS = 1e9;

  /** Of what was given, in seconds. */
  static ConnectTimeout of(double seconds) {
    if (Double.isNaN(seconds) || seconds <= 0) {
      return new ConnectTimeout(
          nanos(ConnectOptions.DEFAULT_TIMEOUT_SECONDS),
          Optional.of(SocketWarning.TIMEOUT_NOT_POSITIVE.with(text(seconds))));
    }
    if (seconds > ConnectOptions.MAX_TIMEOUT_SECONDS) {
      return new ConnectTimeout(
          nanos(ConnectOptions.MAX_TIMEOUT_SECONDS),
          Optional.of(
              SocketWarning.TIMEOUT_CAPPED.with(
                  text(seconds), text(ConnectOptions.MAX_TIMEOUT_SECONDS))));
    }
    return new ConnectTimeout(
        nanos(seconds),
        seconds > ConnectOptions.SUSPICIOUS_TIMEOUT_SECONDS
            ? Optional.of(SocketWarning.TIMEOUT_LONG.with(text(seconds)))
            : Optional.empty());
  }

  private static long nanos(double seconds) {
    return Math.max(1, Math.round(seconds * NANOS));
  }

  /** Without an exponent and without trailing zeros: 3000, 0.25, NaN. */
  private static String text(double seconds) {
    return Double.isFinite(seconds)
        ? BigDecimal.valueOf(seconds).stripTrailingZeros().toPlainString()
        : Double.toString(seconds);
  }
}
