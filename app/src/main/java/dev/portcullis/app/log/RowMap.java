package dev.portcullis.app.log;

import dev.portcullis.core.capture.EventSet;
import dev.portcullis.core.capture.SocketRows;

/** Which event stands in which row; the sequence grows with the row. */
interface RowMap {

  /** How many rows there are. */
  long size();

  /** The sequence of the event in a row. */
  long sequenceAt(long row);

  /** The rows of sockets and kinds. */
  static RowMap of(SocketRows rows) {
    return new RowMap() {
      @Override
      public long size() {
        return rows.size();
      }

      @Override
      public long sequenceAt(long row) {
        return rows.sequenceAt(row);
      }
    };
  }

  /** The events of a set. */
  static RowMap of(EventSet events) {
    return new RowMap() {
      @Override
      public long size() {
        return events.size();
      }

      @Override
      public long sequenceAt(long row) {
        return events.at(row);
      }
    };
  }

  /** The first row whose event is not before a sequence. */
  default long rowOf(long sequence) {
    long low = 0;
    long high = size();
    if (sequence == Long.MAX_VALUE) {
      return high;
    }
    while (low < high) {
      long middle = (low + high) >>> 1;
      if (sequenceAt(middle) < sequence) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
