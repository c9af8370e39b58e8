package dev.portcullis.app.profiles;

import dev.portcullis.app.controls.ChoiceSegments;
import dev.portcullis.app.controls.TextClipboard;
import dev.portcullis.app.controls.WordButton;
import dev.portcullis.app.controls.WordedChoice;
import dev.portcullis.app.i18n.Messages;
import dev.portcullis.app.library.FileDialogs;
import dev.portcullis.core.export.JudgedListExport.Form;
import dev.portcullis.core.policy.PolicyProfile;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Checks a list of addresses: pasted, loaded or dropped, and every line with its verdict. */
final class BulkView extends VBox {

  private static final PseudoClass ERROR = PseudoClass.getPseudoClass("error");
  private static final KeyCombination PASTE =
      new KeyCodeCombination(KeyCode.V, KeyCombination.SHORTCUT_DOWN);

  private final BulkViewModel model;
  private final FileDialogs dialogs;
  private final Messages messages;
  private final BulkRows rows;

  BulkView(BulkViewModel model, FileDialogs dialogs, Messages messages) {
    this.model = model;
    this.dialogs = dialogs;
    this.messages = messages;
    rows = new BulkRows(model, messages);
    setId(ProfilesIds.BULK);
    getStyleClass().add("profile-bulk");
    rows.viewport().setOnCopy(() -> copy(Form.CSV));
    VBox.setVgrow(rows.viewport(), Priority.ALWAYS);
    getChildren().addAll(sources(), tools(), rows.viewport(), rows.detail(), notice());
    addEventFilter(KeyEvent.KEY_PRESSED, this::keyPressed);
    setOnDragOver(this::dragOver);
    setOnDragDropped(this::dropped);
  }

  /** Puts the keyboard to the lines when they come into view. */
  void takeKeys(boolean shown) {
    if (shown) {
      rows.viewport().requestFocus();
    }
  }

  private Node sources() {
    FlowPane row =
        new FlowPane(
            button(ProfilesIds.BULK_PASTE, "profiles.bulk.paste", this::paste),
            button(ProfilesIds.BULK_LOAD, "profiles.bulk.load", this::load),
            profile(),
            vantage());
    row.getStyleClass().add("profile-flow");
    return row;
  }

  private Node profile() {
    ComboBox<PolicyProfile> choice =
        new WordedChoice<>(each -> each.title(messages.locale()), messages.languageProperty());
    choice.setId(ProfilesIds.BULK_PROFILE);
    choice.accessibleTextProperty().bind(messages.bind("profiles.bulk.profile"));
    choice.getItems().setAll(model.profiles());
    choice.setValue(model.profileProperty().get());
    // Items first: a choice loses its value where the items lose it.
    model
        .profiles()
        .addListener(
            (ListChangeListener<PolicyProfile>)
                change -> {
                  PolicyProfile now = model.profileProperty().get();
                  choice.getItems().setAll(model.profiles());
                  choice.setValue(now);
                });
    model.profileProperty().subscribe(choice::setValue);
    choice
        .valueProperty()
        .addListener(
            (source, before, now) -> {
              if (now != null) {
                model.profileProperty().set(now);
              }
            });
    return choice;
  }

  private Node vantage() {
    TextField field = new TextField();
    field.setId(ProfilesIds.BULK_VANTAGE);
    field.getStyleClass().addAll("field", "mono", "bulk-vantage");
    field.promptTextProperty().bind(messages.bind("profiles.bulk.vantage"));
    field.accessibleTextProperty().bind(messages.bind("profiles.bulk.vantage"));
    field.textProperty().bindBidirectional(model.vantageProperty());
    model.vantageWrongProperty().subscribe(wrong -> field.pseudoClassStateChanged(ERROR, wrong));
    return field;
  }

  private Node tools() {
    ChoiceSegments<BulkFilter> filter =
        new ChoiceSegments<>(
            ProfilesIds.BULK_FILTER,
            List.of(BulkFilter.values()),
            model.filterProperty(),
            model.filterProperty()::set,
            each ->
                Bindings.createStringBinding(
                    () ->
                        messages.text(
                            "profiles.bulk.filter." + each.name(),
                            model.listProperty().get().map(each::count).orElse(0)),
                    model.listProperty(),
                    messages.languageProperty()));
    ProgressBar bar = new ProgressBar();
    bar.setId(ProfilesIds.BULK_PROGRESS);
    bar.progressProperty().bind(model.progressProperty());
    Button stop = button(ProfilesIds.BULK_STOP, "profiles.bulk.stop", model::stop);
    HBox busy = new HBox(bar, stop);
    busy.setAlignment(Pos.CENTER_LEFT);
    busy.getStyleClass().add("profile-row");
    busy.visibleProperty().bind(model.runningProperty());
    busy.managedProperty().bind(model.runningProperty());
    FlowPane row =
        new FlowPane(
            filter,
            forms(ProfilesIds.BULK_COPY, "profiles.bulk.copy", this::copy),
            forms(ProfilesIds.BULK_EXPORT, "profiles.bulk.export", this::export),
            busy);
    row.getStyleClass().add("profile-flow");
    return row;
  }

