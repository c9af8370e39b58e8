package dev.portcullis.app.sequence;

import dev.portcullis.app.compose.SequenceRun;
import dev.portcullis.app.compose.SequenceWords;
import dev.portcullis.app.controls.CommitField;
import dev.portcullis.app.controls.Shown;
import dev.portcullis.app.controls.StyleSheets;
import dev.portcullis.app.controls.Tips;
import dev.portcullis.app.i18n.Messages;
import dev.portcullis.core.workspace.SavedPayload;
import dev.portcullis.core.workspace.SavedSequence;
import dev.portcullis.core.workspace.SequenceRow;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * The window of a sequence: its rows, the one that is edited, and how it runs. JavaFX thread only.
 */
public final class SequenceView extends VBox {

  private static final PseudoClass ERROR = PseudoClass.getPseudoClass("error");

  private final SequenceViewModel model;
  private final Messages messages;
  private final ListView<SequenceRow> list = new ListView<>();

  /** Shows this model. */
  public SequenceView(SequenceViewModel model, Messages messages) {
    this.model = model;
    this.messages = messages;
    setId(SequenceIds.ROOT);
    getStyleClass().add("sequence");
    StyleSheets.add(this, SequenceView.class, "sequence.css");
    accessibleTextProperty().bind(messages.bind("sequence.title"));
    VBox.setVgrow(list, Priority.ALWAYS);
    list();
    getChildren().addAll(head(), list, tools(), new SequenceRowView(model, messages), status());
    disableProperty()
        .bind(
            Bindings.createBooleanBinding(
                () -> model.sequenceProperty().get().isEmpty(), model.sequenceProperty()));
  }

  private Node head() {
    CommitField name = new CommitField(SequenceIds.NAME, model::rename);
    name.getStyleClass().add("sequence-title");
    name.accessibleTextProperty().bind(messages.bind("sequence.name"));
    name.promptTextProperty().bind(messages.bind("sequence.name"));
    HBox.setHgrow(name, Priority.ALWAYS);
    Label times = new Label();
    times.textProperty().bind(messages.bind("sequence.rounds"));
    times.setMinWidth(USE_PREF_SIZE);
    CommitField rounds = new CommitField(SequenceIds.ROUNDS, model::repeat);
    rounds.getStyleClass().add("mono");
    rounds.setPrefColumnCount(8);
    rounds.promptTextProperty().bind(messages.bind("sequence.rounds.empty"));
    rounds.accessibleTextProperty().bind(messages.bind("sequence.rounds"));
    rounds
        .textProperty()
        .subscribe(typed -> rounds.pseudoClassStateChanged(ERROR, !model.isRounds(typed)));
    times.setLabelFor(rounds);
    model
        .sequenceProperty()
        .subscribe(
            sequence -> {
              name.setText(sequence.map(SavedSequence::name).orElse(""));
              long count = sequence.map(SavedSequence::rounds).orElse(1L);
              rounds.setText(count == 0 ? "" : Long.toString(count));
            });
    HBox head = new HBox(name, times, rounds, runButton());
    head.setAlignment(Pos.CENTER_LEFT);
    head.getStyleClass().add("sequence-head");
    return head;
  }

  private Button runButton() {
    Button run = new Button();
    run.setId(SequenceIds.RUN);
    run.getStyleClass().add("accent");
    run.setMinWidth(USE_PREF_SIZE);
    run.textProperty()
        .bind(
            Bindings.createStringBinding(
                () ->
                    messages.text(
                        model.runningRow().isPresent() ? "sequence.stop" : "sequence.run"),
                model.runProperty(),
                messages.languageProperty()));
    run.setOnAction(event -> model.toggle());
    return run;
  }

