package dev.portcullis.app.inspect;

import javafx.scene.control.Label;
import javafx.scene.control.TextField;

/** The nodes of a field: its name and its value, which can be selected and copied. */
final class FieldPair {

  final Label name = new Label();
  final TextField value = new TextField();

  FieldPair() {
    name.getStyleClass().add("field-name");
    name.setLabelFor(value);
    value.setEditable(false);
    value.getStyleClass().addAll("mono", "field-value");
  }

  /** Says another field; the caret stays where the value is the same. */
  void show(DetailField field) {
    name.setText(field.name());
    if (!value.getText().equals(field.value())) {
      value.setText(field.value());
      value.positionCaret(0);
    }
    value.setAccessibleText(field.name() + " " + field.value());
  }
}
