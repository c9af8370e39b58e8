package dev.portcullis.app.viewport;

import dev.portcullis.app.testkit.Screen;
import dev.portcullis.app.testkit.Wheel;
import java.util.List;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

/**
 * A viewport as a user meets it: keys, clicks, wheel. On the screen's thread. Events are fired and
 * not typed, because the headless platform has no wheel and no Shift on a click.
 */
public final class ViewportPage {

  private final Viewport viewport;

  /** Drives this viewport, which must be in a scene. */
  public ViewportPage(Viewport viewport) {
    this.viewport = viewport;
  }

  /** Shows a viewport in a window of 600 × 300. */
  static ViewportPage show(Viewport viewport) {
    Stage stage = Screen.show(new StackPane(viewport), 600, 300);
    viewport.requestFocus();
    stage.requestFocus();
    Screen.settle(viewport.getScene().getRoot());
    return new ViewportPage(viewport);
  }

  /** Does what the next pulse would. */
  public void settle() {
    Screen.settle(viewport.getScene().getRoot());
  }

  /** Closes the window. */
  public void close() {
    viewport.getScene().getWindow().hide();
  }

  /** Presses a key. */
  public void key(KeyCode code, Modifier... modifiers) {
    List<Modifier> held = List.of(modifiers);
    Event.fireEvent(
        viewport,
        new KeyEvent(
            KeyEvent.KEY_PRESSED,
            "",
            "",
            code,
            held.contains(Modifier.SHIFT),
            held.contains(Modifier.CONTROL),
            false,
            false));
    settle();
  }

  /** Clicks a row, which must be in view. */
  public void click(long row, Modifier... modifiers) {
    double y = yOf(row);
    mouse(MouseEvent.MOUSE_PRESSED, y, 1, modifiers);
    mouse(MouseEvent.MOUSE_RELEASED, y, 1, modifiers);
    mouse(MouseEvent.MOUSE_CLICKED, y, 1, modifiers);
    settle();
  }

  /** Clicks a row twice. */
  public void doubleClick(long row) {
    click(row);
    mouse(MouseEvent.MOUSE_CLICKED, yOf(row), 2);
    settle();
  }

  /** Presses below the last row. */
  public void clickBelowTheRows() {
    mouse(MouseEvent.MOUSE_PRESSED, rows().getLayoutBounds().getHeight() - 1, 1);
    settle();
  }

  /** Drags from one row to another. */
  public void drag(long from, long to) {
    mouse(MouseEvent.MOUSE_PRESSED, yOf(from), 1);
    mouse(MouseEvent.MOUSE_DRAGGED, yOf(to), 1);
    mouse(MouseEvent.MOUSE_RELEASED, yOf(to), 1);
    settle();
  }

  /** Turns the wheel: positive pixels go down. */
  public void wheel(double pixels) {
    Wheel.turn(rows(), pixels);
    settle();
  }

  /** Drags in the header, from a place to another. */
  public void dragHeader(double fromX, double toX) {
    Node header = viewport.lookup(".viewport-header");
    fire(header, MouseEvent.MOUSE_PRESSED, fromX, 5, 1);
    fire(header, MouseEvent.MOUSE_DRAGGED, toX, 5, 1);
    fire(header, MouseEvent.MOUSE_RELEASED, toX, 5, 1);
    settle();
  }

  /** Clicks twice in the header. */
  public void doubleClickHeader(double x) {
    fire(viewport.lookup(".viewport-header"), MouseEvent.MOUSE_CLICKED, x, 5, 2);
    settle();
  }

  /** Keys that are held. */
  public enum Modifier {
    /** The Shift key. */
    SHIFT,
    /** The key of shortcuts on the test's platform. */
    CONTROL
  }

  private double yOf(long row) {
    for (Node node : viewport.lookupAll(".viewport-row")) {
      if (node instanceof RowView view && view.isVisible() && view.row() == row) {
        return view.getLayoutY() + view.getHeight() / 2;
      }
    }
    throw new AssertionError("row " + row + " is not in view");
  }

  private Node rows() {
    return viewport.lookup(".viewport-rows");
  }

  private void mouse(EventType<MouseEvent> type, double y, int clicks, Modifier... modifiers) {
    fire(rows(), type, 20, y, clicks, modifiers);
  }

  private static void fire(
      Node node,
      EventType<MouseEvent> type,
      double x,
      double y,
      int clicks,
      Modifier... modifiers) {
    List<Modifier> held = List.of(modifiers);
    var scene = node.localToScene(x, y);
    var screen = node.localToScreen(x, y);
    Event.fireEvent(
        node,
        new MouseEvent(
            type,
            scene.getX(),
            scene.getY(),
            screen.getX(),
            screen.getY(),
            MouseButton.PRIMARY,
            clicks,
            held.contains(Modifier.SHIFT),
            held.contains(Modifier.CONTROL),
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
