package dev.portcullis.app.sequence;

import dev.portcullis.app.compose.SequencePlans;
import dev.portcullis.app.compose.SequenceWords;
import dev.portcullis.app.controls.ChoiceMenu;
import dev.portcullis.app.controls.CommitField;
import dev.portcullis.app.controls.Shown;
import dev.portcullis.app.controls.WordButton;
import dev.portcullis.app.i18n.Messages;
import dev.portcullis.app.inspect.FramingFields;
import dev.portcullis.core.workspace.ComposerDraft;
import dev.portcullis.core.workspace.SequenceRow;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.beans.binding.BooleanBinding;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The row that is edited: its payload, and what is waited for behind it. JavaFX thread only. */
final class SequenceRowView extends VBox {

  private static final PseudoClass ERROR = PseudoClass.getPseudoClass("error");

  /** Between what belongs together. */
  private static final double TIGHT = 6;

  private final SequenceViewModel model;
  private final Messages messages;

  SequenceRowView(SequenceViewModel model, Messages messages) {
    this.model = model;
    this.messages = messages;
    getStyleClass().add("sequence-detail");
    getChildren().addAll(payload(), until());
    Shown.when(this, model.rowProperty().map(Optional::isPresent));
  }

  private Node payload() {
    TextField name =
        field(SequenceIds.ROW_NAME, "sequence.row.name", 14, typed -> true, model::renameRow);
    Label bytes = new Label();
    bytes.getStyleClass().addAll("mono", "sequence-bytes");
    bytes.setMinWidth(0);
    bytes.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(bytes, Priority.ALWAYS);
    model
        .rowProperty()
        .subscribe(
            row ->
                row.ifPresent(
                    now -> {
                      name.setText(now.name());
                      bytes.setText(SequenceWords.bytes(messages, now.draft()));
                    }));
    HBox line =
        new HBox(
            name,
            bytes,
            button(SequenceIds.COMPOSE, "sequence.row.compose", model::compose),
            button(SequenceIds.REPLACE, "sequence.row.replace", model::replace));
    line.setAlignment(Pos.CENTER_LEFT);
    line.getStyleClass().add("sequence-tools");
    return line;
  }

  private Node until() {
    Label then = new Label();
    then.textProperty().bind(messages.bind("sequence.then"));
    ChoiceMenu kind = new ChoiceMenu(SequenceIds.UNTIL, messages.bind("sequence.until.hint"));
    kind.add(List.of(AwaitKind.values()), model.kindProperty(), k -> messages.bind(key(k)));
    kind.show(model.kindProperty(), k -> messages.bind(key(k)));
    TextField pattern =
        field(
            SequenceIds.PATTERN,
            "sequence.pattern",
            12,
            SequenceRowView::isPattern,
            model::pattern);
    pattern.promptTextProperty().bind(messages.bind("sequence.pattern.prompt"));
    Shown.when(pattern, is(AwaitKind.MATCH));
    TextField span =
        field(
            SequenceIds.SPAN,
            "sequence.span",
            6,
            typed -> SequenceWords.millis(typed) >= 0,
            model::span);
    Label bound = new Label();
    bound
        .textProperty()
        .bind(
            is(AwaitKind.PAUSE)
                .flatMap(
                    pause -> messages.bind(pause ? "sequence.span.for" : "sequence.span.most")));
    CheckBox goOn = new CheckBox();
    goOn.setId(SequenceIds.GO_ON);
    goOn.textProperty().bind(messages.bind("sequence.go-on"));
    goOn.setOnAction(event -> model.goOn(goOn.isSelected()));
    Shown.when(goOn, is(AwaitKind.PAUSE).not());
    FlowPane line = new FlowPane(then, kind, pattern, bound, span, goOn);
    FramingFields fields = new FramingFields(model.framing(), messages);
    FlowPane framing = new FlowPane();
    framing.getChildren().add(fields.kinds());
    framing.getChildren().addAll(fields.all());
    framing.getChildren().add(fields.flaw());
    framing.getStyleClass().add("sequence-framing");
    Shown.when(framing, is(AwaitKind.FRAME));
    line.setAlignment(Pos.CENTER_LEFT);
    line.getStyleClass().add("sequence-flow");
    model
        .rowProperty()
        .subscribe(
            row ->
                row.ifPresent(
                    now -> {
                      pattern.setText(now.pattern());
                      span.setText(SequenceWords.span(now.millis()));
                      goOn.setSelected(now.goOn());
                    }));
    return new VBox(TIGHT, line, framing);
  }

  private static boolean isPattern(String typed) {
    SequenceRow row =
        SequenceRow.of("", ComposerDraft.empty()).withUntil(SequenceRow.MATCH).withPattern(typed);
    return SequencePlans.isClear(row);
  }

  private BooleanBinding is(AwaitKind kind) {
    return model.kindProperty().isEqualTo(kind);
  }

  private static String key(AwaitKind kind) {
    return switch (kind) {
      case ANY -> "sequence.until.any";
      case MATCH -> "sequence.until.match";
      case FRAME -> "sequence.until.frame";
      case PAUSE -> "sequence.until.pause";
    };
  }

  private TextField field(
      String id, String key, int columns, Predicate<String> fits, Consumer<String> take) {
    CommitField field = new CommitField(id, take);
    field.setPrefColumnCount(columns);
    field.accessibleTextProperty().bind(messages.bind(key));
    field
        .textProperty()
        .subscribe(typed -> field.pseudoClassStateChanged(ERROR, !fits.test(typed)));
    return field;
  }

  private Button button(String id, String key, Runnable action) {
    return WordButton.of(id, messages.bind(key), action, "small");
  }
}
