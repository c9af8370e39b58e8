package dev.portcullis.app.log;

import java.util.Set;

/**
 * What the screen wants to see of the capture. Immutable: made on the screen's thread, read by the
 * log's worker.
 *
 * @param generation counts changes of what the rows are (filter, cleared, frozen, sockets aside)
 * @param sockets whose events
 * @param filter which kinds
 * @param from events before this sequence are cleared away
 * @param until events from this sequence on came after the view was paused
 * @param first the first row in view
 * @param last the last row in view
 * @param atTail whether the view is at the end and stays there: then the last so many rows are
 *     wanted, wherever they are by then
 * @param chosen the row whose event is selected; -1 for none
 * @param kept the sequence of an event whose row is asked for; -1 for none
 */
record LogWish(
    long generation,
    Set<Integer> sockets,
    LogFilter filter,
    long from,
    long until,
    long first,
    long last,
    boolean atTail,
    long chosen,
    long kept) {

  /** Copies the sockets. */
  LogWish {
    sockets = Set.copyOf(sockets);
  }

  LogWish withSockets(Set<Integer> now) {
    return new LogWish(generation, now, filter, from, until, first, last, atTail, chosen, kept);
  }

  /** Other rows: the one that was chosen is no longer where it was. */
  LogWish withRows(LogFilter newFilter, long newFrom, long newUntil, long newKept) {
    return new LogWish(
        generation + 1, sockets, newFilter, newFrom, newUntil, first, last, atTail, -1, newKept);
  }

  LogWish withUntil(long newUntil) {
    return new LogWish(
        generation, sockets, filter, from, newUntil, first, last, atTail, chosen, kept);
  }

  LogWish withView(long newFirst, long newLast, boolean newAtTail) {
    return new LogWish(
        generation, sockets, filter, from, until, newFirst, newLast, newAtTail, chosen, kept);
  }

  LogWish withChosen(long newChosen) {
    return new LogWish(
        generation, sockets, filter, from, until, first, last, atTail, newChosen, kept);
  }
}
