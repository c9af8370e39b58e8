package dev.portcullis.app.script;

import java.time.Instant;

/**
 * One row of the console: a line, or one of the lines of what was printed at once.
 *
 * @param at when it was printed
 * @param kind where it came from
 * @param first whether it is the first of its lines
 * @param text without line end, cut where it is very long
 */
record ConsoleRow(Instant at, ConsoleKind kind, boolean first, String text) {

  /** The first of the characters that take two places: Hangul, CJK and what follows. */
  private static final int FIRST_WIDE = 0x1100;

  /** How wide the text is in a fixed-width font, in characters. */
  int columns() {
    return text.codePoints().map(c -> c < FIRST_WIDE ? 1 : 2).sum();
  }
}
