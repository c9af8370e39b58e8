package dev.portcullis.core.codec;

/**
 * Bytes as a person reads them, for showing only: what cannot be shown is replaced, so the bytes
 * cannot be had back from it. Stateless; any thread may use it. {@link TextStream} joins characters
 * split across reads.
 */
public final class TextView {

  /** Stands for one character that has no look of its own. */
  public static final char UNSEEN = '\u00B7';

  /** Stands for bytes that are no character of the charset. */
  public static final char MALFORMED = '\uFFFD';

  private TextView() {}

  /**
   * At most {@code limit} {@code char}s of one line: control and formatting characters, line ends
   * among them, as {@link #UNSEEN}, bytes that are no text as {@link #MALFORMED}. Never ends inside
   * a surrogate pair.
   */
  public static String oneLine(
      byte[] bytes, int offset, int length, TextCharset charset, int limit) {
    // No charset on offer needs more than four bytes a character; the rest need not be decoded.
    int enough = (int) Math.min(length, 4L * limit + 4);
    TextStream stream = new TextStream(charset);
    String decoded = stream.next(bytes, offset, enough);
    return oneLine(enough < length ? decoded : decoded + stream.finish(), limit);
  }

  /** The same of text that is decoded already. */
  public static String oneLine(CharSequence text, int limit) {
    StringBuilder line = new StringBuilder(Math.min(text.length(), limit));
    int at = 0;
    while (at < text.length()) {
      int codePoint = Character.codePointAt(text, at);
      at += Character.charCount(codePoint);
      int shown = isVisible(codePoint) ? codePoint : UNSEEN;
      if (line.length() + Character.charCount(shown) > limit) {
        break;
      }
      line.appendCodePoint(shown);
    }
    return line.toString();
  }

  /**
   * Whether a character has a look of its own. False for controls, for line and paragraph
   * separators, for formatting characters (zero-width, direction marks, byte-order mark), which
   * would turn or hide what stands around them, and for halves of surrogate pairs.
   */
  public static boolean isVisible(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE ->
          false;
      default -> true;
    };
  }
}
