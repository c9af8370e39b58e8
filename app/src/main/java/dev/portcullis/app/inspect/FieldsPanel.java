package dev.portcullis.app.inspect;

import dev.portcullis.app.controls.ScrollPicture;
import dev.portcullis.app.i18n.Messages;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.binding.StringBinding;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The bytes at the caret in every way they can be read. JavaFX thread only. */
final class FieldsPanel extends ScrollPane {

  /** Held by the panel alone, so that the language does not keep a closed tab's panel alive. */
  private final ObjectBinding<List<FieldRow>> rows;

  private final StringBinding checksum;
  private final GridPane grid = new GridPane();
  private final List<Line> lines = new ArrayList<>();

  FieldsPanel(FieldsModel model, ChecksumModel checksums, Messages messages) {
    setId(InspectorIds.NUMBERS);
    getStyleClass().add("fields-panel");
    setFitToWidth(true);
    ScrollPicture.none(this);
    grid.getStyleClass().add("field-grid");
    ColumnConstraints names = new ColumnConstraints();
    names.setMinWidth(USE_PREF_SIZE);
    ColumnConstraints values = new ColumnConstraints();
    values.setHgrow(Priority.ALWAYS);
    values.setPrefWidth(180);
    grid.getColumnConstraints().addAll(names, values, values);
    grid.addRow(
        0,
        new Label(),
        title(messages.bind("inspect.fields.big")),
        title(messages.bind("inspect.fields.little")));
    rows = model.rows();
    rows.subscribe(this::fill);
    Label sums = new Label();
    sums.setId(InspectorIds.SELECTION_CHECKSUM);
    sums.setWrapText(true);
    sums.getStyleClass().add("fields-checksum");
    checksum =
        Bindings.createStringBinding(
            () -> InspectorWords.checksum(messages, checksums.selectionProperty().get()),
            checksums.selectionProperty(),
            messages.languageProperty());
    sums.textProperty().bind(checksum);
    setContent(new VBox(sums, grid));
  }

  private static Node title(ObservableValue<String> words) {
    Label title = new Label();
    title.getStyleClass().add("field-name");
    title.setMinWidth(USE_PREF_SIZE);
    title.textProperty().bind(words);
    return title;
  }

  private void fill(List<FieldRow> shown) {
    while (lines.size() < shown.size()) {
      Line line = new Line();
      lines.add(line);
      grid.addRow(lines.size(), line.name, line.big, line.little);
    }
    for (int i = 0; i < shown.size(); i++) {
      lines.get(i).show(shown.get(i));
    }
  }

  private static final class Line {
    private final Label name = new Label();
    private final TextField big = value();
    private final TextField little = value();

    Line() {
      name.getStyleClass().add("field-name");
      name.setLabelFor(big);
      // It keeps its cell: the columns stay where they are.
      little.visibleProperty().bind(little.textProperty().isNotEmpty());
    }

    void show(FieldRow row) {
      set(name, row);
      set(big, row.name(), row.big());
      set(little, row.name(), row.little());
      GridPane.setColumnSpan(big, row.little().isEmpty() ? 2 : 1);
    }

    private static void set(Label name, FieldRow row) {
      if (!name.getText().equals(row.name())) {
        name.setText(row.name());
      }
    }

    private static void set(TextField field, String name, String value) {
      if (!field.getText().equals(value)) {
        field.setText(value);
        field.setAccessibleText(name + " " + value);
      }
    }

    private static TextField value() {
      TextField value = new TextField();
      value.setEditable(false);
      value.getStyleClass().addAll("mono", "field-value");
      return value;
    }
  }
}
