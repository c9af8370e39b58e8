package dev.portcullis.app.settings;

import java.util.Objects;
import javafx.scene.Node;
import org.controlsfx.control.PopOver;

/** Makes pop-overs that look like the rest of the window. JavaFX thread only. */
public final class PopOvers {

  private PopOvers() {}

  /**
   * A pop-over with these contents.
   *
   * @param arrow which of its corners points at what opened it
   */
  public static PopOver of(Node contents, PopOver.ArrowLocation arrow) {
    PopOver popOver = new PopOver(contents);
    popOver.setArrowLocation(arrow);
    popOver.setDetachable(false);
    // ControlsFX puts its own light sheet on the pop-over itself, where no sheet of the window
    // reaches past it.
    popOver
        .getRoot()
        .getStylesheets()
        .add(Objects.requireNonNull(PopOvers.class.getResource("popover.css")).toExternalForm());
    return popOver;
  }

  /** Shows it at its owner, or hides it where it shows. */
  public static void toggle(PopOver popOver, Node owner) {
    if (popOver.isShowing()) {
      popOver.hide();
    } else {
      popOver.show(owner);
    }
  }
}
