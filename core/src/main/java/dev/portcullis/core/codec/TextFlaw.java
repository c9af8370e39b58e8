package dev.portcullis.core.codec;

import java.util.Locale;

/**
 * The first thing wrong with a text, and where.
 *
 * @param position index of the first {@code char} concerned, from 0
 * @param length how many {@code char}s are concerned, at least 1
 * @param kind what is wrong
 * @param culprit the characters concerned as a person can read them; long runs are cut
 * @param detail what else the sentence needs: the number of digits, or the charset; may be empty
 */
public record TextFlaw(int position, int length, FlawKind kind, String culprit, String detail)
    implements ParseResult, TemplateResult, Composition, PatternResult {

  private static final int LONGEST_CULPRIT = 24;

  /** Marks {@code text[position, position + length)}. */
  static TextFlaw at(CharSequence text, int position, int length, FlawKind kind, String detail) {
    return new TextFlaw(
        position, length, kind, readable(text.subSequence(position, position + length)), detail);
  }

  /** Marks one whole character, both halves where it has two. */
  static TextFlaw character(CharSequence text, int position, FlawKind kind, String detail) {
    int length = Character.charCount(Character.codePointAt(text, position));
    return at(text, position, length, kind, detail);
  }

  /** The same in a longer text that has this one behind so many characters. */
  TextFlaw behind(int characters) {
    return new TextFlaw(position + characters, length, kind, culprit, detail);
  }

  /** What is wrong and what to do, in one sentence that names the place. */
  public String message(Locale locale) {
    return CodecMessages.text(locale, kind.key(), culprit, position + 1, detail);
  }

  private static String readable(CharSequence culprit) {
    StringBuilder shown = new StringBuilder();
    int at = 0;
    while (at < culprit.length() && shown.length() < LONGEST_CULPRIT) {
      int codePoint = Character.codePointAt(culprit, at);
      at += Character.charCount(codePoint);
      if (TextView.isVisible(codePoint)) {
        shown.appendCodePoint(codePoint);
      } else {
        shown.append(String.format(Locale.ROOT, "U+%04X", codePoint));
      }
    }
    return at < culprit.length() ? shown.append('…').toString() : shown.toString();
  }
}