  private void list() {
    list.setId(SequenceIds.ROWS);
    list.getStyleClass().add("sequence-list");
    list.accessibleTextProperty().bind(messages.bind("sequence.rows"));
    list.setItems(model.rows());
    list.setCellFactory(view -> new SequenceRowCell(model, messages));
    Label empty = new Label();
    empty.setWrapText(true);
    empty.getStyleClass().add("muted-text");
    empty.textProperty().bind(messages.bind("sequence.empty"));
    list.setPlaceholder(empty);
    model.selectedProperty().subscribe(now -> list.getSelectionModel().select(now.intValue()));
    list.getSelectionModel()
        .selectedIndexProperty()
        .subscribe(
            now -> {
              if (now.intValue() >= 0) {
                model.selectedProperty().set(now.intValue());
              }
            });
    // New rows take the selection away; the row that is edited stays the same.
    model
        .rows()
        .addListener(
            (ListChangeListener<SequenceRow>)
                change -> list.getSelectionModel().select(model.selectedProperty().get()));
    model.runProperty().subscribe(now -> list.refresh());
    messages.languageProperty().subscribe((before, now) -> list.refresh());
    list.addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.DELETE) {
            model.remove();
            event.consume();
          } else if (event.isAltDown()
              && (event.getCode() == KeyCode.UP || event.getCode() == KeyCode.DOWN)) {
            model.move(event.getCode() == KeyCode.UP ? -1 : 1);
            event.consume();
          }
        });
  }

  private Node tools() {
    Button add = new Button();
    add.setId(SequenceIds.ADD);
    add.setGraphic(new FontIcon(Feather.PLUS));
    add.textProperty().bind(messages.bind("sequence.add"));
    add.setOnAction(event -> model.addFromComposer(messages.text("sequence.row.new")));
    MenuButton payload = new MenuButton();
    payload.setId(SequenceIds.ADD_PAYLOAD);
    payload.setGraphic(new FontIcon(Feather.BOOKMARK));
    payload.textProperty().bind(messages.bind("sequence.add-payload"));
    payload.setOnShowing(event -> fill(payload));
    // A menu without an item would not open, and so never ask for its items.
    payload.getItems().add(new MenuItem());
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    HBox tools =
        new HBox(
            add,
            payload,
            space,
            icon(SequenceIds.UP, "sequence.up", Feather.ARROW_UP, () -> model.move(-1)),
            icon(SequenceIds.DOWN, "sequence.down", Feather.ARROW_DOWN, () -> model.move(1)),
            icon(SequenceIds.REMOVE, "sequence.remove", Feather.TRASH_2, model::remove));
    tools.setAlignment(Pos.CENTER_LEFT);
    tools.getStyleClass().add("sequence-tools");
    return tools;
  }

  private void fill(MenuButton menu) {
    menu.getItems().clear();
    for (SavedPayload payload : model.payloads()) {
      MenuItem item = new MenuItem(payload.name());
      item.setMnemonicParsing(false);
      item.setOnAction(event -> model.add(payload));
      menu.getItems().add(item);
    }
    if (menu.getItems().isEmpty()) {
      MenuItem none = new MenuItem(messages.text("sequence.no-payloads"));
      none.setDisable(true);
      menu.getItems().add(none);
    }
  }

  private Button icon(String id, String key, Feather icon, Runnable action) {
    Button button = new Button();
    button.setId(id);
    button.getStyleClass().addAll("flat", "button-icon");
    button.setGraphic(new FontIcon(icon));
    button.accessibleTextProperty().bind(messages.bind(key));
    Tips.on(button, messages.bind(key));
    button.setOnAction(event -> action.run());
    button.disableProperty().bind(model.rowProperty().map(Optional::isEmpty));
    return button;
  }

  private Node status() {
    Label status = new Label();
    status.setId(SequenceIds.STATUS);
    status.setWrapText(true);
    status.setMaxWidth(Double.MAX_VALUE);
    status.setMinHeight(USE_PREF_SIZE);
    status.getStyleClass().add("sequence-status");
    status
        .textProperty()
        .bind(
            Bindings.createStringBinding(
                () -> model.runProperty().getValue().map(this::words).orElse(""),
                model.runProperty(),
                messages.languageProperty()));
    model
        .runProperty()
        .subscribe(
            now ->
                status.pseudoClassStateChanged(ERROR, now.map(SequenceRun::failed).orElse(false)));
    Shown.when(status, status.textProperty().isNotEmpty());
    return status;
  }

  private String words(SequenceRun run) {
    return SequenceWords.run(messages, run);
  }
}
