package dev.portcullis.app.compose;

import dev.portcullis.app.i18n.Messages;
import javafx.beans.property.StringProperty;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

/** What a pop-over shows to set how a payload is repeated. JavaFX thread only. */
final class RepeatPlanView extends VBox {

  private static final PseudoClass ERROR = PseudoClass.getPseudoClass("error");

  private final Messages messages;
  private final RepeatViewModel model;

  RepeatPlanView(RepeatViewModel model, Messages messages) {
    this.messages = messages;
    this.model = model;
    getStyleClass().addAll("popover-body", "composer-settings");
    Label title = new Label();
    title.getStyleClass().add("popover-title");
    title.textProperty().bind(messages.bind("compose.repeat.title"));
    Label explain = new Label();
    explain.getStyleClass().add("popover-text");
    explain.setWrapText(true);
    explain.textProperty().bind(messages.bind("compose.repeat.explain"));
    GridPane grid = new GridPane();
    grid.getStyleClass().add("composer-grid");
    row(grid, ComposerIds.REPEAT_EVERY, "compose.repeat.every", "1 s", model.everyProperty());
    row(
        grid,
        ComposerIds.REPEAT_TIMES,
        "compose.repeat.times",
        "compose.repeat.times.empty",
        model.timesProperty());
    row(
        grid,
        ComposerIds.REPEAT_SPREAD,
        "compose.repeat.spread",
        "compose.repeat.spread.empty",
        model.spreadProperty());
    getChildren().addAll(title, explain, grid);
  }

  private void row(GridPane grid, String id, String key, String prompt, StringProperty typed) {
    Label label = new Label();
    label.textProperty().bind(messages.bind(key));
    Node field = field(id, key, prompt, typed);
    label.setLabelFor(field);
    grid.addRow(grid.getRowCount(), label, field);
  }

  private Node field(String id, String key, String prompt, StringProperty typed) {
    TextField field = new TextField();
    field.setId(id);
    field.getStyleClass().addAll("mono", "field");
    field.accessibleTextProperty().bind(messages.bind(key));
    if (messages.has(prompt)) {
      field.promptTextProperty().bind(messages.bind(prompt));
    }
    field.textProperty().bindBidirectional(typed);
    model.planProperty().subscribe(plan -> field.pseudoClassStateChanged(ERROR, plan.isEmpty()));
    return field;
  }
}
