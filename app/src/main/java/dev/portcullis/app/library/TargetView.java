package dev.portcullis.app.library;

import dev.portcullis.app.controls.CommitField;
import dev.portcullis.app.controls.StyleSheets;
import dev.portcullis.app.i18n.Messages;
import dev.portcullis.app.inspect.FramingFields;
import dev.portcullis.core.codec.TextCharset;
import dev.portcullis.core.policy.PolicyProfile;
import dev.portcullis.core.workspace.SavedTarget;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/** The window of a target: where it is, and what its tabs begin with. JavaFX thread only. */
public final class TargetView extends VBox {

  private final TargetViewModel model;
  private final Messages messages;
  private final GridPane grid = new GridPane();
  private boolean writing;

  /** Shows this model. */
  public TargetView(TargetViewModel model, Messages messages) {
    this.model = model;
    this.messages = messages;
    setId(LibraryIds.TARGET);
    getStyleClass().add("target");
    StyleSheets.add(this, TargetView.class, "library.css");
    grid.getStyleClass().add("target-grid");
    row("library.target.name", text(LibraryIds.TARGET_NAME, SavedTarget::name, model::rename));
    row(
        "library.target.address",
        text(LibraryIds.TARGET_ADDRESS, SavedTarget::address, model::address));
    row("library.target.port", text(LibraryIds.TARGET_PORT, SavedTarget::port, model::port));
    row(
        "library.target.timeout",
        text(LibraryIds.TARGET_TIMEOUT, SavedTarget::timeout, model::timeout));
    row("library.target.rules", profile());
    row("library.target.charset", charset());
    row("library.target.frames", framing());
    row("library.target.note", note());
    Label explain = new Label();
    explain.setWrapText(true);
    explain.getStyleClass().add("muted-text");
    explain.textProperty().bind(messages.bind("library.target.explain"));
    getChildren().addAll(grid, reconnect(), explain);
    disableProperty()
        .bind(
            Bindings.createBooleanBinding(
                () -> model.targetProperty().get().isEmpty(), model.targetProperty()));
  }

  private void row(String key, Node field) {
    Label label = new Label();
    label.textProperty().bind(messages.bind(key));
    label.setMinWidth(USE_PREF_SIZE);
    label.setLabelFor(field);
    field.accessibleTextProperty().bind(messages.bind(key));
    GridPane.setHgrow(field, Priority.ALWAYS);
    grid.addRow(grid.getRowCount(), label, field);
  }

  private Node text(String id, Function<SavedTarget, String> shown, Consumer<String> take) {
    CommitField field = new CommitField(id, take);
    show(target -> field.setText(shown.apply(target)));
    return field;
  }

  private Node profile() {
    ComboBox<String> choice = choice(LibraryIds.TARGET_RULES, this::profileTitle, model::profile);
    Runnable fill =
        () -> {
          List<String> names = new ArrayList<>(List.of(""));
          model.profiles().stream().map(PolicyProfile::name).forEach(names::add);
          fill(choice, names, target -> target.options().profile());
        };
    show(target -> fill.run());
    model.profiles().addListener((ListChangeListener<PolicyProfile>) change -> fill.run());
    messages.languageProperty().subscribe((before, now) -> fill.run());
    return choice;
  }

  private String profileTitle(String name) {
    return name.isEmpty()
        ? messages.text("library.target.as-window")
        : model.profiles().stream()
            .filter(each -> each.name().equals(name))
            .findFirst()
            .map(each -> each.title(messages.locale()))
            .orElseGet(() -> messages.text("library.target.gone", name));
  }

  private Node charset() {
    ComboBox<String> choice =
        choice(
            LibraryIds.TARGET_CHARSET,
            label -> label.isEmpty() ? messages.text("library.target.any-charset") : label,
            model::charset);
    Runnable fill =
        () -> {
          List<String> labels = new ArrayList<>(List.of(""));
          for (TextCharset charset : TextCharset.values()) {
            labels.add(charset.label());
          }
          fill(choice, labels, target -> target.options().charset());
        };
    show(target -> fill.run());
    messages.languageProperty().subscribe((before, now) -> fill.run());
    return choice;
  }

  private Node framing() {
    FramingFields fields = new FramingFields(model.framing(), messages);
    FlowPane flow = new FlowPane(fields.kinds());
    flow.getChildren().addAll(fields.all());
    flow.getChildren().add(fields.flaw());
    flow.getStyleClass().add("target-framing");
    return flow;
  }

  private Node note() {
    TextArea note = new TextArea();
    note.setId(LibraryIds.TARGET_NOTE);
    note.setWrapText(true);
    note.setPrefRowCount(3);
    show(target -> note.setText(target.note()));
    note.focusedProperty()
        .subscribe(
            (before, now) -> {
              if (before && !now) {
                model.note(note.getText());
              }
            });
    return note;
  }

  private Node reconnect() {
    CheckBox reconnect = new CheckBox();
    reconnect.setId(LibraryIds.TARGET_RECONNECT);
    reconnect.textProperty().bind(messages.bind("library.target.reconnect"));
    reconnect.setOnAction(event -> model.reconnect(reconnect.isSelected()));
    show(target -> reconnect.setSelected(target.options().reconnect()));
    return reconnect;
  }

  private ComboBox<String> choice(
      String id, Function<String, String> words, Consumer<String> take) {
    ComboBox<String> choice = new ComboBox<>();
    choice.setId(id);
    choice.setMaxWidth(Double.MAX_VALUE);
    choice.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(String value) {
            return value == null ? "" : words.apply(value);
          }

          @Override
          public String fromString(String text) {
            return text;
          }
        });
    choice
        .valueProperty()
        .addListener(
            (source, before, now) -> {
              if (!writing && now != null) {
                take.accept(now);
              }
            });
    return choice;
  }

  /** Puts choices in, and the chosen one even where it is none of them any more. */
  private void fill(
      ComboBox<String> choice, List<String> values, Function<SavedTarget, String> chosen) {
    String now = model.targetProperty().get().map(chosen).orElse("");
    writing = true;
    if (!values.contains(now)) {
      values.add(now);
    }
    // What is shown is not written anew by itself when the language changes: it is put in again.
    choice.setValue(null);
    choice.getItems().setAll(values);
    choice.setValue(now);
    writing = false;
  }

  private void show(Consumer<SavedTarget> write) {
    model.targetProperty().subscribe((Optional<SavedTarget> now) -> now.ifPresent(write));
  }
}
