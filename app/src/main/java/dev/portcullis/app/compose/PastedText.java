package dev.portcullis.app.compose;

import dev.portcullis.core.codec.Bytes;
import dev.portcullis.core.codec.TextCharset;
import dev.portcullis.core.codec.TextEscapes;

/**
 * Makes pasted text fit a text field without changing what it says. A field drops control
 * characters, carriage returns among them, which would change the bytes unseen. Stateless.
 */
final class PastedText {

  private PastedText() {}

  /** Whether a text field holds every character of it. */
  static boolean fits(String text) {
    return text.chars().allMatch(PastedText::fits);
  }

  /**
   * What becomes of a text that takes another in.
   *
   * @param pasted the text
   * @param before all of the text
   * @param from the selection's start
   * @param to the selection's end
   * @param escapes whether escapes count already; where they do not and the text needs them, they
   *     have to be switched on
   */
  static TextChange change(
      String pasted, String before, int from, int to, boolean escapes, TextCharset charset) {
    if (fits(pasted)) {
      return new TextChange(from, before.substring(from, to), pasted);
    }
    if (escapes) {
      // The pasted text is meant as it is: only what the field would drop is written as an escape.
      return new TextChange(from, before.substring(from, to), escaped(pasted, charset));
    }
    // Escapes begin to count now, so the backslashes that stand here already are doubled.
    return new TextChange(
        0, before, escaped(before.substring(0, from) + pasted + before.substring(to), charset));
  }

  /** The same text with escapes where a field would drop a character, and for each backslash. */
  static String escaped(String text, TextCharset charset) {
    StringBuilder escaped = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\\') {
        escaped.append("\\\\");
      } else if (fits(c)) {
        escaped.append(c);
      } else {
        byte[] bytes = String.valueOf(c).getBytes(charset.charset());
        escaped.append(TextEscapes.format(Bytes.of(bytes), charset));
      }
    }
    return escaped.toString();
  }

  private static boolean fits(int c) {
    return (c >= ' ' && c != 0x7F) || c == '\n' || c == '\t';
  }
}
