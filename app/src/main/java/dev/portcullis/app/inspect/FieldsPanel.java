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
import javafx.scene.text.Text;

/** The bytes at the caret in every way they can be read. JavaFX thread only. */
final class FieldsPanel extends ScrollPane {

  /** Room for names, in digits. */
  private static final double NAMES = 12;

  /** What stands free beside and between the columns, and the scroll bar. */
  private static final double MARGINS = 48;

  /** What a text field needs besides its text. */
  private static final double CARET = 6;

  /** Held by the panel alone, so that the language does not keep a closed tab's panel alive. */
  private final ObjectBinding<List<FieldRow>> rows;

  private final StringBinding checksum;
  private final GridPane grid = new GridPane();
  private final List<Line> lines = new ArrayList<>();
  private final StringBinding second;
  private final Text digit = new Text("0");

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
    values.setMinWidth(0);
    grid.getColumnConstraints().addAll(names, values, values);
    grid.addRow(
        0,
        new Label(),
        title(messages.bind("inspect.fields.big")),
        title(messages.bind("inspect.fields.little")));
    second = messages.bind("inspect.fields.little");
    digit.getStyleClass().add("mono");
    digit.setManaged(false);
    digit.setVisible(false);
    widthProperty().subscribe(this::arrange);
    digit.layoutBoundsProperty().subscribe(this::arrange);
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
    setContent(new VBox(sums, grid, digit));
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
      // Below each a row for its second value, which takes no height while that stands beside it.
      int row = 2 * lines.size();
      grid.add(line.name, 0, row - 1);
      grid.add(line.big, 1, row - 1);
      grid.add(line.littleName, 0, row);
      grid.add(line.little, 2, row - 1);
      line.littleName.textProperty().bind(second);
    }
    for (int i = 0; i < shown.size(); i++) {
      lines.get(i).show(shown.get(i));
    }
    arrange();
  }

  /** No value is ever cut, which would make another of it: two that are too long go below. */
  private void arrange() {
    double each = digit.getLayoutBounds().getWidth();
    double column = (getWidth() - NAMES * each - MARGINS) / 2;
    for (int i = 0; i < lines.size(); i++) {
      lines.get(i).arrange(2 * i + 1, lines.get(i).longest * each + CARET > column);
    }
  }

  private static final class Line {
    private final Label name = new Label();
    private final TextField big = value();
    private final TextField little = value();
    private final Label littleName = new Label();
    private int longest;

    Line() {
      name.getStyleClass().add("field-name");
      name.setLabelFor(big);
      littleName.getStyleClass().add("field-name");
      littleName.setLabelFor(little);
      // It keeps its cell: the columns stay where they are.
      little.visibleProperty().bind(little.textProperty().isNotEmpty());
      littleName.visibleProperty().bind(littleName.managedProperty().and(little.visibleProperty()));
      littleName.setManaged(false);
    }

    /** Puts the second value beside the first, or below it. */
    void arrange(int row, boolean below) {
      littleName.setManaged(below);
      GridPane.setConstraints(little, below ? 1 : 2, below ? row + 1 : row);
      GridPane.setColumnSpan(little, below ? 2 : 1);
      GridPane.setColumnSpan(big, below || longest == 0 ? 2 : 1);
    }

    void show(FieldRow row) {
      set(name, row);
      set(big, row.name(), row.big());
      set(little, row.name(), row.little());
      longest = row.longest();
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
