package dev.portcullis.core.policy;

/** Untrusted text made fit to be read inside a sentence; callable from any thread. */
public final class ShownText {

  private static final int LONGEST = 80;

  private ShownText() {}

  /**
   * The text with everything that has no shape of its own as an escape (controls, direction marks,
   * separators, lone surrogates), cut after 80 characters.
   */
  public static String of(String text) {
    StringBuilder shown = new StringBuilder();
    int index = 0;
    while (index < text.length()) {
      if (index >= LONGEST) {
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
