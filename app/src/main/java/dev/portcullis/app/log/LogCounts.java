package dev.portcullis.app.log;

import dev.portcullis.core.capture.EventKind;
import java.util.HashMap;
import java.util.Map;

/**
 * How many events each filter shows.
 *
 * @param sent of {@link LogFilter#SENT}
 * @param received of {@link LogFilter#RECEIVED}
 * @param lifecycle of {@link LogFilter#LIFECYCLE}
 * @param errors of {@link LogFilter#ERRORS}
 * @param bySocket of each socket, by its number
 */
record LogCounts(
    long sent, long received, long lifecycle, long errors, Map<Integer, Long> bySocket) {

  static final LogCounts NONE = new LogCounts(0, 0, 0, 0, Map.of());

  /** Copies the map. */
  LogCounts {
    bySocket = Map.copyOf(bySocket);
  }

  long of(LogFilter filter) {
    return switch (filter) {
      case ALL -> sent + received + lifecycle + errors;
      case SENT -> sent;
      case RECEIVED -> received;
      case LIFECYCLE -> lifecycle;
      case ERRORS -> errors;
    };
  }

  /** How many events the chips of a choice show together, whatever the socket and the find. */
  long of(LogChoice choice) {
    return choice.parts().isEmpty()
        ? of(LogFilter.ALL)
        : choice.parts().stream().mapToLong(this::of).sum();
  }

  /** What came on top of an earlier count. */
  LogCounts since(LogCounts earlier) {
    if (earlier.equals(NONE)) {
      return this;
    }
    Map<Integer, Long> more = new HashMap<>(bySocket);
    earlier.bySocket.forEach((socket, count) -> more.merge(socket, -count, Long::sum));
    return new LogCounts(
        sent - earlier.sent,
        received - earlier.received,
        lifecycle - earlier.lifecycle,
        errors - earlier.errors,
        more);
  }

  /** Counts one event after the other. Used by one thread. */
  static final class Counter {
    private final Map<Integer, long[]> bySocket = new HashMap<>();
    private long sent;
    private long received;
    private long lifecycle;
    private long errors;

    /** The socket counted last and its count: most events follow one of their own socket. */
    private int lastSocket = -1;

    private long[] lastCount = new long[1];

    void add(EventKind kind, int socket) {
      switch (LogFilter.of(kind)) {
        case ALL -> throw new AssertionError(kind + " belongs to no filter");
        case SENT -> sent++;
        case RECEIVED -> received++;
        case LIFECYCLE -> lifecycle++;
        case ERRORS -> errors++;
      }
      if (socket != lastSocket) {
        lastSocket = socket;
        lastCount = bySocket.computeIfAbsent(socket, s -> new long[1]);
      }
      lastCount[0]++;
    }

    void reset() {
      sent = 0;
      received = 0;
      lifecycle = 0;
      errors = 0;
      bySocket.clear();
      lastSocket = -1;
    }

    LogCounts counts() {
      Map<Integer, Long> sockets = new HashMap<>();
      bySocket.forEach((socket, count) -> sockets.put(socket, count[0]));
      return new LogCounts(sent, received, lifecycle, errors, sockets);
    }
  }
}
