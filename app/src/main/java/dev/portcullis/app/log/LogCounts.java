package dev.portcullis.app.log;

import dev.portcullis.core.capture.EventKind;

/**
 * How many events each filter shows.
 *
 * @param sent of {@link LogFilter#SENT}
 * @param received of {@link LogFilter#RECEIVED}
 * @param lifecycle of {@link LogFilter#LIFECYCLE}
 * @param errors of {@link LogFilter#ERRORS}
 */
record LogCounts(long sent, long received, long lifecycle, long errors) {

  static final LogCounts NONE = new LogCounts(0, 0, 0, 0);

  long of(LogFilter filter) {
    return switch (filter) {
      case ALL -> sent + received + lifecycle + errors;
      case SENT -> sent;
      case RECEIVED -> received;
      case LIFECYCLE -> lifecycle;
      case ERRORS -> errors;
    };
  }

  /** What came on top of an earlier count. */
  LogCounts since(LogCounts earlier) {
    return new LogCounts(
        sent - earlier.sent,
        received - earlier.received,
        lifecycle - earlier.lifecycle,
        errors - earlier.errors);
  }

  /** Counts one event after the other. Used by one thread. */
  static final class Counter {
    private long sent;
    private long received;
    private long lifecycle;
    private long errors;

    void add(EventKind kind) {
      switch (LogFilter.of(kind)) {
        case ALL -> throw new AssertionError(kind + " belongs to no filter");
        case SENT -> sent++;
        case RECEIVED -> received++;
        case LIFECYCLE -> lifecycle++;
        case ERRORS -> errors++;
      }
    }

    void reset() {
      sent = 0;
      received = 0;
      lifecycle = 0;
      errors = 0;
    }

    LogCounts counts() {
      return new LogCounts(sent, received, lifecycle, errors);
    }
  }
}
