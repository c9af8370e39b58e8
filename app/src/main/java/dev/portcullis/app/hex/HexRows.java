package dev.portcullis.app.hex;

import dev.portcullis.app.viewport.CellPlace;
import dev.portcullis.app.viewport.RowCells;
import dev.portcullis.app.viewport.RowSource;
import dev.portcullis.app.viewport.ViewColumn;
import dev.portcullis.core.codec.CharacterCells;
import dev.portcullis.core.codec.HexDump;
import dev.portcullis.core.codec.TextCharset;
import dev.portcullis.core.codec.TextView;
import java.util.List;

/** Rows of bytes on a viewport: offset, digits, characters, and what is marked. JavaFX thread. */
final class HexRows implements RowSource {

  private static final int OFFSET = 0;
  private static final int HEX = 1;
  private static final int CHARACTERS = 2;

  /** How far a mark reaches into the space beside two digits, in digits. */
  private static final double OVERHANG = 0.4;

  private final HexViewModel model;
  private final byte[] bytes = new byte[DumpWidth.BYTES_32.dump().width()];
  private CharacterCells characters = new CharacterCells(TextCharset.UTF_8);
  private boolean focused;
  private String prompt = "";

  HexRows(HexViewModel model) {
    this.model = model;
  }

  /** Says whether keys go here: the caret shows it. */
  void setFocused(boolean now) {
    focused = now;
  }

  /** Says what may be written where there is nothing yet. */
  void setPrompt(String words) {
    prompt = words;
  }

  List<ViewColumn> columns() {
    DumpWidth width = model.widthProperty().get();
    return List.of(
        ViewColumn.left("offset", offsetWidth(model.length())),
        ViewColumn.left("hex", hexWidth(width)),
        ViewColumn.left("characters", charactersWidth(width)));
  }

  /**
   * How wide rows are, in digits.
   *
   * @param length of all the bytes, for their offsets
   */
  static double digits(DumpWidth width, long length) {
    return ViewColumn.wholeWidth(offsetWidth(length))
        + ViewColumn.wholeWidth(hexWidth(width))
        + ViewColumn.wholeWidth(charactersWidth(width));
  }

  // Columns are rounded to pixels: half a digit more keeps the last one whole.

  private static double offsetWidth(long length) {
    return HexDump.offset(Math.max(0, length)).length() + 0.5;
  }

  private static double hexWidth(DumpWidth width) {
    return digitOf(width.dump(), width.dump().width() - 1) + 2.5;
  }

  private static double charactersWidth(DumpWidth width) {
    return width.dump().width() + 2.5;
  }

  @Override
  public void fill(long row, RowCells cells) {
    HexDump dump = dump();
    long start = dump.offsetOf(row);
    int count = Math.clamp(model.length() - start, 0, dump.width());
    cells.set(OFFSET, HexDump.offset(start), "offset");
    ByteRange range = new ByteRange(start, start + count);
    for (HexMarks marks : model.marksProperty().get()) {
      for (HexMark mark : marks.within(range)) {
        paint(mark, range, cells);
      }
    }
    paint(model.caret().selection(), "selection", range, cells);
    for (HexMark mark : model.find().within(range)) {
      paint(mark, range, cells);
    }
    paintCaret(row, start, cells);
    if (model.length() == 0 && !prompt.isEmpty()) {
      cells.setToEnd(HEX, prompt, "prompt");
    }
    if (count > 0 && model.read(start, bytes, count)) {
      cells.set(HEX, dump.hex(bytes, 0, count));
      fillCharacters(start, count, cells);
    }
  }

  /** Characters of one byte in a line of text, all others each in the middle of its bytes. */
  private void fillCharacters(long start, int count, RowCells cells) {
    int before = (int) Math.min(start, CharacterCells.CONTEXT);
    int behind = (int) Math.min(CharacterCells.LONGEST, model.length() - start - count);
    byte[] wide = new byte[before + count + behind];
    if (!model.read(start - before, wide, wide.length)) {
      // What is around the row comes later; until then it is read by itself.
      wide = bytes;
      before = 0;
      behind = 0;
    }
    StringBuilder line = new StringBuilder("|").append(" ".repeat(count)).append('|');
    for (CharacterCells.Cell cell : characters().of(wide, start, before, count, behind)) {
      int from = Math.max(0, cell.start());
      int to = Math.min(count, cell.start() + cell.length());
      char first = cell.text().charAt(0);
      if ((cell.length() == 1 && first < 0x7F) || first == TextView.UNSEEN) {
        for (int i = from; i < to; i++) {
          line.setCharAt(1 + i, first);
        }
      } else {
        cells.place(CHARACTERS, 1.0 + from, 1.0 + to, cell.text(), "characters");
      }
    }
    cells.set(CHARACTERS, line.toString(), "characters");
  }

