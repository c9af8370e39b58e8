package dev.portcullis.app.log;

import dev.portcullis.app.viewport.RowRange;
import dev.portcullis.app.viewport.RowRanges;
import dev.portcullis.core.capture.Capture;
import dev.portcullis.core.capture.EventDetail;
import dev.portcullis.core.capture.EventKind;
import dev.portcullis.core.capture.EventRecord;
import dev.portcullis.core.capture.SocketRows;
import dev.portcullis.core.export.EventCriteria;
import dev.portcullis.core.export.ResponseTimes;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * Reads the capture for the log: which events are rows, how many of each kind, and the rows around
 * those in view. Used by one thread at a time, never the screen's: reading may wait for the disk.
 */
final class LogReader {

  /** As many bytes as the widest row can show in hex. */
  static final int HEAD_BYTES = 160;

  /** Rows read beyond those in view, so that short scrolls find them at hand. */
  static final int MARGIN = 64;

  /**
   * The most rows anyone has in view; a wish for more is a mistake and must not fill the memory.
   */
  private static final int MOST_IN_VIEW = 1_000;

  /** Events looked at for the write that a message answers: most stand close before it. */
  static final int LOOK_BACK = 10_000;

  private final Capture capture;
  private final long start;
  private final Set<Integer> sockets = new HashSet<>();
  private final SocketRows all;
  private final LogCounts.Counter counter = new LogCounts.Counter();

  private final RowMap allRows;
  private final Map<Integer, String> names = new HashMap<>();

  /** Rows of {@link #all} that are counted, and the sequence of the last of them. */
  private long counted;

  private long lastCounted;
  private LogChoice choice = LogChoice.ALL;

  /** The rows of the choice, matches or not; {@link #all} where it is everything. */
  private SocketRows chosen;

  private RowMap rows;
  private LogPage page = LogPage.EMPTY;

  /**
   * Reads a capture.
   *
   * @param start the first event to look at
   * @param sockets whose events; more may come with the wishes. Empty means every socket's.
   */
  LogReader(Capture capture, long start, Set<Integer> sockets) {
    this.capture = capture;
    this.start = start;
    this.sockets.addAll(sockets);
    this.all = rowsOf(sockets, LogFilter.ALL.kinds());
    this.allRows = RowMap.of(all);
    this.chosen = all;
    this.rows = allRows;
    this.lastCounted = start - 1;
  }

  /**
   * Looks at up to so many more events, then reads the rows that are wanted.
   *
   * @return what is to be shown; {@link LogPage#behind} says whether to call again
   */
  LogPage read(LogWish wish, int maxEvents) {
    LogWish.Rows of = wish.rows();
    boolean behind = advance(of, maxEvents);
    long base = rows.rowOf(of.from());
    long count = Math.max(0, rows.rowOf(of.until()) - base);
    long asked = wish.view().chosen();
    Optional<EventRecord> selected =
        asked >= 0 && asked < count
            ? Optional.of(capture.event(rows.sequenceAt(base + asked)))
            : Optional.empty();
    long first = firstWanted(wish.view(), count);
    page =
        new LogPage(
            of.generation(),
            wish.view().sought(),
            count,
            first,
            readRows(base, first, Math.min(count, lastWanted(wish.view(), count) + 1)),
            counter.counts(),
            names,
            lastCounted + 1,
            asked,
            selected,
            keptRow(wish.view().kept(), base, count),
            behind);
    return page;
  }

  /**
   * The sequences of rows, at most so many, for whoever reads them elsewhere; none if the rows have
   * become others since they were chosen.
   */
  long[] sequences(LogWish wish, RowRanges ranges, int limit) {
    if (wish.generation() != page.generation()) {
      return new long[0];
    }
    long base = rows.rowOf(wish.rows().from());
    long count = Math.max(0, rows.rowOf(wish.rows().until()) - base);
    RowRanges there = ranges.below(count);
    long[] sequences = new long[(int) Math.min(there.size(), limit)];
    int at = 0;
    for (RowRange range : there.ranges()) {
      for (long row = range.from(); row <= range.to() && at < sequences.length; row++) {
        sequences[at++] = rows.sequenceAt(base + row);
      }
    }
    return sequences;
  }

  /**
   * The places of runs of rows in the capture: among the events from one end to the other the rows
   * are those of the same choice. None if the rows have become others since.
   */
  List<EventCriteria.Range> ranges(LogWish wish, RowRanges ranges) {
    if (wish.generation() != page.generation()) {
      return List.of();
    }
    long base = rows.rowOf(wish.rows().from());
    long count = Math.max(0, rows.rowOf(wish.rows().until()) - base);
    List<EventCriteria.Range> found = new ArrayList<>(ranges.ranges().size());
    for (RowRange range : ranges.below(count).ranges()) {
      found.add(
          new EventCriteria.Range(
              rows.sequenceAt(base + range.from()), rows.sequenceAt(base + range.to()) + 1));
    }
    return found;
  }

