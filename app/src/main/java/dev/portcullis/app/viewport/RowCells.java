package dev.portcullis.app.viewport;

/** The cells of one row while a {@link RowSource} fills it. JavaFX thread. */
public interface RowCells {

  /** How many digits wide a text is in a cell: what has no look of its own is one wide. */
  static int digitsWide(String text) {
    return CellText.digitsWide(text);
  }

  /** Puts a text into the column of this index; texts of any length are cut to what can be seen. */
  default void set(int column, String text) {
    set(column, text, "");
  }

  /**
   * Puts a text into a cell and gives it a style class.
   *
   * @param column index in {@link Viewport#columns}
   * @param text any text; control characters are shown as dots; cut to what can be seen
   * @param tone a style class for this cell's text, or empty for none
   */
  void set(int column, String text, String tone);

  /**
   * Puts a text into a cell and lets it take the room of the columns to its right, as far as none
   * of them was filled before: for a sentence in a row that has nothing else to say.
   */
  void setToEnd(int column, String text, String tone);

  /**
   * Paints behind the text of a cell, in the order of the calls.
   *
   * @param column index in {@link Viewport#columns}
   * @param from where it begins, in digits from the beginning of the cell's text
   * @param to where it ends; the same as {@code from} for an upright line there
   * @param tone style class of the mark: {@code -fx-fill}, {@code -fx-stroke} and {@code
   *     -fx-stroke-width}, which for an upright line is its width
   */
  void mark(int column, double from, double to, String tone);

  /**
   * Puts a text of its own into a part of a cell, in the middle of that part, whatever its glyphs
   * measure.
   *
   * @param column index in {@link Viewport#columns}
   * @param from where the part begins, in digits from the beginning of the cell's text
   * @param to where it ends
   * @param text what to show: a few characters
   * @param tone a style class for it, or empty for none
   */
  void place(int column, double from, double to, String text, String tone);

  /** How many characters of the plain kind the column can show now: no need to make more. */
  int capacity(int column);
}
