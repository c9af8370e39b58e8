package dev.portcullis.app.controls;

import javafx.scene.Node;
import javafx.scene.control.Control;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;

/**
 * What a scroll pane keeps of its contents. JavaFX thread only.
 *
 * <p>The toolkit's scroll pane draws its contents from a picture of them, so that a finger can move
 * it quickly. The picture's memory comes from a pool, and a pane that goes away never gives it
 * back: with each tab that is closed the program would have grown by what its panes showed.
 */
public final class ScrollPicture {

  private ScrollPicture() {}

  /** Lets this pane draw its contents themselves. */
  public static void none(ScrollPane pane) {
    noneWithin(pane);
  }

  /** Lets this area draw its text itself. */
  public static void none(TextArea area) {
    noneWithin(area);
  }

  /** The parts of a control are there with its skin; a text area has a scroll pane within. */
  private static void noneWithin(Control control) {
    control
        .skinProperty()
        .subscribe(
            skin -> {
              for (Node part : control.getChildrenUnmodifiable()) {
                if (part instanceof ScrollPane pane) {
                  noneWithin(pane);
                } else {
                  part.setCache(false);
                }
              }
            });
  }
}
