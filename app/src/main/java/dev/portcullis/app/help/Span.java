package dev.portcullis.app.help;

/** A run of words in one style. Immutable. */
sealed interface Span {

  /** The words as they are read. */
  String text();

  /** Words. */
  record Words(String text) implements Span {}

  /** Words that weigh. */
  record Strong(String text) implements Span {}

  /** Words that are stressed. */
  record Stressed(String text) implements Span {}

  /** Something to type, a name, a file. */
  record Code(String text) implements Span {}

  /**
   * Words that lead somewhere.
   *
   * @param target as the page says it
   */
  record Link(String text, String target) implements Span {}
}
