package dev.portcullis.app.compose;

import dev.portcullis.app.controls.ChoiceMenu;
import dev.portcullis.app.i18n.Messages;
import dev.portcullis.core.codec.Endian;
import dev.portcullis.core.codec.InsertedLength;
import java.util.List;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

/** What a pop-over shows to set the length field. JavaFX thread only. */
final class LengthFieldView extends VBox {

  private static final PseudoClass ERROR = PseudoClass.getPseudoClass("error");

  private final Messages messages;
  private final LengthFieldModel model;

  LengthFieldView(LengthFieldModel model, Messages messages) {
    this.messages = messages;
    this.model = model;
    getStyleClass().addAll("popover-body", "composer-settings");
    Label title = new Label();
    title.getStyleClass().add("popover-title");
    title.textProperty().bind(messages.bind("compose.length.title"));
    Label explain = new Label();
    explain.getStyleClass().add("popover-text");
    explain.setWrapText(true);
    explain.textProperty().bind(messages.bind("compose.length.explain"));
    CheckBox on = new CheckBox();
    on.setId(ComposerIds.LENGTH_ON);
    on.textProperty().bind(messages.bind("compose.length.on"));
    on.selectedProperty().bindBidirectional(model.onProperty());
    GridPane grid = new GridPane();
    grid.getStyleClass().add("composer-grid");
    grid.disableProperty().bind(model.onProperty().not());
    row(
        grid,
        "compose.length.offset",
        number(
            ComposerIds.LENGTH_OFFSET,
            model.offsetProperty(),
            model.offsetWrong(),
            "compose.length.offset"));
    row(grid, "compose.length.size", size());
    row(grid, "compose.length.order", order());
    row(grid, "compose.length.counts", counts());
    row(
        grid,
        "compose.length.adjustment",
        number(
            ComposerIds.LENGTH_ADJUSTMENT,
            model.adjustmentProperty(),
            model.adjustmentWrong(),
            "compose.length.adjustment"));
    getChildren().addAll(title, explain, on, grid);
  }

  /** What a length field counts, in words. */
  static ObservableValue<String> counted(Messages messages, InsertedLength.Counts counts) {
    return messages.bind(
        switch (counts) {
          case BODY -> "compose.length.counts.body";
          case BEHIND -> "compose.length.counts.behind";
          case MESSAGE -> "compose.length.counts.message";
        });
  }

  private void row(GridPane grid, String key, Node control) {
    Label label = new Label();
    label.textProperty().bind(messages.bind(key));
    label.setLabelFor(control);
    grid.addRow(grid.getRowCount(), label, control);
  }

  private Node number(
      String id, StringProperty typed, ObservableValue<Boolean> wrong, String purpose) {
    TextField field = new TextField();
    field.setId(id);
    field.getStyleClass().addAll("mono", "field", "port-field");
    field.accessibleTextProperty().bind(messages.bind(purpose));
    field.textProperty().bindBidirectional(typed);
    wrong.subscribe(now -> field.pseudoClassStateChanged(ERROR, now));
    return field;
  }

  private Node size() {
    ComboBox<Integer> size = new ComboBox<>();
    size.setId(ComposerIds.LENGTH_SIZE);
    size.getItems().setAll(List.of(1, 2, 3, 4, 8));
    size.valueProperty().bindBidirectional(model.sizeProperty());
    size.accessibleTextProperty().bind(messages.bind("compose.length.size"));
    return size;
  }

  private Node order() {
    ChoiceMenu menu =
        new ChoiceMenu(ComposerIds.LENGTH_ORDER, messages.bind("compose.length.order"));
    menu.add(List.of(Endian.BIG, Endian.LITTLE), model.orderProperty(), this::orderName);
    menu.show(model.orderProperty(), this::orderName);
    return menu;
  }

  private ObservableValue<String> orderName(Endian order) {
    return messages.bind(
        switch (order) {
          case BIG -> "compose.order.big";
          case LITTLE -> "compose.order.little";
        });
  }

  private Node counts() {
    ChoiceMenu menu =
        new ChoiceMenu(ComposerIds.LENGTH_COUNTS, messages.bind("compose.length.counts"));
    menu.add(
        List.of(InsertedLength.Counts.values()),
        model.countsProperty(),
        counts -> counted(messages, counts));
    menu.show(model.countsProperty(), counts -> counted(messages, counts));
    return menu;
  }
}
