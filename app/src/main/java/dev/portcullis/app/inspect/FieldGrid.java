package dev.portcullis.app.inspect;

import dev.portcullis.app.i18n.Messages;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;

/** Names and values, one pair a line; a value can be selected and copied. JavaFX thread only. */
final class FieldGrid extends GridPane {

  /** Held by the grid alone, so that the language does not keep a closed tab's grid alive. */
  private final ObjectBinding<List<DetailField>> fields;

  /**
   * A grid that is filled while the model's content is of a kind.
   *
   * @param kind the kind of content it belongs to
   */
  FieldGrid(InspectorViewModel model, Messages messages, Class<? extends Content> kind) {
    getStyleClass().add("field-grid");
    ColumnConstraints names = new ColumnConstraints();
    names.setMinWidth(USE_PREF_SIZE);
    ColumnConstraints values = new ColumnConstraints();
    values.setHgrow(Priority.ALWAYS);
    getColumnConstraints().addAll(names, values);
    fields =
        Bindings.createObjectBinding(
            () -> kind.isInstance(model.contentProperty().get()) ? model.fields() : List.of(),
            model.contentProperty(),
            model.inspectedProperty(),
            messages.languageProperty());
    fields.subscribe(this::fill);
  }

  private void fill(List<DetailField> shown) {
    getChildren().clear();
    int line = 0;
    for (DetailField field : shown) {
      Label name = new Label(field.name());
      name.getStyleClass().add("field-name");
      setValignment(name, VPos.BASELINE);
      TextField value = new TextField(field.value());
      value.setEditable(false);
      value.getStyleClass().addAll("mono", "field-value");
      value.setAccessibleText(field.name() + " " + field.value());
      name.setLabelFor(value);
      setValignment(value, VPos.BASELINE);
      addRow(line++, name, value);
    }
  }
}
