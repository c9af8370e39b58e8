package dev.portcullis.app.viewport;

import java.util.ArrayList;
import java.util.List;

/**
 * A set of rows, kept as sorted runs that neither touch nor overlap, so that ten million selected
 * rows are one run. Immutable: any thread may read it.
 */
public final class RowRanges {

  private static final RowRanges EMPTY = new RowRanges(List.of());

  private final List<RowRange> ranges;

  private RowRanges(List<RowRange> ranges) {
    this.ranges = ranges;
  }

  /** No row. */
  public static RowRanges empty() {
    return EMPTY;
  }

  /** The rows between two, both included, in either order. */
  public static RowRanges between(long one, long other) {
    return new RowRanges(List.of(new RowRange(Math.min(one, other), Math.max(one, other))));
  }

  /** The runs, in order, with a gap of at least one row between any two. */
  public List<RowRange> ranges() {
    return ranges;
  }

  /** Whether there is no row in it. */
  public boolean isEmpty() {
    return ranges.isEmpty();
  }

  /** How many rows. */
  public long size() {
    long size = 0;
    for (RowRange range : ranges) {
      size += range.size();
    }
    return size;
  }

  /** Whether the row is in it. */
  public boolean contains(long row) {
    int low = 0;
    int high = ranges.size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      RowRange range = ranges.get(middle);
      if (row < range.from()) {
        high = middle - 1;
      } else if (row > range.to()) {
        low = middle + 1;
      } else {
        return true;
      }
    }
    return false;
  }

  /** These rows and those between two, both included, in either order. */
  public RowRanges plus(long one, long other) {
    long from = Math.min(one, other);
    long to = Math.max(one, other);
    List<RowRange> joined = new ArrayList<>(ranges.size() + 1);
    int i = 0;
    while (i < ranges.size() && ranges.get(i).to() < from - 1) {
      joined.add(ranges.get(i++));
    }
    while (i < ranges.size() && ranges.get(i).from() - 1 <= to) {
      from = Math.min(from, ranges.get(i).from());
      to = Math.max(to, ranges.get(i).to());
      i++;
    }
    joined.add(new RowRange(from, to));
    joined.addAll(ranges.subList(i, ranges.size()));
    return new RowRanges(List.copyOf(joined));
  }

  /** These rows without those between two, both included, in either order. */
  public RowRanges minus(long one, long other) {
    long from = Math.min(one, other);
    long to = Math.max(one, other);
    List<RowRange> left = new ArrayList<>(ranges.size() + 1);
    for (RowRange range : ranges) {
      if (range.from() < from) {
        left.add(new RowRange(range.from(), Math.min(range.to(), from - 1)));
      }
      if (range.to() > to) {
        left.add(new RowRange(Math.max(range.from(), to + 1), range.to()));
      }
    }
    return left.isEmpty() ? EMPTY : new RowRanges(List.copyOf(left));
  }

  /** With the row if it was not there, without it if it was. */
  public RowRanges toggled(long row) {
    return contains(row) ? minus(row, row) : plus(row, row);
  }

  /** What is left of it when there are only so many rows. */
  public RowRanges below(long rowCount) {
    if (isEmpty() || ranges.getLast().to() < rowCount) {
      return this;
    }
    return rowCount <= 0 ? EMPTY : minus(rowCount, Long.MAX_VALUE - 1);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof RowRanges that && ranges.equals(that.ranges);
  }

  @Override
  public int hashCode() {
    return ranges.hashCode();
  }

  @Override
  public String toString() {
    return ranges.toString();
  }
}
