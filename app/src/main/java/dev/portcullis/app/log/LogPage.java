package dev.portcullis.app.log;

import dev.portcullis.core.capture.EventRecord;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the log's worker found at one moment: how many rows there are, and the rows around those in
 * view. Immutable: the worker makes it, the screen shows it.
 *
 * @param generation of the {@link LogWish} it answers
 * @param sought how many events had been asked for by then
 * @param rowCount how many rows there are
 * @param first the index of the first of {@code rows}
 * @param rows rows that were read, without holes
 * @param counts events by filter, over everything looked at, cleared events included
 * @param names what the sockets were called at their creation
 * @param until events from this sequence on were not looked at
 * @param chosenRow the row whose event was asked for by then; -1 for none
 * @param chosen its event
 * @param kept the row of the event that was asked for by its sequence; -1 if it has none
 * @param behind whether the capture has events that were not looked at yet
 */
record LogPage(
    long generation,
    long sought,
    long rowCount,
    long first,
    List<LogRow> rows,
    LogCounts counts,
    Map<Integer, String> names,
    long until,
    long chosenRow,
    Optional<EventRecord> chosen,
    long kept,
    boolean behind) {

  static final LogPage EMPTY =
      new LogPage(
          0, 0, 0, 0, List.of(), LogCounts.NONE, Map.of(), 0, -1, Optional.empty(), -1, false);

  /** Copies the rows. */
  LogPage {
    rows = List.copyOf(rows);
    names = Map.copyOf(names);
  }

  /** The row of this index, if it was read. */
  Optional<LogRow> row(long index) {
    return index < first || index >= first + rows.size()
        ? Optional.empty()
        : Optional.of(rows.get((int) (index - first)));
  }
}
