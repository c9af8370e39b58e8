package dev.portcullis.app.viewport;

/** The cells of one row while a {@link RowSource} fills it. JavaFX thread. */
public interface RowCells {

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
   * Puts a text into a cell and lets it take the room of the columns after it, which must stay
   * empty: for a sentence in a row that has nothing else to say.
   */
  void setToEnd(int column, String text, String tone);

  /** How many characters of the plain kind the column can show now: no need to make more. */
  int capacity(int column);
}
