package dev.portcullis.app.hex;

import dev.portcullis.app.controls.Shown;
import dev.portcullis.app.i18n.Messages;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;

/** Where an offset to go to is written. JavaFX thread. */
final class OffsetBar extends HBox {

  private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

  private final BooleanProperty open = new SimpleBooleanProperty(this, "open", false);
  private final TextField field = new TextField();
  private final Runnable back;

  /**
   * A bar that is shut.
   *
   * @param back gives the keyboard back to the bytes
   */
  OffsetBar(HexViewModel model, Messages messages, Runnable back) {
    this.back = back;
    getStyleClass().add("hex-bar");
    setAlignment(Pos.CENTER_LEFT);
    Label label = new Label();
    label.textProperty().bind(messages.bind("hex.offset"));
    label.setLabelFor(field);
    field.setId(HexIds.OFFSET);
    field.getStyleClass().add("mono");
    field.promptTextProperty().bind(messages.bind("hex.offset.prompt"));
    field.setOnAction(
        event -> {
          if (model.goTo(field.getText())) {
            close();
          }
        });
    field
        .textProperty()
        .subscribe(
            text -> field.pseudoClassStateChanged(WRONG, !text.isBlank() && !model.isOffset(text)));
    addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ESCAPE) {
            close();
            event.consume();
          }
        });
    getChildren().addAll(label, field);
    Shown.when(this, open);
  }

  /** Asks. */
  void open() {
    open.set(true);
    field.requestFocus();
    field.selectAll();
  }

  private void close() {
    open.set(false);
    back.run();
  }
}
