package dev.portcullis.app.log;

import dev.portcullis.core.capture.EventKind;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;

/**
 * Which events the log shows: those that pass all three. Immutable.
 *
 * @param parts filters whose kinds are shown together; empty means every kind
 * @param sockets numbers of sockets; empty means all of the log's
 * @param matchesOnly whether only events that have a part in a hit of the find are shown
 */
public record LogChoice(Set<LogFilter> parts, Set<Integer> sockets, boolean matchesOnly) {

  /** Every event. */
  public static final LogChoice ALL = new LogChoice(Set.of(), Set.of(), false);

  /** How many filters there are besides {@link LogFilter#ALL}. */
  private static final int PARTS = LogFilter.values().length - 1;

  /** Copies the sets; all filters together are the same as none. */
  public LogChoice {
    parts = parts.contains(LogFilter.ALL) || parts.size() == PARTS ? Set.of() : Set.copyOf(parts);
    sockets = Set.copyOf(sockets);
  }

  /** One filter alone, whatever the socket. */
  public static LogChoice of(LogFilter filter) {
    return ALL.only(filter);
  }

  /** With one filter alone; the rest stays. */
  public LogChoice only(LogFilter filter) {
    return new LogChoice(Set.of(filter), sockets, matchesOnly);
  }

  /** With one filter more, or less where it was there; without any, all are shown. */
  public LogChoice toggled(LogFilter filter) {
    Set<LogFilter> now = EnumSet.noneOf(LogFilter.class);
    now.addAll(parts);
    if (filter == LogFilter.ALL) {
      now.clear();
    } else if (!now.remove(filter)) {
      now.add(filter);
    }
    return new LogChoice(now, sockets, matchesOnly);
  }

  /** With one socket more, or less where it was there; without any, all are shown. */
  public LogChoice toggled(int socket) {
    Set<Integer> now = new HashSet<>(sockets);
    if (!now.remove(socket)) {
      now.add(socket);
    }
    return new LogChoice(parts, now, matchesOnly);
  }

  /** The events of every socket; the rest stays. */
  public LogChoice ofEverySocket() {
    return new LogChoice(parts, Set.of(), matchesOnly);
  }

  /** Showing matches only, or not. */
  public LogChoice withMatchesOnly(boolean only) {
    return new LogChoice(parts, sockets, only);
  }

  /** Whether the chip of a filter is pressed. */
  public boolean shows(LogFilter filter) {
    return filter == LogFilter.ALL ? parts.isEmpty() : parts.contains(filter);
  }

  /** Whether every event is shown. */
  public boolean isEverything() {
    return equals(ALL);
  }

  /** The kinds shown. */
  public Set<EventKind> kinds() {
    if (parts.isEmpty()) {
      return LogFilter.ALL.kinds();
    }
    Set<EventKind> kinds = EnumSet.noneOf(EventKind.class);
    parts.forEach(part -> kinds.addAll(part.kinds()));
    return kinds;
  }

  /**
   * Of a log's sockets those shown.
   *
   * @param all the log's; empty means every socket's, as it does in the answer
   */
  Set<Integer> among(Set<Integer> all) {
    if (sockets.isEmpty()) {
      return all;
    }
    if (all.isEmpty()) {
      return sockets;
    }
    Set<Integer> shown = new HashSet<>(sockets);
    shown.retainAll(all);
    return shown;
  }
}
