package dev.portcullis.app.compose;

/**
 * A text too long for its editor, and the part of it that stands there. Immutable.
 *
 * @param whole all of it
 * @param from where the part begins
 * @param to behind the end of the part
 * @param before what stood in the editor before it became so long, to go back to
 */
public record LongText(String whole, int from, int to, String before) {

  /**
   * The longest text an editor gets, in characters. A text area lays all its text out anew at each
   * key: 64 K characters were measured to cost a third of a second, a quarter of that does not hold
   * a typist up.
   */
  static final int EDITABLE = 16 * 1024;

  /** About as long is a part, in characters; it ends with a line where one ends near. */
  static final int PART = 12 * 1024;

  /** The part of a text that begins at a place. */
  static LongText at(String whole, int from, String before) {
    int begin = Math.clamp(from, 0, whole.length());
    return new LongText(whole, begin, end(whole, begin), before);
  }

  /**
   * The part of a text that has a place in it.
   *
   * @param from where the part that was in view begins; it stays if it has the place
   */
  static LongText around(String whole, int place, int from, String before) {
    LongText shown = at(whole, from, before);
    boolean there = shown.from <= place && (place < shown.to || place == whole.length());
    return there && shown.to > shown.from
        ? shown
        : at(whole, lineBefore(whole, Math.max(0, place - PART / 2), place), before);
  }

  /** What stands in the editor. */
  String part() {
    return whole.substring(from, to);
  }

  /** Whether there is a part behind this one. */
  public boolean hasNext() {
    return to < whole.length();
  }

  /** Whether there is a part before this one. */
  public boolean hasPrevious() {
    return from > 0;
  }

  /** The part behind this one. */
  LongText next() {
    return at(whole, to, before);
  }

  /** The part before this one. */
  LongText previous() {
    return new LongText(whole, lineBefore(whole, Math.max(0, from - PART), from), from, before);
  }

  /** The same with other words in the part. */
  LongText with(String part) {
    String changed = whole.substring(0, from) + part + whole.substring(to);
    return new LongText(changed, from, from + part.length(), before);
  }

  /** Where a line begins behind a place and before another; near the place if there is none. */
  private static int lineBefore(String whole, int near, int limit) {
    int begin = near;
    int line = begin == 0 ? 0 : whole.indexOf('\n', begin) + 1;
    if (line > begin && line < limit) {
      begin = line;
    }
    if (begin > 0 && begin < whole.length() && Character.isLowSurrogate(whole.charAt(begin))) {
      begin++;
    }
    return begin;
  }

  private static int end(String whole, int from) {
    int end = from + PART;
    if (whole.length() - from <= EDITABLE) {
      return whole.length();
    }
    int line = whole.lastIndexOf('\n', end - 1) + 1;
    if (line > from + PART / 2) {
      return line;
    }
    return Character.isHighSurrogate(whole.charAt(end - 1)) ? end - 1 : end;
  }
}
