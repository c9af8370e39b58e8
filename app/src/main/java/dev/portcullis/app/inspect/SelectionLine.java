package dev.portcullis.app.inspect;

import dev.portcullis.app.i18n.Messages;
import javafx.beans.binding.StringBinding;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** Where the caret is and what the bytes there say, in one line. JavaFX thread only. */
final class SelectionLine extends HBox {

  /** Held by the line alone, so that the language does not keep a closed tab's line alive. */
  private final StringBinding words;

  private final Label name = new Label();

  SelectionLine(FieldsModel model, Messages messages) {
    getStyleClass().addAll("field-grid", "selection-line");
    setAlignment(Pos.BASELINE_LEFT);
    name.getStyleClass().add("field-name");
    name.textProperty().bind(messages.bind("inspect.fields.name"));
    name.setMinWidth(USE_PREF_SIZE);
    TextField value = new TextField();
    value.setMinWidth(0);
    value.setId(InspectorIds.SELECTION);
    value.setEditable(false);
    value.getStyleClass().addAll("mono", "field-value");
    setHgrow(value, Priority.ALWAYS);
    words = model.line();
    words.subscribe(
        line -> {
          value.setText(line);
          value.setAccessibleText(name.getText() + " " + line);
        });
    name.setLabelFor(value);
    getChildren().addAll(name, value);
  }

  /** What stands before it: names below it are as wide. */
  Label name() {
    return name;
  }
}
