package dev.portcullis.app.compose;

import dev.portcullis.app.controls.ChoiceMenu;
import dev.portcullis.app.controls.ChoiceSegments;
import dev.portcullis.app.controls.FoldingRow;
import dev.portcullis.app.controls.Shown;
import dev.portcullis.app.controls.Tips;
import dev.portcullis.app.i18n.Messages;
import dev.portcullis.app.settings.LatePopOver;
import dev.portcullis.app.settings.PopOvers;
import dev.portcullis.core.codec.Checksum;
import dev.portcullis.core.codec.Endian;
import dev.portcullis.core.codec.LineEnding;
import dev.portcullis.core.codec.PayloadNotation;
import dev.portcullis.core.codec.TextCharset;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.controlsfx.control.PopOver;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Above the editor: the notation, what text means, and what is added to the bytes. */
final class ComposerToolsView extends HBox {

  /** A brace would open a place in the pattern of a message. */
  private static final String OPENS_VARIABLE = "${";

  private final ComposerViewModel model;
  private final ComposerDocument document;
  private final Messages messages;
  private final LatePopOver history;
  private final Button historyButton;
  private final FoldingRow row;

  ComposerToolsView(ComposerViewModel model, Messages messages) {
    this.model = model;
    this.document = model.document();
    this.messages = messages;
    BooleanBinding text = document.notationProperty().isEqualTo(PayloadNotation.TEXT);
    Node charset = charset();
    Node escapes =
        toggle(
            ComposerIds.ESCAPES,
            "compose.escapes",
            "compose.escapes.hint",
            document.escapesProperty());
    Node variables =
        toggle(
            ComposerIds.VARIABLES,
            "compose.variables",
            "compose.variables.hint",
            document.variablesProperty());
    // In hex it matters to the line ending alone, and there in a wide charset only.
    Shown.when(
        charset,
        Bindings.createBooleanBinding(
            () -> text.get() || document.charsetProperty().get().isWide(),
            text,
            document.charsetProperty()));
    Shown.when(escapes, text);
    Shown.when(variables, text);
    historyButton =
        toolButton(
            ComposerIds.HISTORY, "compose.history.title", "compose.history.hint", Feather.CLOCK);
    historyButton.setOnAction(event -> showHistory());
    Button fileButton =
        toolButton(ComposerIds.FILE, "compose.file.title", "compose.file.hint", Feather.PAPERCLIP);
    fileButton.setOnAction(event -> model.chooseFile());
    row =
        new FoldingRow(
            ComposerIds.MORE,
            messages.bind("compose.more"),
            contents -> PopOvers.of(contents, PopOver.ArrowLocation.BOTTOM_RIGHT));
    row.add(notation());
    row.add(charset, 7);
    row.add(escapes, 5);
    row.add(variables, 4);
    row.add(checksum(), 8);
    row.add(lineEnding(), 6);
    row.addAtEnd(historyButton, 3);
    row.addAtEnd(fileButton, 2);
    row.addAtEnd(repeatPlan(), 1);
    setHgrow(row, Priority.ALWAYS);
    history = new LatePopOver(PopOver.ArrowLocation.BOTTOM_RIGHT, this::historyList);
    getChildren().add(row);
    getStyleClass().add("composer-tools");
    setMinHeight(USE_PREF_SIZE);
  }

  private Node historyList() {
    HistoryListView list = new HistoryListView(model.history(), messages);
    history.onShown(list::open);
    list.onChosen(history::hide);
    return list;
  }

  /** Opens the search in what was sent, or closes it. */
  void showHistory() {
    history.toggle(row.anchor(historyButton));
  }

  /** An icon in the row; in the pop-over for what does not fit, with its word. */
  private Button toolButton(String id, String key, String hintKey, Feather icon) {
    Button button = new Button();
    button.setId(id);
    button.getStyleClass().addAll("flat", "composer-tool");
    button.setGraphic(new FontIcon(icon));
    button.setMinWidth(USE_PREF_SIZE);
    button.textProperty().bind(messages.bind(key));
    button.accessibleTextProperty().bind(messages.bind(hintKey));
    Tips.on(button, messages.bind(hintKey));
    return button;
  }