  private CharacterCells characters() {
    if (characters.charset() != model.charsetProperty().get()) {
      characters = new CharacterCells(model.charsetProperty().get());
    }
    return characters;
  }

  /** The row a caret is drawn in: behind the last byte of bytes that fill it, still there. */
  long rowOf(long position) {
    return Math.max(0, Math.min(position / dump().width(), model.rowCount() - 1));
  }

  /** Which byte is at a place, from 0 to the length. */
  long byteAt(CellPlace place, HexPane pane) {
    int index =
        switch (pane) {
          case HEX -> nearestByte(place.digit());
          case TEXT -> (int) Math.floor(place.digit()) - 1;
        };
    long row = Math.clamp(place.row(), 0, Math.max(0, model.rowCount() - 1));
    if (place.row() > row) {
      return model.length();
    }
    long first = dump().offsetOf(row);
    return Math.clamp(first + Math.clamp(index, 0, dump().width() - 1), 0, model.length());
  }

  /** Whether a place is on the second digit of its byte. */
  boolean onSecondDigit(CellPlace place) {
    return place.digit() - digitOf(nearestByte(place.digit())) >= 1;
  }

  /** In which pane a place is. */
  static HexPane paneOf(CellPlace place) {
    return place.column() == CHARACTERS ? HexPane.TEXT : HexPane.HEX;
  }

  private HexDump dump() {
    return model.widthProperty().get().dump();
  }

  private int digitOf(int index) {
    return digitOf(dump(), index);
  }

  private static int digitOf(HexDump dump, int index) {
    return dump.columnOfByte(index) - dump.columnOfByte(0);
  }

  private int nearestByte(double digit) {
    int index = 0;
    while (index + 1 < dump().width() && digitOf(index + 1) - 0.5 <= digit) {
      index++;
    }
    return index;
  }

  private void paint(HexMark mark, ByteRange row, RowCells cells) {
    if (mark.range().isEmpty()) {
      long before = mark.range().from();
      // The border before the first byte of a row belongs to that row, not to the one above.
      if (before >= row.from() && before < row.to()) {
        paintBorder((int) (before - row.from()), mark.tone(), cells);
      }
    } else {
      paint(mark.range(), mark.tone().style(), row, cells);
    }
  }

  private void paintBorder(int index, HexTone tone, RowCells cells) {
    // Read borders and frame borders before one byte stand side by side.
    double aside = tone == HexTone.FRAME_BORDER ? 0.15 : -0.15;
    cells.mark(HEX, digitOf(index) - 0.5 + aside, digitOf(index) - 0.5 + aside, tone.style());
    cells.mark(CHARACTERS, index + 1 + aside / 2, index + 1 + aside / 2, tone.style());
  }

  private void paint(ByteRange range, String style, ByteRange row, RowCells cells) {
    long from = Math.max(range.from(), row.from());
    long to = Math.min(range.to(), row.to());
    if (from < to) {
      int first = (int) (from - row.from());
      int last = (int) (to - 1 - row.from());
      cells.mark(HEX, digitOf(first) - OVERHANG, digitOf(last) + 2 + OVERHANG, style);
      cells.mark(CHARACTERS, first + 1, last + 2, style);
    }
  }

  private void paintCaret(long row, long start, RowCells cells) {
    HexCaret caret = model.caret();
    long position = caret.position();
    if (rowOf(position) != row) {
      return;
    }
    int index = (int) (position - start);
    boolean inHex = caret.pane() == HexPane.HEX;
    double digit =
        index < dump().width() ? digitOf(index) : digitOf(dump().width() - 1) + 2 + OVERHANG;
    // Behind the last byte there is nothing to overwrite.
    boolean pushes = model.editing().insertingProperty().get() || position == model.length();
    boolean line = pushes && model.isEditable();
    double nibble = caret.secondDigitProperty().get() ? 1 : 0;
    // Where no byte is there is none to show in the other pane.
    boolean elsewhere = position < model.length();
    if (!focused) {
      if (model.isEditable() && elsewhere) {
        cells.mark(HEX, digit, digit + 2, "caret-elsewhere");
      }
    } else if (inHex) {
      double from = digit + nibble;
      // A line stands before what it pushes on, a box around what it overwrites.
      cells.mark(HEX, line ? from - 0.1 : from, line ? from - 0.1 : from + 1, caretStyle(line));
      if (elsewhere) {
        cells.mark(CHARACTERS, index + 1, index + 2, "caret-elsewhere");
      }
    } else {
      double at = index + 1;
      cells.mark(CHARACTERS, at, line ? at : at + 1, caretStyle(line));
      if (elsewhere) {
        cells.mark(HEX, digit - OVERHANG, digit + 2 + OVERHANG, "caret-elsewhere");
      }
    }
  }

  private String caretStyle(boolean line) {
    if (!model.isEditable()) {
      return "caret-reading";
    }
    return line ? "caret-line" : "caret-box";
  }
}
