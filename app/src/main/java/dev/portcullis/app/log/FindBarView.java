package dev.portcullis.app.log;

import atlantafx.base.theme.Styles;
import dev.portcullis.app.controls.Shown;
import dev.portcullis.app.controls.Tips;
import dev.portcullis.app.i18n.Messages;
import dev.portcullis.core.capture.CaptureSearch;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The find field of a log, which hit it is at, and the ways to the next ones. JavaFX thread. */
final class FindBarView extends HBox {

  private static final PseudoClass FLAWED = PseudoClass.getPseudoClass("flawed");

  private final FindViewModel model;
  private final Messages messages;
  private final Runnable leave;
  private final TextField field = new TextField();

  /**
   * Shows this find.
   *
   * @param leave puts the keyboard back where it was useful
   */
  FindBarView(FindViewModel model, Messages messages, Runnable leave) {
    this.model = model;
    this.messages = messages;
    this.leave = leave;
    getStyleClass().add("log-find");
    setAlignment(Pos.CENTER_LEFT);
    field.setId(LogIds.FIND);
    field.promptTextProperty().bind(messages.bind("log.find.prompt"));
    field.accessibleTextProperty().bind(messages.bind("log.find.name"));
    field.textProperty().bindBidirectional(model.textProperty());
    Tips.on(field, messages.bind("log.find.hint"));
    field.setOnAction(event -> model.next());
    field.addEventHandler(KeyEvent.KEY_PRESSED, this::leaveOnEscape);
    model
        .stateProperty()
        .subscribe(now -> field.pseudoClassStateChanged(FLAWED, now.flaw().isPresent()));
    ObservableValue<Boolean> on =
        model.stateProperty().map(now -> now.phase() != FindState.Phase.OFF);
    Label count = new Label();
    count.setId(LogIds.FIND_COUNT);
    count.getStyleClass().add(Styles.TEXT_MUTED);
    count.setMinWidth(USE_PREF_SIZE);
    count
        .textProperty()
        .bind(
            Bindings.createStringBinding(
                this::count,
                model.stateProperty(),
                model.hitProperty(),
                messages.languageProperty()));
    Shown.when(count, on);
    Button previous = step(LogIds.FIND_PREVIOUS, Feather.CHEVRON_UP, "log.find.previous");
    previous.setOnAction(event -> model.previous());
    Shown.when(previous, on);
    Button next = step(LogIds.FIND_NEXT, Feather.CHEVRON_DOWN, "log.find.next");
    next.setOnAction(event -> model.next());
    Shown.when(next, on);
    HBox.setHgrow(field, Priority.ALWAYS);
    getChildren().addAll(field, count, previous, next);
  }

  /** Puts the keyboard into the field. */
  void begin() {
    field.requestFocus();
    field.selectAll();
  }

  private Button step(String id, Feather icon, String key) {
    Button button = new Button();
    button.setId(id);
    button.setMinWidth(USE_PREF_SIZE);
    button.setGraphic(new FontIcon(icon));
    button.getStyleClass().addAll(Styles.FLAT, Styles.BUTTON_ICON, Styles.SMALL);
    button.accessibleTextProperty().bind(messages.bind(key));
    Tips.on(button, messages.bind(key));
    return button;
  }

  /** Stops what is under way; pressed again, ends the find. */
  private void leaveOnEscape(KeyEvent event) {
    switch (event.getCode()) {
      case ESCAPE -> {
        if (model.stateProperty().get().phase() == FindState.Phase.LOOKING) {
          model.stop();
        } else {
          field.clear();
          leave.run();
        }
      }
      case DOWN -> leave.run();
      default -> {
        return;
      }
    }
    event.consume();
  }

  private String count() {
    FindState now = model.stateProperty().get();
    int hits = now.hits().size();
    int at = model.index();
    boolean more = now.problem() == CaptureSearch.Problem.MORE_HITS;
    if (hits == 0) {
      return messages.text(
          switch (now.phase()) {
            case LOOKING -> "log.find.looking";
            case STOPPED -> "log.find.none.yet";
            case OFF, DONE -> "log.find.none";
          });
    }
    if (at < 0) {
      return messages.text(more ? "log.find.more" : "log.find.hits", hits);
    }
    return messages.text(more ? "log.find.at.more" : "log.find.at", at + 1, hits);
  }
}
