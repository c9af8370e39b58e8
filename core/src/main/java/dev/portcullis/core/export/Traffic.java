package dev.portcullis.core.export;

import java.util.List;

/**
 * What moved over a time, in steps of equal length, and how long answers took. Immutable.
 *
 * @param beginWallNanos when the first step began, nanoseconds since 1970-01-01T00:00Z
 * @param beginNanos the same moment by the clock that never jumps
 * @param stepNanos how long a step is
 * @param steps the steps, the oldest first
 * @param percentiles of all answers of that time
 */
public record Traffic(
    long beginWallNanos,
    long beginNanos,
    long stepNanos,
    List<Step> steps,
    Percentiles percentiles) {

  /** Nothing moved. */
  public static final Traffic NONE =
      new Traffic(0, 0, 1, List.of(), new Percentiles(0, 0, 0, 0, 0));

  /** Copies the list. */
  public Traffic {
    steps = List.copyOf(steps);
  }

  /**
   * One step.
   *
   * @param sent bytes written
   * @param received bytes received
   * @param answers exchanges answered; the three below are 0 where there are none
   * @param shortest nanoseconds
   * @param mean nanoseconds
   * @param longest nanoseconds
   */
  public record Step(
      long sent, long received, long answers, long shortest, long mean, long longest) {}

  /**
   * How long answers took.
   *
   * @param answers how many there were; the others are 0 where there are none
   * @param p50 nanoseconds that half of them do not exceed
   * @param p90 nanoseconds that nine of ten do not exceed
   * @param p99 nanoseconds that 99 of a hundred do not exceed
   * @param longest nanoseconds
   */
  public record Percentiles(long answers, long p50, long p90, long p99, long longest) {}

  /** Bytes a second that this many bytes in a step are. */
  public long rate(long bytes) {
    return Math.round(bytes * 1e9 / stepNanos);
  }
}
