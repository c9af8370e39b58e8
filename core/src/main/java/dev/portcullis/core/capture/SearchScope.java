package dev.portcullis.core.capture;

import java.util.Set;

/**
 * Where a search looks.
 *
 * @param sockets numbers of sockets; empty means all
 * @param kinds of those that carry bytes of the wire; others are not looked at
 * @param from the first event to look at
 */
public record SearchScope(Set<Integer> sockets, Set<EventKind> kinds, long from) {

  /** Every byte sent or received. */
  public static final SearchScope EVERYTHING =
      new SearchScope(Set.of(), Set.of(EventKind.WRITE, EventKind.MESSAGE), 0);

  /** Copies the sets. */
  public SearchScope {
    sockets = Set.copyOf(sockets);
    kinds = Set.copyOf(kinds);
  }
}
