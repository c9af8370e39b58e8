package dev.portcullis.app.log;

import dev.portcullis.app.viewport.RowRange;
import dev.portcullis.app.viewport.RowRanges;
import dev.portcullis.core.capture.Capture;
import dev.portcullis.core.capture.EventDetail;
import dev.portcullis.core.capture.EventRecord;
import dev.portcullis.core.capture.SocketRows;
import dev.portcullis.core.export.EventCriteria;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
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

  private final Capture capture;
  private final long start;
  private final Set<Integer> sockets = new HashSet<>();
  private final SocketRows all;
  private final LogCounts.Counter counter = new LogCounts.Counter();

  /** Rows of {@link #all} that are counted, and the sequence of the last of them. */
  private long counted;

  private long lastCounted;
  private LogFilter filter = LogFilter.ALL;
  private SocketRows rows;
  private LogPage page = LogPage.EMPTY;

  /**
   * Reads a capture.
   *
   * @param start the first event to look at
   * @param sockets whose events; more may come with the wishes
   */
  LogReader(Capture capture, long start, Set<Integer> sockets) {
    this.capture = capture;
    this.start = start;
    this.sockets.addAll(sockets);
    this.all = new SocketRows(capture, sockets, LogFilter.ALL.kinds(), start);
    this.rows = all;
    this.lastCounted = start - 1;
  }

  /**
   * Looks at up to so many more events, then reads the rows that are wanted.
   *
   * @return what is to be shown; {@link LogPage#behind} says whether to call again
   */
  LogPage read(LogWish wish, int maxEvents) {
    boolean behind = advance(wish, maxEvents);
    long base = rowOf(rows, wish.from());
    long count = Math.max(0, rowOf(rows, wish.until()) - base);
    Optional<EventRecord> chosen =
        wish.chosen() >= 0 && wish.chosen() < count
            ? Optional.of(capture.event(rows.sequenceAt(base + wish.chosen())))
            : Optional.empty();
    long first = firstWanted(wish, count);
    page =
        new LogPage(
            wish.generation(),
            wish.filter(),
            count,
            first,
            readRows(base, first, Math.min(count, lastWanted(wish, count) + 1)),
            counter.counts(),
            lastCounted + 1,
            chosen,
            keptRow(wish, base, count),
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
    long base = rowOf(rows, wish.from());
    long count = Math.max(0, rowOf(rows, wish.until()) - base);
    long wanted = 0;
    for (RowRange range : ranges.ranges()) {
      wanted += Math.max(0, Math.min(range.to(), count - 1) - range.from() + 1);
    }
    long[] sequences = new long[(int) Math.min(wanted, limit)];
    int at = 0;
    for (RowRange range : ranges.ranges()) {
      for (long row = range.from();
          row <= range.to() && row < count && at < sequences.length;
          row++) {
        sequences[at++] = rows.sequenceAt(base + row);
      }
    }
    return sequences;
  }

  /**
   * The places of runs of rows in the capture: among the events from one end to the other the rows
   * are those of the same sockets and kinds. None if the rows have become others since.
   */
  List<EventCriteria.Range> ranges(LogWish wish, RowRanges ranges) {
    if (wish.generation() != page.generation()) {
      return List.of();
    }
    long base = rowOf(rows, wish.from());
    long count = Math.max(0, rowOf(rows, wish.until()) - base);
    List<EventCriteria.Range> found = new ArrayList<>(ranges.ranges().size());
    for (RowRange range : ranges.below(count).ranges()) {
      found.add(
          new EventCriteria.Range(
              rows.sequenceAt(base + range.from()), rows.sequenceAt(base + range.to()) + 1));
    }
    return found;
  }

  private boolean advance(LogWish wish, int maxEvents) {
    for (int socket : wish.sockets()) {
      if (sockets.add(socket)) {
        all.addSocket(socket);
        if (rows != all) {
          rows.addSocket(socket);
        }
      }
    }
    if (wish.filter() != filter) {
      filter = wish.filter();
      rows =
          filter == LogFilter.ALL ? all : new SocketRows(capture, sockets, filter.kinds(), start);
    }
    boolean behind = all.advance(maxEvents);
    if (rows != all) {
      behind |= rows.advance(maxEvents);
    }
    return count(maxEvents) || behind;
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
      counter.add(capture.event(lastCounted).kind());
    }
    return counted < all.size();
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
    long number = (rows == all ? base + row : rowOf(all, sequence)) + 1;
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
              number, event, since, before.sharedHead(), before.available(), before.detail());
    }
    return event.kind().carriesWireBytes()
        ? wireRow(number, event, since)
        : detailRow(number, event, since);
  }

  private LogRow wireRow(long number, EventRecord event, OptionalLong since) {
    byte[] head = new byte[Math.min(event.length(), HEAD_BYTES)];
    boolean available = canRead(event, head);
    return new LogRow(
        number, event, since, available ? head : new byte[0], available, Optional.empty());
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
    return new LogRow(number, event, since, new byte[0], true, Optional.of(detail));
  }

  private static long firstWanted(LogWish wish, long count) {
    long first = wish.atTail() ? count - inView(wish) : wish.first();
    return Math.clamp(first - MARGIN, 0, count);
  }

  private static long lastWanted(LogWish wish, long count) {
    long last = wish.atTail() ? count - 1 : wish.first() + inView(wish) - 1;
    return Math.min(last + MARGIN, count - 1);
  }

  private static long inView(LogWish wish) {
    return Math.clamp(wish.last() - wish.first() + 1, 0, MOST_IN_VIEW);
  }

  private long keptRow(LogWish wish, long base, long count) {
    if (wish.kept() < 0) {
      return -1;
    }
    long row = rowOf(rows, wish.kept());
    boolean there = row < rows.size() && rows.sequenceAt(row) == wish.kept();
    return there && row >= base && row < base + count ? row - base : -1;
  }

  /** The first row whose event is not before a sequence. */
  private static long rowOf(SocketRows rows, long sequence) {
    long low = 0;
    long high = rows.size();
    if (sequence == Long.MAX_VALUE) {
      return high;
    }
    while (low < high) {
      long middle = (low + high) >>> 1;
      if (rows.sequenceAt(middle) < sequence) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
