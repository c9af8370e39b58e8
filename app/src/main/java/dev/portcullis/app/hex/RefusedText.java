package dev.portcullis.app.hex;

import dev.portcullis.core.codec.TextFlaw;
import dev.portcullis.core.codec.TextView;

/**
 * The place of a flaw in a text that stands nowhere on the screen, as it can be shown. Immutable.
 *
 * @param before what stands before it
 * @param wrong what is wrong
 * @param after what stands behind it
 */
record RefusedText(String before, String wrong, String after) {

  /** As much is shown on either side, in characters. */
  private static final int AROUND = 18;

  /** Whether the text says more than its flaw, which the sentence quotes already. */
  static boolean isMore(HexNotice.Refused refused) {
    return refused.text().length() > refused.flaw().length();
  }

  static RefusedText of(HexNotice.Refused refused) {
    String text = refused.text();
    TextFlaw flaw = refused.flaw();
    int from = Math.clamp(flaw.position(), 0, text.length());
    int to = Math.clamp((long) from + flaw.length(), from, text.length());
    int begin = whole(text, Math.max(0, from - AROUND));
    int end = whole(text, Math.min(text.length(), to + AROUND));
    String wrong = shown(text, from, whole(text, Math.min(to, from + 2 * AROUND)));
    return new RefusedText(
        (begin > 0 ? "…" : "") + shown(text, begin, from),
        wrong,
        shown(text, to, end) + (end < text.length() ? "…" : ""));
  }

  /** The place, or before the character it is in the middle of. */
  private static int whole(String text, int place) {
    boolean within = place < text.length() && Character.isLowSurrogate(text.charAt(place));
    return within && place > 0 ? place - 1 : place;
  }

  /** One character for each: what has no shape is a dot, what parts lines a space. */
  private static String shown(String text, int from, int to) {
    StringBuilder shown = new StringBuilder();
    text.substring(from, to)
        .codePoints()
        .forEach(
            c -> {
              boolean space = c == ' ' || c == '\n' || c == '\r' || c == '\t';
              shown.appendCodePoint(space ? ' ' : TextView.isVisible(c) ? c : '·');
            });
    return shown.toString();
  }
}
