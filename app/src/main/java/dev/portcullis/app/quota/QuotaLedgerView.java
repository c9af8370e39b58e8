package dev.portcullis.app.quota;

import dev.portcullis.app.i18n.Messages;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import javafx.beans.InvalidationListener;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.HPos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The ledger: who took each slot and when it frees, and the deliberate way to empty it. */
final class QuotaLedgerView extends VBox {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm:ss").withZone(ZoneId.systemDefault());

  private final QuotaViewModel model;
  private final Messages messages;
  private final GridPane rows = new GridPane();
  private final Label empty = new Label();
  private final HBox ask = new HBox();
  private final HBox confirm = new HBox();
  private final BooleanProperty lookedAt = new SimpleBooleanProperty(this, "lookedAt");

  QuotaLedgerView(QuotaViewModel model, Messages messages) {
    this.model = model;
    this.messages = messages;
    setId(QuotaIds.LEDGER);
    getStyleClass().addAll("popover-body", "quota-ledger");
    Label title = new Label();
    title.getStyleClass().add("popover-title");
    title.textProperty().bind(messages.bind("quota.ledger.title"));
    Label explain = new Label();
    explain.getStyleClass().add("popover-text");
    explain.setWrapText(true);
    explain.textProperty().bind(messages.bind("quota.ledger.explain"));
    empty.getStyleClass().add("popover-text");
    empty.textProperty().bind(messages.bind("quota.ledger.empty"));
    Label warning = new Label();
    warning.getStyleClass().addAll("popover-text", "warning-text");
    warning.setWrapText(true);
    warning
        .textProperty()
        .bind(
            Bindings.createStringBinding(
                () ->
                    model
                        .warningProperty()
                        .get()
                        .map(said -> said.message(messages.locale()))
                        .orElse(""),
                model.warningProperty(),
                messages.languageProperty()));
    warning.visibleProperty().bind(warning.textProperty().isNotEmpty());
    warning.managedProperty().bind(warning.visibleProperty());
    rows.getStyleClass().add("ledger-rows");
    ColumnConstraints grow = new ColumnConstraints();
    grow.setHgrow(Priority.ALWAYS);
    ColumnConstraints right = new ColumnConstraints();
    right.setHalignment(HPos.RIGHT);
    rows.getColumnConstraints().addAll(grow, right, right);
    ScrollPane scroll = new ScrollPane(rows);
    scroll.setFitToWidth(true);
    scroll.getStyleClass().add("ledger-scroll");
    buildReset();
    getChildren().addAll(title, explain, warning, empty, scroll, ask, confirm);
    InvalidationListener changed =
        source -> {
          if (lookedAt.get()) {
            show();
          }
        };
    model.takenProperty().addListener(changed);
    model.totalProperty().addListener(changed);
    messages.languageProperty().addListener(changed);
    show();
  }

  /** Whether anybody can see it: only then it follows the slots as they run down. */
  BooleanProperty lookedAtProperty() {
    return lookedAt;
  }

  private void buildReset() {
    Button reset = new Button();
    reset.setId(QuotaIds.RESET);
    reset.textProperty().bind(messages.bind("quota.reset"));
    reset.setOnAction(event -> asking(true));
    Region push = new Region();
    HBox.setHgrow(push, Priority.ALWAYS);
    ask.getChildren().addAll(push, reset);
    Label question = new Label();
    question.getStyleClass().add("popover-text");
    question.setWrapText(true);
    question.textProperty().bind(messages.bind("quota.reset.question"));
    HBox.setHgrow(question, Priority.ALWAYS);
    Button yes = new Button();
    yes.setId(QuotaIds.RESET_CONFIRM);
    yes.getStyleClass().add("danger");
    yes.textProperty().bind(messages.bind("quota.reset.confirm"));
    yes.setOnAction(
        event -> {
          model.reset();
          asking(false);
        });
    Button no = new Button();
    no.setId(QuotaIds.RESET_CANCEL);
    no.textProperty().bind(messages.bind("quota.reset.cancel"));
    no.setOnAction(event -> asking(false));
    confirm.getStyleClass().add("ledger-confirm");
    confirm.getChildren().addAll(question, no, yes);
    asking(false);
  }

  private void asking(boolean now) {
    boolean any = !model.takenProperty().get().isEmpty();
    confirm.setVisible(now && any);
    confirm.setManaged(now && any);
    ask.setVisible(!now && any);
    ask.setManaged(!now && any);
  }

  /** Shows the slots as they are. */
  void show() {
    List<LedgerRow> taken = model.takenProperty().get();
    boolean limited = model.totalProperty().get() > 0;
    empty.setVisible(limited && taken.isEmpty());
    empty.setManaged(limited && taken.isEmpty());
    rows.getChildren().clear();
    for (int i = 0; i < taken.size(); i++) {
      LedgerRow slot = taken.get(i);
      Label owner = new Label(slot.owner());
      Label at = new Label(time(slot.takenAt()));
      at.getStyleClass().addAll("mono", "muted-text");
      Label frees =
          new Label(
              messages.text("quota.frees-in", messages.formats().countdown(slot.freesInNanos())));
      rows.addRow(i, owner, at, frees);
    }
    asking(confirm.isVisible());
  }

  private static String time(Instant at) {
    return TIME.format(at);
  }
}
