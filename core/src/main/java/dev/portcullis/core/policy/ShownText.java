package dev.portcullis.core.policy;

/** Untrusted text made fit to be read inside a sentence; callable from any thread. */
public final class ShownText {

  private static final int LONGEST = 80;

  /** A path is named whole: what matters stands at its end. */
  private static final int LONGEST_PATH = 4096;

  private ShownText() {}

  /**
   * The text with everything that has no shape of its own as an escape (controls, direction marks,
   * separators, lone surrogates), cut after 80 characters.
   */
  public static String of(String text) {
    return of(text, LONGEST);
  }

  /** The name of a file, made visible in the same way. */
  static String path(String text) {
    return of(text, LONGEST_PATH);
  }

  private static String of(String text, int longest) {
    StringBuilder shown = new StringBuilder();
    int index = 0;
    while (index < text.length()) {
      if (index >= longest) {
        return shown.append('…').toString();
      }
      int point = text.codePointAt(index);
      if (hasShape(point)) {
        shown.appendCodePoint(point);
      } else {
        for (char c : Character.toChars(point)) {
          shown.append("\\u").append(String.format("%04x", (int) c));
        }
      }
      index += Character.charCount(point);
    }
    return shown.toString();
  }

  private static boolean hasShape(int point) {
    return switch (Character.getType(point)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      case Character.SPACE_SEPARATOR -> point == ' ';
      default -> true;
    };
  }
}
