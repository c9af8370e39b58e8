package dev.portcullis.app.inspect;

import dev.portcullis.app.controls.Tips;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.ObjectBinding;
import javafx.geometry.VPos;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;

/** Names and values, one pair a line; a value can be selected and copied. JavaFX thread only. */
final class FieldGrid extends GridPane {

  /** Held by the grid alone, so that the language does not keep a closed tab's grid alive. */
  private final ObjectBinding<List<DetailField>> fields;

  private final List<FieldPair> rows = new ArrayList<>();

  /** How many of the rows are shown. */
  private int count;

  /**
   * A grid of what there is to say.
   *
   * @param fields held by the grid alone
   */
  FieldGrid(ObjectBinding<List<DetailField>> fields) {
    getStyleClass().add("field-grid");
    ColumnConstraints names = new ColumnConstraints();
    names.setMinWidth(USE_PREF_SIZE);
    ColumnConstraints values = new ColumnConstraints();
    values.setHgrow(Priority.ALWAYS);
    getColumnConstraints().addAll(names, values);
    this.fields = fields;
    this.fields.subscribe(this::fill);
  }

  /** Making a text field takes longer than all else here: those there are say something else. */
  private void fill(List<DetailField> shown) {
    while (rows.size() < shown.size()) {
      rows.add(row());
    }
    for (int i = 0; i < shown.size(); i++) {
      rows.get(i).show(shown.get(i));
    }
    if (count != shown.size()) {
      count = shown.size();
      getChildren().clear();
      for (int i = 0; i < count; i++) {
        addRow(i, rows.get(i).name, rows.get(i).value);
      }
    }
  }

  private static FieldPair row() {
    FieldPair row = new FieldPair();
    setValignment(row.name, VPos.BASELINE);
    setValignment(row.value, VPos.BASELINE);
    // A sentence may be longer than its line.
    Tips.on(row.value, row.value.textProperty());
    return row;
  }
}
