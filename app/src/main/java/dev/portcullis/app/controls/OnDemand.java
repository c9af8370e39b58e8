package dev.portcullis.app.controls;

import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;

/**
 * A place for something that is not always there. It is made when it is first to be seen: what a
 * window does not show costs nothing at its start. JavaFX thread only.
 */
public final class OnDemand extends StackPane {

  private final Supplier<? extends Node> contents;

  /**
   * Shows the contents while a condition holds; otherwise takes no room.
   *
   * @param contents makes them, once
   */
  public OnDemand(ObservableValue<Boolean> condition, Supplier<? extends Node> contents) {
    this.contents = contents;
    getStyleClass().add("on-demand");
    Shown.when(this, condition);
    visibleProperty().subscribe(this::make);
  }

  private void make(boolean visible) {
    if (visible && getChildren().isEmpty()) {
      getChildren().add(contents.get());
    }
  }
}