  private boolean advance(LogWish.Rows wish, int maxEvents) {
    for (int socket : wish.sockets()) {
      if (sockets.add(socket)) {
        all.addSocket(socket);
        if (chosen != all && choice.sockets().isEmpty()) {
          chosen.addSocket(socket);
        }
      }
    }
    if (!wish.choice().equals(choice)) {
      choose(wish.choice());
    }
    if (choice.matchesOnly()) {
      rows = RowMap.of(wish.matched());
    }
    boolean behind = all.advance(maxEvents);
    if (chosen != all && !choice.matchesOnly()) {
      behind |= chosen.advance(maxEvents);
    }
    return count(maxEvents) || behind;
  }

  private void choose(LogChoice now) {
    boolean narrower = !now.parts().isEmpty() || !now.sockets().isEmpty();
    choice = now;
    // The find looks where the choice does, so its matches are the rows as they are.
    chosen = narrower && !now.matchesOnly() ? rowsOf(now.among(sockets), now.kinds()) : all;
    rows = chosen == all ? allRows : RowMap.of(chosen);
  }

  private SocketRows rowsOf(Set<Integer> of, Set<EventKind> kinds) {
    return of.isEmpty()
        ? SocketRows.ofEverySocket(capture, kinds, start)
        : new SocketRows(capture, of, kinds, start);
  }

  /** Counts rows that are not counted yet; says whether some are left. */
  private boolean count(int most) {
    if (counted > all.size() || (counted > 0 && all.sequenceAt(counted - 1) != lastCounted)) {
      // A socket that joined late has put rows between those counted: begin again.
      counter.reset();
      counted = 0;
      lastCounted = start - 1;
    }
    long end = Math.min(all.size(), counted + most);
    for (; counted < end; counted++) {
      lastCounted = all.sequenceAt(counted);
      EventRecord event = capture.event(lastCounted);
      counter.add(event.kind(), event.socket());
      if (event.kind() == EventKind.CREATE) {
        noteName(event);
      }
    }
    return counted < all.size();
  }

  private void noteName(EventRecord event) {
    try {
      if (capture.detail(event) instanceof EventDetail.Created created) {
        names.put(event.socket(), created.name());
      }
    } catch (UncheckedIOException e) {
      // It is called by its number then.
    }
  }

  private List<LogRow> readRows(long base, long first, long end) {
    List<LogRow> read = new ArrayList<>((int) (end - first));
    for (long row = first; row < end; row++) {
      read.add(row(base, row));
    }
    return read;
  }

  private LogRow row(long base, long row) {
    long sequence = rows.sequenceAt(base + row);
    EventRecord event = capture.event(sequence);
    long number =
        (chosen.equals(all) && !choice.matchesOnly() ? base + row : allRows.rowOf(sequence)) + 1;
    OptionalLong since =
        row == 0
            ? OptionalLong.empty()
            : OptionalLong.of(
                event.monotonicNanos()
                    - capture.event(rows.sequenceAt(base + row - 1)).monotonicNanos());
    Optional<LogRow> known = page.row(row).filter(before -> before.event().equals(event));
    if (known.isPresent()) {
      LogRow before = known.get();
      return before.number() == number && before.sinceBefore().equals(since)
          ? before
          : new LogRow(
              number,
              event,
              since,
              before.answeredAfter(),
              before.sharedHead(),
              before.available(),
              before.detail());
    }
    return event.kind().carriesWireBytes()
        ? wireRow(number, event, since)
        : detailRow(number, event, since);
  }

  private LogRow wireRow(long number, EventRecord event, OptionalLong since) {
    byte[] head = new byte[Math.min(event.length(), HEAD_BYTES)];
    boolean available = canRead(event, head);
    return new LogRow(
        number,
        event,
        since,
        ResponseTimes.of(capture, event, LOOK_BACK),
        available ? head : new byte[0],
        available,
        Optional.empty());
  }

  /** A disk that fails to read shows as a row without its bytes, not as a log that stops. */
  private boolean canRead(EventRecord event, byte[] head) {
    try {
      return capture.payload(event).read(0, head, 0, head.length) == head.length;
    } catch (UncheckedIOException e) {
      return false;
    }
  }

  private LogRow detailRow(long number, EventRecord event, OptionalLong since) {
    EventDetail detail;
    try {
      detail = capture.detail(event);
    } catch (UncheckedIOException e) {
      detail = new EventDetail.Unreadable(event.kind(), EventDetail.Why.DAMAGED);
    }
    return new LogRow(
        number, event, since, OptionalLong.empty(), new byte[0], true, Optional.of(detail));
  }

  private static long firstWanted(LogWish.View wish, long count) {
    long first = wish.atTail() ? count - inView(wish) : wish.first();
    return Math.clamp(first - MARGIN, 0, count);
  }

  private static long lastWanted(LogWish.View wish, long count) {
    long last = wish.atTail() ? count - 1 : wish.first() + inView(wish) - 1;
    return Math.min(last + MARGIN, count - 1);
  }

  private static long inView(LogWish.View wish) {
    return Math.clamp(wish.last() - wish.first() + 1, 0, MOST_IN_VIEW);
  }

  private long keptRow(long kept, long base, long count) {
    if (kept < 0) {
      return -1;
    }
    long row = rows.rowOf(kept);
    boolean there = row < rows.size() && rows.sequenceAt(row) == kept;
    return there && row >= base && row < base + count ? row - base : -1;
  }
}
