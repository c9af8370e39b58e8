package dev.portcullis.app.controls;

import javafx.beans.value.ObservableValue;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;

/**
 * Hints that appear beside the pointer. A tooltip is a window of its own; each is made when the
 * pointer first comes to its node, so that those nobody looks at cost nothing. JavaFX thread only.
 */
public final class Tips {

  private Tips() {}

  /** Says these words beside a node while the pointer rests there, and to screen readers. */
  public static void on(Node node, ObservableValue<String> words) {
    node.accessibleHelpProperty().bind(words);
    node.addEventHandler(
        MouseEvent.MOUSE_ENTERED,
        new EventHandler<>() {
          @Override
          public void handle(MouseEvent entered) {
            node.removeEventHandler(MouseEvent.MOUSE_ENTERED, this);
            Tooltip tooltip = new Tooltip();
            tooltip.textProperty().bind(words);
            Tooltip.install(node, tooltip);
          }
        });
  }
}