  private Node repeatPlan() {
    RepeatViewModel repeat = model.repeat();
    Button chip = new Button();
    chip.setId(ComposerIds.REPEAT_PLAN);
    chip.getStyleClass().add("composer-chip");
    chip.setMinWidth(USE_PREF_SIZE);
    chip.textProperty()
        .bind(
            Bindings.createStringBinding(
                () ->
                    repeat
                        .planProperty()
                        .get()
                        .map(plan -> ActivityWords.plan(messages, plan))
                        .orElseGet(() -> messages.text("compose.repeat.plan-wrong")),
                repeat.planProperty(),
                messages.languageProperty()));
    repeat
        .planProperty()
        .subscribe(
            plan ->
                chip.pseudoClassStateChanged(PseudoClass.getPseudoClass("wrong"), plan.isEmpty()));
    chip.accessibleTextProperty().bind(messages.bind("compose.repeat.title"));
    LatePopOver popOver =
        new LatePopOver(
            PopOver.ArrowLocation.BOTTOM_RIGHT, () -> new RepeatPlanView(repeat, messages));
    chip.setOnAction(event -> popOver.toggle(row.anchor(chip)));
    return chip;
  }

  private Node notation() {
    ChoiceSegments<PayloadNotation> notation =
        new ChoiceSegments<>(
            ComposerIds.NOTATION,
            List.of(PayloadNotation.TEXT, PayloadNotation.HEX),
            document.notationProperty(),
            document::writeAs,
            n ->
                messages.bind(
                    switch (n) {
                      case TEXT -> "compose.notation.text";
                      case HEX -> "compose.notation.hex";
                    }));
    notation.accessibleTextProperty().bind(messages.bind("compose.notation.hint"));
    return notation;
  }

  private Node charset() {
    ChoiceMenu menu = new ChoiceMenu(ComposerIds.CHARSET, messages.bind("compose.charset.hint"));
    menu.add(
        List.of(TextCharset.values()),
        document.charsetProperty(),
        c -> new SimpleStringProperty(c.label()));
    menu.show(document.charsetProperty(), c -> new SimpleStringProperty(c.label()));
    return menu;
  }

  private Node toggle(String id, String key, String hintKey, BooleanProperty on) {
    CheckBox box = new CheckBox();
    box.setId(id);
    box.textProperty().bind(messages.bind(key));
    box.setMinWidth(USE_PREF_SIZE);
    box.selectedProperty().bindBidirectional(on);
    Tips.on(box, messages.bind(hintKey, OPENS_VARIABLE));
    return box;
  }

  private Node checksum() {
    ChoiceMenu menu = new ChoiceMenu(ComposerIds.CHECKSUM, messages.bind("compose.checksum.hint"));
    menu.add(List.of(Checksum.values()), model.checksumProperty(), this::checksumName);
    menu.add(
        List.of(Endian.LITTLE, Endian.BIG),
        model.orderProperty(),
        order ->
            messages.bind(
                switch (order) {
                  case BIG -> "compose.order.big";
                  case LITTLE -> "compose.order.little";
                }));
    menu.setMnemonicParsing(false);
    menu.textProperty()
        .bind(
            Bindings.createStringBinding(
                this::added,
                model.checksumProperty(),
                model.lengthProperty(),
                messages.languageProperty()));
    menu.getItems().addAll(new SeparatorMenuItem(), lengthItem(menu));
    return menu;
  }

  /** What is added to the bytes besides the line ending, as short as can be. */
  private String added() {
    String checksum = checksumName(model.checksumProperty().get()).getValue();
    return model
        .lengthProperty()
        .get()
        .map(
            field -> {
              String length = messages.text("compose.length.is", field.size());
              return model.checksumProperty().get() == Checksum.NONE
                  ? length
                  : length + " + " + checksum;
            })
        .orElse(checksum);
  }

  private MenuItem lengthItem(MenuButton menu) {
    LengthFieldModel fields = new LengthFieldModel(model.lengthProperty());
    LatePopOver popOver =
        new LatePopOver(
            PopOver.ArrowLocation.BOTTOM_CENTER, () -> new LengthFieldView(fields, messages));
    MenuItem item = new MenuItem();
    item.setId(ComposerIds.LENGTH);
    item.textProperty().bind(messages.bind("compose.length.open"));
    item.setOnAction(event -> popOver.show(row.anchor(menu)));
    return item;
  }

  private ObservableValue<String> checksumName(Checksum checksum) {
    return checksum == Checksum.NONE
        ? messages.bind("compose.checksum.none")
        : new SimpleStringProperty(checksum.label());
  }

  private Node lineEnding() {
    ChoiceMenu menu = new ChoiceMenu(ComposerIds.LINE_ENDING, messages.bind("compose.ending.hint"));
    menu.add(List.of(LineEnding.values()), model.lineEndingProperty(), this::lineEndingName);
    menu.show(model.lineEndingProperty(), this::lineEndingName);
    return menu;
  }

  private ObservableValue<String> lineEndingName(LineEnding ending) {
    return messages.bind(
        switch (ending) {
          case NONE -> "compose.ending.none";
          case LF -> "compose.ending.lf";
          case CR -> "compose.ending.cr";
          case CRLF -> "compose.ending.crlf";
        });
  }
}
