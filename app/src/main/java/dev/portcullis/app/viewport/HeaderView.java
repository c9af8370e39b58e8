package dev.portcullis.app.viewport;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.Cursor;
import javafx.scene.control.Label;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;

/**
 * The titles above the columns. Dragging an edge between two makes one wider; dragging a title
 * takes the column to another place. JavaFX thread.
 */
final class HeaderView extends Region {

  private static final double REACH = 5;

  /** How far a press moves before it is a drag. */
  private static final double SLACK = 4;

  private static final PseudoClass MOVING = PseudoClass.getPseudoClass("moving");

  private final List<Label> titles = new ArrayList<>();
  private final Rectangle clip = new Rectangle();

  /** Where the column that is being moved would go. */
  private final Region target = new Region();

  private ColumnLayout layout = ColumnLayout.NONE;
  private double shift;

  /** The column being resized, -1 while none is. */
  private int resized = -1;

  /** The column whose title was pressed, -1 while none is. */
  private int pressed = -1;

  /** Whether it is being moved. */
  private boolean moving;

  private double pressedAt;
  private double widthAtPress;

  HeaderView() {
    getStyleClass().add("viewport-header");
    setManaged(false);
    setClip(clip);
    target.setManaged(false);
    target.setMouseTransparent(true);
    target.setVisible(false);
    target.getStyleClass().add("viewport-drop");
    addEventHandler(MouseEvent.MOUSE_MOVED, this::showWhatAPressWouldDo);
    addEventHandler(MouseEvent.MOUSE_PRESSED, this::begin);
    addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
    addEventHandler(MouseEvent.MOUSE_RELEASED, event -> release(event));
    addEventHandler(MouseEvent.MOUSE_CLICKED, this::restoreOnDoubleClick);
  }

  /** Places the titles above their columns. */
  void place(ColumnLayout columns, double scrolled) {
    if (columns != layout || scrolled != shift) {
      layout = columns;
      shift = scrolled;
      fitTitles();
      requestLayout();
    }
  }

  @Override
  protected void layoutChildren() {
    clip.setWidth(getWidth());
    clip.setHeight(getHeight());
    for (int i = 0; i < titles.size(); i++) {
      Label title = titles.get(i);
      title.setVisible(layout.shown(i));
      title.resizeRelocate(
          layout.start(i) + layout.padding() - shift,
          0,
          Math.max(0, layout.width(i) - 2 * layout.padding()),
          getHeight());
    }
  }

  private void fitTitles() {
    boolean same = titles.size() == layout.count();
    for (int i = 0; same && i < titles.size(); i++) {
      same = titles.get(i).getUserData() == layout.column(i);
    }
    if (same) {
      return;
    }
    titles.forEach(title -> title.textProperty().unbind());
    titles.clear();
    for (int i = 0; i < layout.count(); i++) {
      ViewColumn column = layout.column(i);
      Label title = new Label();
      title.setManaged(false);
      title.setMouseTransparent(true);
      title.setUserData(column);
      title.setId("viewport-header-" + column.id());
      title.getStyleClass().add(column.align() == ViewColumn.Align.RIGHT ? "right" : "left");
      title.textProperty().bind(column.titleProperty());
      titles.add(title);
    }
    getChildren().setAll(titles);
    getChildren().add(target);
  }

  private int edgeAt(MouseEvent event) {
    return layout.edgeNear(event.getX() + shift, REACH);
  }

  /**
   * The column whose width an edge changes. Left of it, as a rule; but a column that grows takes
   * whatever room there is, so there the one behind the edge gives way.
   */
  private int columnOf(int edge) {
    int next = layout.after(edge);
    return edge >= 0 && layout.column(edge).grow() > 0 && next >= 0 ? next : edge;
  }

  private void showWhatAPressWouldDo(MouseEvent event) {
    setCursor(edgeAt(event) >= 0 ? Cursor.H_RESIZE : Cursor.DEFAULT);
  }

  private void begin(MouseEvent event) {
    int edge = edgeAt(event);
    if (event.getButton() == MouseButton.PRIMARY && edge >= 0) {
      resized = edge;
      pressedAt = event.getX();
      widthAtPress = layout.column(columnOf(edge)).widthProperty().get();
      event.consume();
    } else if (event.getButton() == MouseButton.PRIMARY) {
      pressed = layout.at(event.getX() + shift);
      pressedAt = event.getX();
    }
  }

  private void drag(MouseEvent event) {
    if (resized < 0 || resized >= layout.count()) {
      carry(event);
      return;
    }
    int column = columnOf(resized);
    double moved = (event.getX() - pressedAt) / layout.digit();
    double width = column == resized ? widthAtPress + moved : widthAtPress - moved;
    layout.column(column).widthProperty().set(Math.max(ViewColumn.MIN_WIDTH, width));
    event.consume();
  }

  private void carry(MouseEvent event) {
    if (pressed < 0 || pressed >= layout.count() || !layout.column(pressed).isMovable()) {
      return;
    }
    if (!moving && Math.abs(event.getX() - pressedAt) > SLACK) {
      moving = true;
      setCursor(Cursor.CLOSED_HAND);
      titles.get(pressed).pseudoClassStateChanged(MOVING, true);
    }
    if (moving) {
      int before = placeFor(event);
      double edge = before < 0 ? layout.total() : layout.start(before);
      double x = Math.clamp(edge - shift - 1, 0, Math.max(0, getWidth() - 2));
      target.resizeRelocate(snapPositionX(x), 0, 2, getHeight());
      target.setVisible(true);
      event.consume();
    }
  }

  /** The column before which what is carried would go; -1 for the end. */
  private int placeFor(MouseEvent event) {
    double x = event.getX() + shift;
    int over = layout.at(x);
    boolean behind = over >= 0 && x > layout.start(over) + layout.width(over) / 2;
    return behind ? layout.after(over) : over;
  }

  private void release(MouseEvent event) {
    if (moving) {
      ColumnOrder.move(
          layout.columns(),
          layout.column(pressed),
          Optional.of(placeFor(event)).filter(to -> to >= 0).map(layout::column));
      titles.get(pressed).pseudoClassStateChanged(MOVING, false);
      target.setVisible(false);
      setCursor(Cursor.DEFAULT);
      event.consume();
    }
    resized = -1;
    pressed = -1;
    moving = false;
  }

  private void restoreOnDoubleClick(MouseEvent event) {
    int edge = edgeAt(event);
    if (event.getClickCount() == 2 && edge >= 0) {
      ViewColumn column = layout.column(columnOf(edge));
      column.widthProperty().set(column.preferredWidth());
    }
  }
}