  /** A menu of the forms lines are written in. */
  private MenuButton forms(String id, String textKey, Consumer<Form> chosen) {
    MenuButton menu = new MenuButton();
    menu.setId(id);
    menu.textProperty().bind(messages.bind(textKey));
    menu.setMinWidth(USE_PREF_SIZE);
    for (Form form : Form.values()) {
      MenuItem item = new MenuItem();
      item.setId(id + "-" + form.ending());
      item.textProperty().bind(messages.bind("profiles.bulk.form." + form.ending()));
      item.setOnAction(event -> chosen.accept(form));
      menu.getItems().add(item);
    }
    menu.disableProperty().bind(model.rowsProperty().map(shown -> shown.length == 0));
    return menu;
  }

  private Node notice() {
    Label label = new Label();
    label.setId(ProfilesIds.BULK_NOTICE);
    label.setWrapText(true);
    Runnable show =
        () -> {
          String words =
              model.vantageWrongProperty().get()
                  ? messages.text("profiles.bulk.vantage-wrong")
                  : words(model.noticeProperty().get());
          label.setText(words);
          label.setVisible(!words.isEmpty());
          label.setManaged(!words.isEmpty());
        };
    model.noticeProperty().subscribe(show);
    model.vantageWrongProperty().subscribe(show);
    messages.languageProperty().subscribe(show);
    show.run();
    return label;
  }

  private String words(BulkNotice notice) {
    return switch (notice) {
      case BulkNotice.None() -> "";
      case BulkNotice.TooLarge() ->
          messages.text("profiles.bulk.too-large", BulkViewModel.MOST_BYTES >> 20);
      case BulkNotice.NotRead(String file, String cause) ->
          messages.text("profiles.bulk.not-read", file, messages.reason(cause));
      case BulkNotice.Stopped(int lines) -> messages.text("profiles.bulk.stopped", lines);
      case BulkNotice.Exported(int lines, var file) ->
          messages.text("profiles.bulk.exported", lines, file.toString());
      case BulkNotice.Copied(int lines) -> messages.text("profiles.bulk.copied", lines);
      case BulkNotice.NotExported(var problem) -> problem.message(messages.locale());
      case BulkNotice.Busy() -> messages.text("profiles.bulk.busy");
    };
  }

  private void paste() {
    String text = Clipboard.getSystemClipboard().getString();
    if (text != null) {
      model.check(text);
      rows.viewport().requestFocus();
    }
  }

  private void load() {
    dialogs
        .open("profiles.bulk.load-title", List.of("*.txt", "*.csv", "*.jsonl", "*.json"))
        .ifPresent(model::check);
  }

  private void copy(Form form) {
    model.copy(rows.chosen(), form, messages.locale(), TextClipboard::put);
  }

  private void export(Form form) {
    dialogs
        .save("profiles.bulk.export-title", "verdicts." + form.ending())
        .ifPresent(file -> model.export(rows.shown(), form, messages.locale(), file));
  }

  private void keyPressed(KeyEvent event) {
    if (PASTE.match(event) && !(event.getTarget() instanceof TextInputControl)) {
      paste();
      event.consume();
    }
  }

  private void dragOver(DragEvent event) {
    if (event.getDragboard().hasFiles() || event.getDragboard().hasString()) {
      event.acceptTransferModes(TransferMode.COPY);
      event.consume();
    }
  }

  private void dropped(DragEvent event) {
    if (event.getDragboard().hasFiles()) {
      model.check(event.getDragboard().getFiles().getFirst().toPath());
    } else if (event.getDragboard().hasString()) {
      model.check(event.getDragboard().getString());
    }
    event.setDropCompleted(true);
    event.consume();
  }

  private Button button(String id, String textKey, Runnable action) {
    return WordButton.of(id, messages.bind(textKey), action);
  }
}
