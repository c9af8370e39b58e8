package dev.portcullis.app.controls;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.layout.Region;

/** Makes buttons that say what they do in words. Stateless; JavaFX thread only. */
public final class WordButton {

  private WordButton() {}

  /**
   * A button whose words are never cut.
   *
   * @param id its node id
   * @param words what it says
   * @param styles its style classes
   */
  public static Button of(
      String id, ObservableValue<String> words, Runnable action, String... styles) {
    Button button = new Button();
    button.setId(id);
    button.getStyleClass().addAll(styles);
    button.textProperty().bind(words);
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setOnAction(event -> action.run());
    return button;
  }
}
