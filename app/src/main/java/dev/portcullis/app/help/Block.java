package dev.portcullis.app.help;

import java.util.List;

/** A part of a page, from top to bottom. Immutable. */
sealed interface Block {

  /**
   * A heading.
   *
   * @param level from 1, the page's own
   */
  record Heading(int level, List<Span> spans) implements Block {}

  /** A paragraph. */
  record Paragraph(List<Span> spans) implements Block {}

  /**
   * An entry of a list.
   *
   * @param mark what stands before it: a bullet or a number
   * @param depth how far it is indented, from 0
   */
  record Item(String mark, int depth, List<Span> spans) implements Block {}

  /** Lines to type or to read as they stand. */
  record CodeLines(String text) implements Block {}

  /**
   * A table.
   *
   * @param rows the head first; each row has a cell for each of the head's
   */
  record Table(List<List<List<Span>>> rows) implements Block {}
}
