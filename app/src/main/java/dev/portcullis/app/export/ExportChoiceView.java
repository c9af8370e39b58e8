package dev.portcullis.app.export;

import atlantafx.base.theme.Styles;
import dev.portcullis.app.i18n.Messages;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** Which events, in which format, and the button that asks where to. JavaFX thread. */
public final class ExportChoiceView extends VBox {

  private final ExportViewModel model;
  private final Messages messages;
  private final Button start = new Button();

  /**
   * The choice of a tab.
   *
   * @param starting runs before the dialog comes up, to put this away
   */
  public ExportChoiceView(ExportViewModel model, Messages messages, Runnable starting) {
    this.model = model;
    this.messages = messages;
    setId(ExportIds.CHOICE);
    getStyleClass().addAll("popover-body", "export-choice");
    Label what = heading("export.what");
    Label format = heading("export.format");
    start.setId(ExportIds.START);
    start.getStyleClass().add(Styles.ACCENT);
    start.setDefaultButton(true);
    start.textProperty().bind(messages.bind("export.start"));
    start
        .disableProperty()
        .bind(
            Bindings.createBooleanBinding(
                () -> count(model.scopeProperty().get()) == 0 || model.running(),
                model.scopeProperty(),
                model.countsProperty(),
                model.stateProperty()));
    start.setOnAction(
        event -> {
          starting.run();
          model.start();
        });
    HBox foot = new HBox(start);
    foot.setAlignment(Pos.CENTER_RIGHT);
    getChildren().addAll(what, scopes(), format, formats(), foot);
  }

  /** Puts the keyboard on the button that begins. */
  void focusStart() {
    start.requestFocus();
  }

  private long count(ExportScope scope) {
    return model.countsProperty().get().getOrDefault(scope, 0L);
  }

  private VBox scopes() {
    VBox box = new VBox();
    box.getStyleClass().add("export-list");
    ToggleGroup group = new ToggleGroup();
    for (ExportScope scope : model.scopes()) {
      RadioButton button = radio(ExportIds.SCOPE + scope.id(), group, scope, model.scopeProperty());
      button
          .textProperty()
          .bind(
              Bindings.createStringBinding(
                  () -> messages.text("export.scope." + scope.id(), count(scope)),
                  model.countsProperty(),
                  messages.languageProperty()));
      button
          .disableProperty()
          .bind(Bindings.createBooleanBinding(() -> count(scope) == 0, model.countsProperty()));
      box.getChildren().add(button);
    }
    return box;
  }

  private GridPane formats() {
    GridPane grid = new GridPane();
    grid.getStyleClass().add("export-formats");
    ToggleGroup group = new ToggleGroup();
    int row = 0;
    for (ExportChoice choice : ExportChoice.values()) {
      RadioButton button =
          radio(ExportIds.FORMAT + choice.id(), group, choice, model.choiceProperty());
      button.textProperty().bind(messages.bind("export.format." + choice.id()));
      button.setMinWidth(USE_PREF_SIZE);
      button
          .accessibleTextProperty()
          .bind(
              Bindings.createStringBinding(
                  () ->
                      messages.text("export.format." + choice.id())
                          + ": "
                          + messages.text("export.format." + choice.id() + ".hint"),
                  messages.languageProperty()));
      Label hint = new Label();
      hint.getStyleClass().add("popover-text");
      hint.setWrapText(true);
      hint.textProperty().bind(messages.bind("export.format." + choice.id() + ".hint"));
      hint.setOnMouseClicked(event -> button.fire());
      grid.addRow(row++, button, hint);
    }
    return grid;
  }

  private static <E> RadioButton radio(
      String id, ToggleGroup group, E value, ObjectProperty<E> chosen) {
    RadioButton button = new RadioButton();
    button.setId(id);
    button.setToggleGroup(group);
    Consumer<E> mark = now -> button.setSelected(now.equals(value));
    chosen.subscribe(mark);
    // The arrow keys choose without an action.
    button
        .selectedProperty()
        .addListener(
            (source, before, now) -> {
              if (now) {
                chosen.set(value);
              }
            });
    return button;
  }

  private Label heading(String key) {
    Label label = new Label();
    label.getStyleClass().add("export-heading");
    label.textProperty().bind(messages.bind(key));
    return label;
  }
}
