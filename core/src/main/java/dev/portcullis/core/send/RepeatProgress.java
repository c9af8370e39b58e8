package dev.portcullis.core.send;

import java.util.Optional;

/**
 * How repeating stands.
 *
 * @param sent turns that were sent
 * @param skipped turns that were left out because the one before still waited to be taken, or
 *     because the computer was too late
 * @param bytes bytes sent
 * @param intervals how many intervals between two sends were measured
 * @param shortestNanos the shortest of them; 0 where there is none
 * @param totalNanos all of them together
 * @param longestNanos the longest of them
 * @param busyNanos what writing the payloads and handing them over took altogether
 * @param end empty while it goes on
 */
public record RepeatProgress(
    long sent,
    long skipped,
    long bytes,
    long intervals,
    long shortestNanos,
    long totalNanos,
    long longestNanos,
    long busyNanos,
    Optional<RepeatEnd> end) {

  /** Before the first turn. */
  static final RepeatProgress NONE = new RepeatProgress(0, 0, 0, 0, 0, 0, 0, 0, Optional.empty());

  /** The mean interval; 0 where none was measured. */
  public long meanNanos() {
    return intervals == 0 ? 0 : totalNanos / intervals;
  }

  /** What one send took on average. */
  public long costNanos() {
    return sent == 0 ? 0 : busyNanos / sent;
  }

  RepeatProgress skippedOne() {
    return new RepeatProgress(
        sent,
        skipped + 1,
        bytes,
        intervals,
        shortestNanos,
        totalNanos,
        longestNanos,
        busyNanos,
        end);
  }

  RepeatProgress sentOne(int length, long busy) {
    return new RepeatProgress(
        sent + 1,
        skipped,
        bytes + length,
        intervals,
        shortestNanos,
        totalNanos,
        longestNanos,
        busyNanos + busy,
        end);
  }

  RepeatProgress after(long interval) {
    return new RepeatProgress(
        sent,
        skipped,
        bytes,
        intervals + 1,
        intervals == 0 ? interval : Math.min(shortestNanos, interval),
        totalNanos + interval,
        Math.max(longestNanos, interval),
        busyNanos,
        end);
  }

  RepeatProgress ended(RepeatEnd why) {
    return new RepeatProgress(
        sent,
        skipped,
        bytes,
        intervals,
        shortestNanos,
        totalNanos,
        longestNanos,
        busyNanos,
        Optional.of(why));
  }
}
