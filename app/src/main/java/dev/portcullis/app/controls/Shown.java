package dev.portcullis.app.controls;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;

/** Shows nodes by condition. JavaFX thread only. */
public final class Shown {

  private Shown() {}

  /** Shows a node while a condition holds; otherwise it takes no room either. */
  public static void when(Node node, ObservableValue<Boolean> condition) {
    node.visibleProperty().bind(condition);
    node.managedProperty().bind(condition);
  }
}
