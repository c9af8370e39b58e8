package dev.portcullis.app.log;

import dev.portcullis.core.capture.EventSet;
import java.util.Set;

/**
 * What the screen wants to see of the capture. Immutable: made on the screen's thread, read by the
 * log's worker.
 *
 * @param rows which events are rows
 * @param view which rows are wanted
 */
record LogWish(Rows rows, View view) {

  /**
   * Which events are rows.
   *
   * @param generation counts changes of what the rows are (choice, cleared, sockets aside)
   * @param sockets whose events; empty means every socket's
   * @param choice which of them
   * @param matched the events of the find, where only those are chosen
   * @param from events before this sequence are cleared away
   * @param until events from this sequence on came after the view was paused
   */
  record Rows(
      long generation,
      Set<Integer> sockets,
      LogChoice choice,
      EventSet matched,
      long from,
      long until) {

    /** Copies the sockets. */
    Rows {
      sockets = Set.copyOf(sockets);
    }
  }

  /**
   * Which rows are wanted.
   *
   * @param first the first row in view
   * @param last the last row in view
   * @param atTail whether the view is at the end and stays there: then the last so many rows are
   *     wanted, wherever they are by then
   * @param chosen the row whose event is selected; -1 for none
   * @param kept the sequence of an event whose row is asked for; -1 for none
   * @param sought counts how often an event was asked for, to be shown and selected
   */
  record View(long first, long last, boolean atTail, long chosen, long kept, long sought) {}

  /** Everything of these sockets, from its end on. */
  static LogWish first(Set<Integer> sockets) {
    return new LogWish(
        new Rows(0, sockets, LogChoice.ALL, EventSet.EMPTY, 0, Long.MAX_VALUE),
        new View(0, 0, true, -1, -1, 0));
  }

  long generation() {
    return rows.generation;
  }

  LogWish withSockets(Set<Integer> now) {
    return new LogWish(
        new Rows(rows.generation, now, rows.choice, rows.matched, rows.from, rows.until), view);
  }

  /** Other rows: the one that was chosen is no longer where it was. */
  LogWish withRows(LogChoice choice, EventSet matched, long from, long until, long kept) {
    return new LogWish(
        new Rows(rows.generation + 1, rows.sockets, choice, matched, from, until),
        new View(view.first, view.last, view.atTail, -1, kept, view.sought));
  }

  /** The find has come further. */
  LogWish withMatched(EventSet matched) {
    return new LogWish(
        new Rows(rows.generation, rows.sockets, rows.choice, matched, rows.from, rows.until), view);
  }

  LogWish withUntil(long until) {
    return new LogWish(
        new Rows(rows.generation, rows.sockets, rows.choice, rows.matched, rows.from, until), view);
  }

  LogWish withView(long first, long last, boolean atTail) {
    return new LogWish(rows, new View(first, last, atTail, view.chosen, view.kept, view.sought));
  }

  LogWish withChosen(long chosen) {
    return new LogWish(
        rows, new View(view.first, view.last, view.atTail, chosen, view.kept, view.sought));
  }

  /** An event is to be shown and selected. */
  LogWish seeking(long sequence) {
    return new LogWish(
        rows, new View(view.first, view.last, view.atTail, view.chosen, sequence, view.sought + 1));
  }
}
