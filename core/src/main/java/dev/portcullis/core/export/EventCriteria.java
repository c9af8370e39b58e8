package dev.portcullis.core.export;

import dev.portcullis.core.capture.EventKind;
import dev.portcullis.core.capture.EventRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What an event must be to be selected: all three must hold. The rows of a log are one case of it:
 * its sockets, and the ranges of the rows selected.
 *
 * @param sockets numbers of sockets, 0 for events of no socket; empty means any
 * @param kinds kinds of events; empty means any
 * @param ranges sequences, ascending and apart; empty means any
 */
public record EventCriteria(Set<Integer> sockets, Set<EventKind> kinds, List<Range> ranges) {

  /** Every event. */
  public static final EventCriteria ANY = new EventCriteria(Set.of(), Set.of(), List.of());

  /**
   * Consecutive sequences.
   *
   * @param first the first, from 0
   * @param end one more than the last; greater than the first
   */
  public record Range(long first, long end) {
    /** Checks the order. */
    public Range {
      if (first < 0 || end <= first) {
        throw new IllegalArgumentException("no events from " + first + " to before " + end);
      }
    }
  }

  /** Copies the sets and checks that the ranges ascend. */
  public EventCriteria {
    sockets = Set.copyOf(sockets);
    kinds = Set.copyOf(kinds);
    ranges = List.copyOf(ranges);
    for (int i = 1; i < ranges.size(); i++) {
      if (ranges.get(i).first() < ranges.get(i - 1).end()) {
        throw new IllegalArgumentException("ranges overlap or descend: " + ranges);
      }
    }
  }

  /** These criteria, for these sockets. */
  public EventCriteria ofSockets(Set<Integer> only) {
    return new EventCriteria(only, kinds, ranges);
  }

  /** These criteria, for these kinds. */
  public EventCriteria ofKinds(Set<EventKind> only) {
    return new EventCriteria(sockets, only, ranges);
  }

  /** These criteria, for one more range behind those there are. */
  public EventCriteria withRange(long first, long end) {
    List<Range> more = new ArrayList<>(ranges);
    more.add(new Range(first, end));
    return new EventCriteria(sockets, kinds, more);
  }

  /** Whether an event is of the sockets and kinds meant; its place is not looked at. */
  boolean matches(EventRecord event) {
    return (sockets.isEmpty() || sockets.contains(event.socket()))
        && (kinds.isEmpty() || kinds.contains(event.kind()));
  }
}
