package dev.portcullis.core.export;

import dev.portcullis.core.capture.Capture;

/** The events of a capture that meet criteria, found by looking at each. One thread at a time. */
final class CriteriaSelection implements EventSelection {
  private final Capture capture;
  private final EventCriteria criteria;
  private final long end;

  /** The range the last answer lay in; asked in ascending order, it need only move on. */
  private int range;

  /** Selects among the events before the one with sequence {@code count}. */
  CriteriaSelection(Capture capture, EventCriteria criteria, long count) {
    this.capture = capture;
    this.criteria = criteria;
    this.end =
        criteria.ranges().isEmpty() ? count : Math.min(count, criteria.ranges().getLast().end());
  }

  @Override
  public long next(long from) {
    for (long at = inRange(from); at < end; at = inRange(at + 1)) {
      if (meetsAll() || criteria.matches(capture.event(at))) {
        return at;
      }
    }
    return NONE;
  }

  @Override
  public long end() {
    return end;
  }

  private boolean meetsAll() {
    return criteria.sockets().isEmpty() && criteria.kinds().isEmpty();
  }

  /** The first place at or after this one that some range covers; {@link #end} if there is none. */
  private long inRange(long from) {
    var ranges = criteria.ranges();
    if (ranges.isEmpty()) {
      return from;
    }
    if (range >= ranges.size() || (range > 0 && from < ranges.get(range - 1).end())) {
      range = 0;
    }
    while (range < ranges.size() && ranges.get(range).end() <= from) {
      range++;
    }
    return range == ranges.size() ? end : Math.max(from, ranges.get(range).first());
  }
}
