package dev.portcullis.app.chart;

import dev.portcullis.core.capture.Capture;
import dev.portcullis.core.capture.EventRecord;
import dev.portcullis.core.export.Traffic;
import dev.portcullis.core.export.TrafficSeries;
import java.util.Optional;
import java.util.Set;

/** Adds the index up for the chart, a part at a time. One thread at a time, never the screen's. */
final class ChartReader {

  /** Looked at before a time's begin, so that its first answers find their writes. */
  private static final long BEFORE = 4096;

  /** Looked at behind a time's end: the index is in the order of time but for a little. */
  private static final long BEHIND = 4096;

  /**
   * What is to be drawn.
   *
   * @param span how much time
   * @param window the time that is looked at instead; empty for the span
   * @param sockets whose events; empty means every socket's
   */
  record Wish(ChartSpan span, Optional<ChartWindow> window, Set<Integer> sockets) {
    /** Copies the set. */
    Wish {
      sockets = Set.copyOf(sockets);
    }

    /**
     * Whether what was added up for this can be drawn where another is wished for: a look at one
     * time has its right place in a look at another, but none in a span.
     */
    boolean answers(Wish wished) {
      return span == wished.span
          && sockets.equals(wished.sockets)
          && (window.isEmpty() || wished.window.isPresent());
    }
  }

  private final Capture capture;
  private final long start;
  private Wish wish = new Wish(ChartSpan.ALL, Optional.empty(), Set.of());
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
    long count = capture.count();
    if (!wanted.equals(wish)) {
      wish = wanted;
      begin(count);
    }
    long last = wish.window().isPresent() ? Math.min(count, firstAt(end(), count) + BEHIND) : count;
    long end = Math.min(last, next + most);
    for (; next < end; next++) {
      if (wish.sockets().isEmpty() || wish.sockets().contains(capture.socketOf(next))) {
        series.add(capture.event(next));
      }
    }
    return next < last;
  }

  /** What was added up so far. */
  Traffic traffic() {
    return series.traffic();
  }

  /** The time from the first event to the last; empty while there are none. */
  Optional<ChartWindow> whole() {
    long count = capture.count();
    if (count <= start) {
      return Optional.empty();
    }
    long first = capture.event(start).monotonicNanos();
    return Optional.of(
        new ChartWindow(first, capture.event(count - 1).monotonicNanos() - first + 1));
  }

  private void begin(long count) {
    if (wish.window().isPresent() && count > start) {
      ChartWindow window = wish.window().get();
      next = Math.max(start, firstAt(window.begin(), count) - BEFORE);
      EventRecord near = capture.event(Math.min(count - 1, firstAt(window.begin(), count)));
      long wall = near.wallNanos() - near.monotonicNanos() + window.begin();
      series = TrafficSeries.ofTime(window.begin(), wall, window.nanos());
      return;
    }
    series = wish.span().series();
    next =
        wish.span() == ChartSpan.ALL || count == start
            ? start
            : Math.max(
                start,
                firstAt(capture.event(count - 1).monotonicNanos() - wish.span().nanos(), count)
                    - BEFORE);
  }

  private long end() {
    return wish.window().map(ChartWindow::end).orElse(Long.MAX_VALUE);
  }

  /** The first event that is not before a moment; the index is in the order of time, nearly. */
  private long firstAt(long moment, long count) {
    long low = start;
    long high = count;
    while (low < high) {
      long middle = (low + high) >>> 1;
      if (capture.event(middle).monotonicNanos() < moment) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
