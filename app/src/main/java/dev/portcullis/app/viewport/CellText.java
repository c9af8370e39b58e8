package dev.portcullis.app.viewport;

/**
 * Makes any text fit for one line of a cell: cut to what can be seen before a text node gets it (a
 * line of a million characters stalls one), with nothing in it that breaks a line or turns its
 * direction.
 *
 * @param text what to show
 * @param plain whether every character is as wide as a digit, so that the text's width is known
 *     without measuring
 */
record CellText(String text, boolean plain) {

  static final CellText EMPTY = new CellText("", true);

  private static final char DOT = '·';
  private static final char ELLIPSIS = '…';

  /**
   * Cuts a text.
   *
   * @param text of any length
   * @param capacity how many digits would fit
   */
  static CellText of(String text, int capacity) {
    int length = text.length();
    if (length == 0 || capacity <= 0) {
      return EMPTY;
    }
    if (length <= capacity && isPlain(text)) {
      return new CellText(text, true);
    }
    StringBuilder line = new StringBuilder(Math.min(length, capacity) + 1);
    boolean plain = true;
    int width = 0;
    int fits = 0;
    int i = 0;
    while (i < length) {
      int character = text.codePointAt(i);
      int shown = visible(character);
      int cells = isWide(shown) ? 2 : 1;
      if (width + cells > capacity) {
        // Something is left over, so the last cell is the ellipsis's.
        line.setLength(fits);
        return new CellText(line.append(ELLIPSIS).toString(), plain);
      }
      plain &= isPlain(shown);
      line.appendCodePoint(shown);
      width += cells;
      if (width < capacity) {
        fits = line.length();
      }
      i += Character.charCount(character);
    }
    return new CellText(line.toString(), plain);
  }

  /** How many digits wide a text is. */
  static int digitsWide(String text) {
    return text.codePoints().map(c -> isWide(visible(c)) ? 2 : 1).sum();
  }

  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (!isPlain(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isPlain(int character) {
    return (character >= 0x20 && character < 0x7F) || character == DOT || character == ELLIPSIS;
  }

  /** What stands for a character that is no picture: control, direction, half a surrogate pair. */
  private static int visible(int character) {
    if (isPlain(character)) {
      return character;
    }
    return switch (Character.getType(character)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.UNASSIGNED,
          Character.PRIVATE_USE ->
          DOT;
      case Character.SURROGATE -> '\uFFFD';
      default -> character;
    };
  }

  /** Characters that fonts draw two digits wide, generously: too little text beats too much. */
  private static boolean isWide(int character) {
    return character >= 0x1100
        && (character < 0x2000
            || (character >= 0x2E80 && character < 0xD800)
            || (character >= 0xF900 && character < 0xFB00)
            || (character >= 0xFE30 && character < 0xFE70)
            || (character >= 0xFF00 && character < 0xFF61)
            || character >= 0x1F000);
  }
}
