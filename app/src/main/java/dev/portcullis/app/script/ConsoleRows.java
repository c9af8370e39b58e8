package dev.portcullis.app.script;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a script printed, newest kept: {@value #CAPACITY} rows of {@value #LONGEST} characters. Any
 * thread may add and read; nobody waits for long, so a script that prints without end costs the
 * screen nothing.
 */
final class ConsoleRows {

  /** Rows kept; older ones make room. */
  static final int CAPACITY = 20_000;

  /** Characters of a row; what is longer is cut, and says so. */
  static final int LONGEST = 4_000;

  // All guarded by this:
  private final ConsoleRow[] ring = new ConsoleRow[CAPACITY];
  private long end;
  private long begin;
  private int widest;

  /** Adds a text, a row a line. */
  void add(Instant at, ConsoleKind kind, String text) {
    List<ConsoleRow> rows = new ArrayList<>();
    text.lines()
        .limit(CAPACITY)
        .forEach(line -> rows.add(new ConsoleRow(at, kind, rows.isEmpty(), cut(line))));
    if (rows.isEmpty()) {
      rows.add(new ConsoleRow(at, kind, true, ""));
    }
    synchronized (this) {
      for (ConsoleRow row : rows) {
        ring[(int) (end++ % CAPACITY)] = row;
        widest = Math.max(widest, row.columns());
      }
      begin = Math.max(begin, end - CAPACITY);
    }
  }

  private static String cut(String line) {
    return line.length() <= LONGEST
        ? line
        : line.substring(0, LONGEST) + " … (" + line.length() + ")";
  }

  /**
   * Empties it.
   *
   * @return what brings the rows back
   */
  synchronized long clear() {
    long mark = begin;
    begin = end;
    widest = 0;
    return mark;
  }

  /**
   * Brings back what {@link #clear} took away, before what was printed since: all of it, but for
   * rows that had to make room meanwhile.
   */
  synchronized void bringBack(long mark) {
    begin = Math.min(begin, Math.max(mark, end - CAPACITY));
    for (long at = begin; at < end; at++) {
      widest = Math.max(widest, ring[(int) (at % CAPACITY)].columns());
    }
  }

  /** How wide the widest row since it was last empty is, in characters of a fixed-width font. */
  synchronized int widest() {
    return widest;
  }

  /** How many rows there are. */
  synchronized int size() {
    return (int) (end - begin);
  }

  /** Rows that were there before the first one that is: cleared, or gone to make room. */
  synchronized long before() {
    return begin;
  }

  /** A row; empty where it has gone meanwhile. */
  synchronized Optional<ConsoleRow> row(long index) {
    long at = begin + index;
    return index >= 0 && at < end ? Optional.of(ring[(int) (at % CAPACITY)]) : Optional.empty();
  }

  /** The texts of some rows, a line each. */
  String text(long from, long to) {
    StringBuilder text = new StringBuilder();
    for (long i = from; i <= to; i++) {
      row(i).ifPresent(row -> text.append(row.text()).append('\n'));
    }
    return text.toString();
  }
}
