package dev.portcullis.core.workspace;

import java.util.List;

/**
 * Payloads a person sends in order on one connection, each with what is waited for behind it.
 *
 * @param id tells it apart for as long as it is kept
 * @param name what it is called
 * @param note what a person wants to remember of it
 * @param rounds how often all of it is sent; 0 for until stopped
 * @param rows from first to last
 */
public record SavedSequence(
    String id, String name, String note, long rounds, List<SequenceRow> rows) {

  /** The most rows that are kept. */
  public static final int MOST_ROWS = 1000;

  private static final long MOST_ROUNDS = 1_000_000_000;

  /** Copies the rows and takes numbers that make no sense away. */
  public SavedSequence {
    rounds = Math.clamp(rounds, 0, MOST_ROUNDS);
    rows = List.copyOf(rows.subList(0, Math.min(rows.size(), MOST_ROWS)));
  }

  /** The same under another name. */
  public SavedSequence withName(String other) {
    return new SavedSequence(id, other, note, rounds, rows);
  }

  /** The same with another note. */
  public SavedSequence withNote(String other) {
    return new SavedSequence(id, name, other, rounds, rows);
  }

  /** The same, sent another number of times. */
  public SavedSequence withRounds(long other) {
    return new SavedSequence(id, name, note, other, rows);
  }

  /** The same with other rows. */
  public SavedSequence withRows(List<SequenceRow> other) {
    return new SavedSequence(id, name, note, rounds, other);
  }

  /** The same under another id. */
  SavedSequence withId(String other) {
    return new SavedSequence(other, name, note, rounds, rows);
  }
}
