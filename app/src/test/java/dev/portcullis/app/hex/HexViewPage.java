package dev.portcullis.app.hex;

import dev.portcullis.app.testkit.Screen;
import dev.portcullis.app.viewport.Viewport;
import java.util.List;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.input.InputMethodEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;

/** A hex view as a person meets it: keys and clicks. On the screen's thread. */
public final class HexViewPage {

  private final HexView view;

  /** Drives this view, which must be in a scene. */
  public HexViewPage(HexView view) {
    this.view = view;
  }

  /** The rows. */
  public Viewport rows() {
    return (Viewport) view.lookup("#" + view.getId() + HexIds.ROWS_SUFFIX);
  }

  /** Does what the next pulse would. */
  public void settle() {
    Screen.settle(view.getScene().getRoot());
  }

  /** Presses a key. */
  public void key(KeyCode code, KeyCode... held) {
    List<KeyCode> modifiers = List.of(held);
    Event.fireEvent(
        view,
        new KeyEvent(
            KeyEvent.KEY_PRESSED,
            "",
            "",
            code,
            modifiers.contains(KeyCode.SHIFT),
            modifiers.contains(KeyCode.CONTROL),
            false,
            false));
    settle();
  }

  /** Types characters. */
  public void type(String text) {
    for (int i = 0; i < text.length(); i++) {
      Event.fireEvent(
          view,
          new KeyEvent(
              KeyEvent.KEY_TYPED,
              text.substring(i, i + 1),
              "",
              KeyCode.UNDEFINED,
              false,
              false,
              false,
              false));
    }
    settle();
  }

  /** Commits what an input method has made. */
  public void commit(String text) {
    Event.fireEvent(
        view, new InputMethodEvent(InputMethodEvent.INPUT_METHOD_TEXT_CHANGED, List.of(), text, 0));
    settle();
  }

  /** Presses, drags and releases, from a digit of a column in a row to another. */
  public void drag(int column, int row, double digit, int toRow, double toDigit, boolean shift) {
    mouse(MouseEvent.MOUSE_PRESSED, point(column, row, digit), 1, shift);
    mouse(MouseEvent.MOUSE_DRAGGED, point(column, toRow, toDigit), 1, shift);
    mouse(MouseEvent.MOUSE_RELEASED, point(column, toRow, toDigit), 1, shift);
    settle();
  }

  /** Clicks a digit of a column, some times. */
  public void click(int column, int row, double digit, int clicks, boolean shift) {
    for (int i = 1; i <= clicks; i++) {
      mouse(MouseEvent.MOUSE_PRESSED, point(column, row, digit), i, shift);
      mouse(MouseEvent.MOUSE_RELEASED, point(column, row, digit), i, shift);
      mouse(MouseEvent.MOUSE_CLICKED, point(column, row, digit), i, shift);
    }
    settle();
  }

  /** How many marks of a look are in view: what is marked in both panes counts twice. */
  public long marks(String style) {
    Rectangle look =
        view.lookupAll(".viewport-mark." + style).stream()
            .map(Rectangle.class::cast)
            .findFirst()
            .orElseThrow(() -> new AssertionError("nothing was ever marked " + style));
    return rowsNode().lookupAll("Rectangle").stream()
        .map(Rectangle.class::cast)
        .filter(r -> r.isVisible() && r.getParent().getParent().isVisible())
        .filter(r -> r.getFill().equals(look.getFill()) && r.getStroke().equals(look.getStroke()))
        .count();
  }

  /** The characters of more than one byte in view. */
  public List<String> placed() {
    return rowsNode().lookupAll("Text").stream()
        .map(Text.class::cast)
        .filter(t -> t.isVisible() && t.getParent() instanceof Group)
        .map(Text::getText)
        .toList();
  }

  private Node rowsNode() {
    return view.lookup(".viewport-rows");
  }

  /** Where a digit is, found by asking the view what is at each point. */
  private Point2D point(int column, int row, double digit) {
    Node area = rowsNode();
    double y = 4;
    while (rows().placeAt(area.localToScene(1, y)).row() < row) {
      y += 4;
    }
    for (double x = 1; x < area.getLayoutBounds().getWidth(); x += 1) {
      Point2D scene = area.localToScene(x, y);
      var place = rows().placeAt(scene);
      if (place.column() == column && place.row() == row && place.digit() >= digit) {
        return scene;
      }
    }
    throw new AssertionError("digit " + digit + " of row " + row + " is not in view");
  }

  private void mouse(EventType<MouseEvent> type, Point2D scene, int clicks, boolean shift) {
    Point2D screen = view.getScene().getRoot().localToScreen(scene);
    Event.fireEvent(
        rowsNode(),
        new MouseEvent(
            type,
            scene.getX(),
            scene.getY(),
            screen.getX(),
            screen.getY(),
            MouseButton.PRIMARY,
            clicks,
            shift,
            false,
            false,
            false,
            true,
            false,
            false,
            false,
            false,
            true,
            null));
  }
}
