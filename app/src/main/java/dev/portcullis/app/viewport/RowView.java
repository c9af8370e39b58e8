package dev.portcullis.app.viewport;

import java.util.Arrays;
import java.util.StringJoiner;
import javafx.css.PseudoClass;
import javafx.geometry.VPos;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;

/**
 * One row on the screen; shows another row of the source whenever it scrolls out of view. Nothing
 * in it takes part in layout: the text nodes are placed by hand. JavaFX thread.
 */
final class RowView extends Region implements RowCells {

  private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
  private static final PseudoClass FOCUSED_ROW = PseudoClass.getPseudoClass("focused-row");
  private static final PseudoClass ODD = PseudoClass.getPseudoClass("odd");
  private static final long NOTHING = -1;

  private final Tones tones;
  private final RowExtras extras = new RowExtras();
  private Text[] cells = new Text[0];
  private boolean[] filled = new boolean[0];
  private ColumnLayout layout = ColumnLayout.NONE;
  private long row = NOTHING;
  private long filledAt = NOTHING;
  private boolean selected;
  private boolean focusedRow;
  private boolean odd;
  private double lineTop;

  RowView(Tones tones) {
    this.tones = tones;
    getStyleClass().add("viewport-row");
    setManaged(false);
    setAccessibleRole(AccessibleRole.LIST_ITEM);
  }

  /** The row it shows. */
  long row() {
    return row;
  }

  /** Brings a row of the source here; asks the source only if something changed since. */
  void show(long newRow, RowSource source, long version, ColumnLayout columns, double top) {
    lineTop = top;
    boolean columnsChanged = columns != layout;
    if (columnsChanged) {
      layout = columns;
      fitCells();
    }
    if (columnsChanged || newRow != row || filledAt != version) {
      row = newRow;
      filledAt = version;
      Arrays.fill(filled, false);
      extras.begin();
      source.fill(newRow, this);
      extras.end();
      // Emptied, not hidden: hiding and showing a node runs the style sheets.
      for (int i = 0; i < cells.length; i++) {
        if (!filled[i] && !cells[i].getText().isEmpty()) {
          cells[i].setText("");
        }
      }
    }
  }

  /** Forgets the row, so that the next is asked for. */
  void release() {
    row = NOTHING;
    setVisible(false);
  }

  /** Marks the row. The style sheets run at once: layout comes after their turn in a pulse. */
  void mark(boolean isSelected, boolean isFocused) {
    boolean isOdd = (row & 1) != 0;
    if (isSelected != selected || isFocused != focusedRow || isOdd != odd) {
      selected = isSelected;
      focusedRow = isFocused;
      odd = isOdd;
      pseudoClassStateChanged(SELECTED, isSelected);
      pseudoClassStateChanged(FOCUSED_ROW, isFocused);
      pseudoClassStateChanged(ODD, isOdd);
      applyCss();
    }
  }

  @Override
  public void set(int column, String text, String tone) {
    if (layout.shown(column)) {
      set(column, CellText.of(text, layout.capacity(column)), tone, textRoom(column));
    }
  }

  @Override
  public void setToEnd(int column, String text, String tone) {
    if (layout.shown(column)) {
      double room = endOfRoom(column) - layout.start(column) - 2 * layout.padding();
      set(column, CellText.of(text, layout.capacityOf(room)), tone, room);
    }
  }

  /** Where the next column begins that has something in it already. */
  private double endOfRoom(int column) {
    int next = layout.after(column);
    while (next >= 0 && !filled[next]) {
      next = layout.after(next);
    }
    return next < 0 ? layout.total() : layout.start(next);
  }

  private void set(int column, CellText cut, String tone, double room) {
    if (cut.text().isEmpty()) {
      return;
    }
    filled[column] = true;
    Text cell = cells[column];
    Text sample = tones.of(layout.column(column).id(), tone);
    cell.setFont(sample.getFont());
    cell.setFill(sample.getFill());
    cell.setText(cut.text());
    double width =
        cut.plain()
            ? cut.text().length() * layout.digit()
            : Math.min(cell.getLayoutBounds().getWidth(), room);
    double start = layout.start(column) + layout.padding();
    double x =
        switch (layout.column(column).align()) {
          case LEFT -> start;
          case RIGHT -> start + room - width;
        };
    cell.setLayoutX(snapPositionX(x));
    cell.setLayoutY(lineTop);
    clip(cell, cut.plain() ? 0 : room);
  }

  @Override
  public void mark(int column, double from, double to, String tone) {
    if (layout.shown(column)) {
      double start = layout.start(column) + layout.padding();
      extras.mark(
          tones.ofMark(tone),
          start + from * layout.digit(),
          start + to * layout.digit(),
          getHeight());
    }
  }

  @Override
  public void place(int column, double from, double to, String text, String tone) {
    if (layout.shown(column)) {
      double start = layout.start(column) + layout.padding();
      extras.place(
          tones.of(layout.column(column).id(), tone),
          text,
          start + from * layout.digit(),
          start + to * layout.digit(),
          lineTop);
    }
  }

  @Override
  public int capacity(int column) {
    return layout.capacity(column);
  }

  @Override
  public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
    return switch (attribute) {
      case TEXT -> text();
      case INDEX -> (int) Math.min(row, Integer.MAX_VALUE);
      case SELECTED -> selected;
      default -> super.queryAccessibleAttribute(attribute, parameters);
    };
  }

  /** The row in one line, as it is read aloud. */
  String text() {
    StringJoiner line = new StringJoiner(", ");
    for (int column : layout.order()) {
      if (!cells[column].getText().isEmpty()) {
        line.add(cells[column].getText());
      }
    }
    return line.toString();
  }

  /** What a cell shows; empty if nothing. */
  String text(int column) {
    return cells[column].getText();
  }

  @Override
  protected void layoutChildren() {
    // The cells were placed when they were filled.
  }

  /** Only text of unknown width is clipped: a clip costs, and most cells are digits. */
  private void clip(Text cell, double width) {
    if (width == 0) {
      cell.setClip(null);
      return;
    }
    Rectangle clip = cell.getClip() instanceof Rectangle kept ? kept : new Rectangle();
    clip.setWidth(width);
    clip.setHeight(getHeight());
    clip.setY(-lineTop);
    cell.setClip(clip);
  }

  private double textRoom(int column) {
    return layout.width(column) - 2 * layout.padding();
  }

  private void fitCells() {
    if (cells.length == layout.count()) {
      return;
    }
    cells = new Text[layout.count()];
    filled = new boolean[cells.length];
    for (int i = 0; i < cells.length; i++) {
      Text cell = new Text();
      cell.setManaged(false);
      cell.setMouseTransparent(true);
      cell.setTextOrigin(VPos.TOP);
      cells[i] = cell;
    }
    getChildren().setAll(extras.marks());
    getChildren().addAll(cells);
    getChildren().add(extras.texts());
  }
}
