package dev.portcullis.app.log;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * Writes the moment of an event as a clock on the wall of a zone shows it. Immutable; any thread.
 */
final class WallTime {

  private static final long NANOS = 1_000_000_000L;

  private final ZoneId zone;

  WallTime(ZoneId zone) {
    this.zone = zone;
  }

  /** To the microsecond: {@code 12:04:11.482 103}. */
  String clock(long wallNanos) {
    LocalDateTime time = local(wallNanos);
    StringBuilder text = new StringBuilder(16);
    twoDigits(text, time.getHour()).append(':');
    twoDigits(text, time.getMinute()).append(':');
    twoDigits(text, time.getSecond()).append('.');
    threeDigits(text, time.getNano() / 1_000_000).append(' ');
    return threeDigits(text, time.getNano() / 1_000 % 1_000).toString();
  }

  /** With its date, as it stands in exports: {@code 2026-01-31 10:21:17.968123}. */
  String dateAndClock(long wallNanos) {
    LocalDateTime time = local(wallNanos);
    StringBuilder text = new StringBuilder(26).append(time.toLocalDate()).append(' ');
    twoDigits(text, time.getHour()).append(':');
    twoDigits(text, time.getMinute()).append(':');
    twoDigits(text, time.getSecond()).append('.');
    threeDigits(text, time.getNano() / 1_000_000);
    return threeDigits(text, time.getNano() / 1_000 % 1_000).toString();
  }

  private LocalDateTime local(long wallNanos) {
    long seconds = Math.floorDiv(wallNanos, NANOS);
    ZoneOffset offset = zone.getRules().getOffset(Instant.ofEpochSecond(seconds));
    return LocalDateTime.ofEpochSecond(seconds, (int) Math.floorMod(wallNanos, NANOS), offset);
  }

  private static StringBuilder twoDigits(StringBuilder text, int value) {
    return text.append((char) ('0' + value / 10)).append((char) ('0' + value % 10));
  }

  private static StringBuilder threeDigits(StringBuilder text, int value) {
    return twoDigits(text.append((char) ('0' + value / 100)), value % 100);
  }
}
