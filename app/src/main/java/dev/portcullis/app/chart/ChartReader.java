package dev.portcullis.app.chart;

import dev.portcullis.core.capture.Capture;
import dev.portcullis.core.export.Traffic;
import dev.portcullis.core.export.TrafficSeries;
import java.util.Set;

/** Adds the index up for the chart, a part at a time. One thread at a time, never the screen's. */
final class ChartReader {

  /** Looked at before the span's begin, so that its first answers find their writes. */
  private static final long BEFORE = 4096;

  /**
   * What is to be drawn.
   *
   * @param span how much time
   * @param sockets whose events; empty means every socket's
   */
  record Wish(ChartSpan span, Set<Integer> sockets) {
    /** Copies the set. */
    Wish {
      sockets = Set.copyOf(sockets);
    }
  }

  private final Capture capture;
  private final long start;
  private Wish wish = new Wish(ChartSpan.ALL, Set.of());
  private TrafficSeries series = ChartSpan.ALL.series();
  private long next;

  /**
   * Reads a capture.
   *
   * @param start the first event to look at
   */
  ChartReader(Capture capture, long start) {
    this.capture = capture;
    this.start = start;
    this.next = start;
  }

  /**
   * Looks at up to so many more events.
   *
   * @return whether some are left
   */
  boolean advance(Wish wanted, int most) {
    if (!wanted.equals(wish)) {
      wish = wanted;
      series = wanted.span().series();
      next = begin();
    }
    long count = capture.count();
    long end = Math.min(count, next + most);
    for (; next < end; next++) {
      if (wish.sockets().isEmpty() || wish.sockets().contains(capture.socketOf(next))) {
        series.add(capture.event(next));
      }
    }
    return next < count;
  }

  /** What was added up so far. */
  Traffic traffic() {
    return series.traffic();
  }

  /** Where the span begins; the index is in the order of time but for a little. */
  private long begin() {
    long low = start;
    long high = capture.count();
    if (wish.span() == ChartSpan.ALL || high == start) {
      return start;
    }
    long from = capture.event(high - 1).monotonicNanos() - wish.span().nanos();
    while (low < high) {
      long middle = (low + high) >>> 1;
      if (capture.event(middle).monotonicNanos() < from) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return Math.max(start, low - BEFORE);
  }
}
