package dev.portcullis.app.chart;

import dev.portcullis.core.export.TrafficSeries;

/**
 * A part of the time line that is looked at closely, by the clock that never jumps.
 *
 * @param begin its first moment
 * @param nanos how long it is
 */
public record ChartWindow(long begin, long nanos) {

  /** The closest look: steps of a microsecond. */
  public static final long SHORTEST = TrafficSeries.STEPS * 1000L;

  /** No shorter than the closest look. */
  public ChartWindow {
    nanos = Math.max(SHORTEST, nanos);
  }

  /** The moment after its last. */
  long end() {
    return begin + nanos;
  }

  /**
   * A closer look, or a wider one.
   *
   * @param times how much longer it becomes
   * @param at which part of it stays where it is, from 0 to 1
   */
  ChartWindow zoomed(double times, double at) {
    long longer = Math.max(SHORTEST, (long) (nanos * times));
    return new ChartWindow(begin + (long) ((nanos - longer) * at), longer);
  }

  /** Moved by a part of its length, later where that is positive. */
  ChartWindow moved(double part) {
    return new ChartWindow(begin + (long) (nanos * part), nanos);
  }

  /** As much of it as lies within another, moved there where it does not. */
  ChartWindow within(ChartWindow whole) {
    long length = Math.min(nanos, whole.nanos);
    long latest = whole.end() - length;
    return new ChartWindow(Math.clamp(begin, whole.begin, Math.max(whole.begin, latest)), length);
  }
}
