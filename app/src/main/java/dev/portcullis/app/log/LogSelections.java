package dev.portcullis.app.log;

import dev.portcullis.core.capture.Capture;
import dev.portcullis.core.capture.EventSet;
import dev.portcullis.core.export.EventCriteria;
import dev.portcullis.core.export.EventSelection;
import java.util.List;
import java.util.Set;

/** Says what a log shows in the terms of an export. Stateless. */
final class LogSelections {

  private LogSelections() {}

  /** Every event of some sockets from a place on. */
  static EventSelection everything(Capture capture, Set<Integer> sockets, long start) {
    EventCriteria all = EventCriteria.ANY.ofSockets(sockets);
    return EventSelection.where(capture, start == 0 ? all : all.withRange(start, Long.MAX_VALUE));
  }

  /** The events that are rows. */
  static EventSelection shown(Capture capture, LogWish.Rows rows, long start) {
    long from = Math.max(start, rows.from());
    return rows.until() <= from
        ? EventSelection.none()
        : of(capture, rows, criteria(rows).withRange(from, rows.until()));
  }

  /** Of the events that are rows those in these ranges. */
  static EventSelection within(
      Capture capture, LogWish.Rows rows, List<EventCriteria.Range> ranges) {
    EventCriteria of = criteria(rows);
    return ranges.isEmpty()
        ? EventSelection.none()
        : of(capture, rows, new EventCriteria(of.sockets(), of.kinds(), ranges));
  }

  private static EventSelection of(Capture capture, LogWish.Rows rows, EventCriteria criteria) {
    EventSelection selection = EventSelection.where(capture, criteria);
    return rows.choice().matchesOnly() ? new Matched(selection, rows.matched()) : selection;
  }

  private static EventCriteria criteria(LogWish.Rows rows) {
    EventCriteria ofSockets = EventCriteria.ANY.ofSockets(rows.choice().among(rows.sockets()));
    return rows.choice().parts().isEmpty() ? ofSockets : ofSockets.ofKinds(rows.choice().kinds());
  }

  /**
   * Events of a selection that are also in a set.
   *
   * @param selection the one
   * @param events the other
   */
  private record Matched(EventSelection selection, EventSet events) implements EventSelection {
    @Override
    public long next(long from) {
      long at = from;
      while (true) {
        long matched = events.next(at);
        long selected = matched == EventSet.NONE ? NONE : selection.next(matched);
        if (selected == NONE || selected == matched) {
          return selected;
        }
        at = selected;
      }
    }

    @Override
    public long end() {
      return selection.end();
    }
  }
}
