package dev.portcullis.app.controls;

import java.util.function.Consumer;
import javafx.scene.control.TextField;

/**
 * A text field whose contents are taken once a person is done with it: with Enter, or when the
 * keyboard goes elsewhere. JavaFX thread only.
 */
public final class CommitField extends TextField {

  /**
   * An empty field.
   *
   * @param take gets what was typed; it may be the same as before
   */
  public CommitField(String id, Consumer<String> take) {
    setId(id);
    getStyleClass().add("field");
    setOnAction(event -> take.accept(getText()));
    focusedProperty()
        .subscribe(
            (before, now) -> {
              if (before && !now) {
                take.accept(getText());
              }
            });
  }
}
