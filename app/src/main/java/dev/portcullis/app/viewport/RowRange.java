package dev.portcullis.app.viewport;

/**
 * A run of rows, both ends included.
 *
 * @param from the first row, from 0
 * @param to the last row, not before the first
 */
public record RowRange(long from, long to) {

  /** Checks the order. */
  public RowRange {
    if (from < 0 || to < from) {
      throw new IllegalArgumentException("rows " + from + " to " + to + " are no range");
    }
  }

  /** How many rows. */
  public long size() {
    return to - from + 1;
  }
}
