package dev.portcullis.app.viewport;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/**
 * A column: its title, its width in characters, whether it is shown. JavaFX thread.
 *
 * <p>Widths are counted in digits of the viewport's font, so that a larger font keeps what can be
 * read in a column.
 */
public final class ViewColumn {

  /** Where the text of a cell stands. */
  public enum Align {
    /** At the column's left edge. */
    LEFT,
    /** At its right edge, for numbers. */
    RIGHT
  }

  /** The narrowest a column can be made, in characters. */
  public static final double MIN_WIDTH = 2;

  /** What stands free at both sides of the texts together, in digits. */
  private static final double MARGINS = 2;

  private final String id;
  private final Align align;
  private final double grow;
  private final double preferredWidth;
  private final StringProperty title;
  private final DoubleProperty width;
  private final BooleanProperty visible;
  private final IntegerProperty position = new SimpleIntegerProperty(this, "position", 0);
  private boolean movable;
  private boolean joined;
  private boolean preferredVisible = true;

  /**
   * Makes a column.
   *
   * @param id its name in node ids ({@code viewport-header-ID}), style classes ({@code column-ID})
   *     and settings
   * @param title what the header says
   * @param width in characters, at least {@link #MIN_WIDTH}
   * @param align where the texts stand
   * @param grow its share of the room that is left over; 0 for none
   */
  public ViewColumn(String id, String title, double width, Align align, double grow) {
    this.id = id;
    this.align = align;
    this.grow = grow;
    this.preferredWidth = width;
    this.title = new SimpleStringProperty(this, "title", title);
    this.width = new SimpleDoubleProperty(this, "width", width);
    this.visible = new SimpleBooleanProperty(this, "visible", true);
  }

  /** A column of fixed width with its text at the left. */
  public static ViewColumn left(String id, double width) {
    return new ViewColumn(id, "", width, Align.LEFT, 0);
  }

  /** A column of fixed width with its text at the right. */
  public static ViewColumn right(String id, double width) {
    return new ViewColumn(id, "", width, Align.RIGHT, 0);
  }

  /** A column that takes a share of the room left over. */
  public static ViewColumn growing(String id, double width, double share) {
    return new ViewColumn(id, "", width, Align.LEFT, share);
  }

  /** Lets it be dragged to another place by its title; columns that are not stay where they are. */
  public ViewColumn movable() {
    movable = true;
    return this;
  }

  /** Keeps it before the column that was made after it: they move together. */
  public ViewColumn joinedToNext() {
    joined = true;
    return this;
  }

  /** Shows it, or not, at first and whenever the columns are reset. */
  public void preferVisible(boolean preferred) {
    preferredVisible = preferred;
    visible.set(preferred);
  }

  /** Makes width, place and visibility what they were at first. */
  public void reset() {
    width.set(preferredWidth);
    position.set(0);
    if (!visible.isBound()) {
      visible.set(preferredVisible);
    }
  }

  /** Whether width, place and visibility are what they were at first. */
  public boolean isAsMade() {
    return width.get() == preferredWidth
        && position.get() == 0
        && (visible.isBound() || visible.get() == preferredVisible);
  }

  /** Whether it can be dragged to another place. */
  public boolean isMovable() {
    return movable;
  }

  /** Whether it moves with the column that was made after it. */
  public boolean isJoinedToNext() {
    return joined;
  }

  /** Its name in ids, style classes and settings. */
  public String id() {
    return id;
  }

  /** Where its texts stand. */
  public Align align() {
    return align;
  }

  /** Its share of the room left over. */
  public double grow() {
    return grow;
  }

  /** The width it was made with, in characters. */
  public double preferredWidth() {
    return preferredWidth;
  }

  /** What the header says; bind it to the message for a live change of language. */
  public StringProperty titleProperty() {
    return title;
  }

  /**
   * Its width in characters, without what it grew; values under {@link #MIN_WIDTH} count as that.
   */
  public DoubleProperty widthProperty() {
    return width;
  }

  /** How wide a column of such a width is with its margins, in digits. */
  public static double wholeWidth(double width) {
    return Math.max(MIN_WIDTH, width) + MARGINS;
  }

  /**
   * Where it stands among the others: those of a smaller number are further left. Columns of the
   * same number stand in the order in which they were given to the viewport.
   */
  public IntegerProperty positionProperty() {
    return position;
  }

  /** Whether it is shown. */
  public BooleanProperty visibleProperty() {
    return visible;
  }
}
