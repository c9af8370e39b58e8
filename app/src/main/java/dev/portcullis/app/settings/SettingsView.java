package dev.portcullis.app.settings;

import dev.portcullis.app.i18n.Language;
import dev.portcullis.app.i18n.Messages;
import dev.portcullis.core.workspace.Confirmations;
import dev.portcullis.core.workspace.StorageRules;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.controlsfx.control.SegmentedButton;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Everything that can be set, in sections: looks, captures, questions, files. */
public final class SettingsView extends VBox {

  private final Messages messages;

  /**
   * Settings that take effect at once.
   *
   * @param storage how much of the disk captures may take; from the next start on
   * @param confirmations before which steps the program asks
   * @param places where its files lie
   * @param reset makes them all the usual ones
   */
  public SettingsView(
      AppearanceModel appearance,
      ObjectProperty<StorageRules> storage,
      ObjectProperty<Confirmations> confirmations,
      SettingsPlaces places,
      Runnable reset,
      Messages messages) {
    this.messages = messages;
    setId(SettingsIds.ROOT);
    getStyleClass().add("settings");
    getChildren()
        .addAll(
            heading("settings.section.looks"),
            row("settings.theme", themes(appearance)),
            row("settings.language", languages(appearance)),
            row("settings.zoom", zoom(appearance)),
            row("settings.bytes-font", new BytesFontView(appearance, messages)),
            heading("settings.section.captures"),
            row("settings.storage", new StorageView(storage, messages)),
            row("settings.captures", folder(places)),
            heading("settings.section.questions"),
            closing(confirmations),
            quitting(confirmations),
            heading("settings.section.files"),
            row("settings.config", path(places.directories().config().toString())),
            row("settings.data", path(places.directories().data().toString())),
            reset(reset));
  }

  /** The settings in a pane that scrolls where the window is too low for all of them. */
  public Parent scrolled() {
    ScrollPane scroll = new ScrollPane(this);
    scroll.setFitToWidth(true);
    scroll.getStyleClass().add("settings-scroll");
    return scroll;
  }

  private Label heading(String textKey) {
    Label heading = new Label();
    heading.getStyleClass().add("settings-heading");
    heading.textProperty().bind(messages.bind(textKey));
    return heading;
  }

  private Node folder(SettingsPlaces places) {
    TextField field = path(places.directories().captures().toString());
    HBox.setHgrow(field, Priority.ALWAYS);
    Button open = new Button();
    open.setId(SettingsIds.OPEN_CAPTURES);
    open.setMinWidth(USE_PREF_SIZE);
    open.textProperty().bind(messages.bind("settings.captures.open"));
    open.setOnAction(event -> places.openCaptures().run());
    HBox box = new HBox(field, open);
    box.setAlignment(Pos.CENTER_LEFT);
    box.getStyleClass().add("settings-row");
    return box;
  }

  private Node reset(Runnable reset) {
    Button button = new Button();
    button.setId(SettingsIds.RESET);
    button.textProperty().bind(messages.bind("settings.reset"));
    button.setOnAction(event -> reset.run());
    HBox row = new HBox(button);
    row.getStyleClass().add("settings-row");
    row.setAlignment(Pos.CENTER_RIGHT);
    return row;
  }

  private Node closing(ObjectProperty<Confirmations> confirmations) {
    CheckBox box = question(SettingsIds.ASK_CLOSING, "settings.ask.closing");
    confirmations.subscribe(now -> box.setSelected(now.closingLiveTab()));
    box.setOnAction(
        event ->
            confirmations.set(
                new Confirmations(box.isSelected(), confirmations.get().quittingLive())));
    return box;
  }

  private Node quitting(ObjectProperty<Confirmations> confirmations) {
    CheckBox box = question(SettingsIds.ASK_QUITTING, "settings.ask.quitting");
    confirmations.subscribe(now -> box.setSelected(now.quittingLive()));
    box.setOnAction(
        event ->
            confirmations.set(
                new Confirmations(confirmations.get().closingLiveTab(), box.isSelected())));
    return box;
  }

  private CheckBox question(String id, String textKey) {
    CheckBox box = new CheckBox();
    box.setId(id);
    box.textProperty().bind(messages.bind(textKey));
    return box;
  }

  private Node row(String textKey, Node control) {
    Label label = new Label();
    label.getStyleClass().add("settings-label");
    label.textProperty().bind(messages.bind(textKey));
    label.setLabelFor(control);
    HBox.setHgrow(control, Priority.ALWAYS);
    HBox row = new HBox(label, control);
    row.getStyleClass().add("settings-row");
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }

  private Node themes(AppearanceModel appearance) {
    SegmentedButton choices = new SegmentedButton();
    ToggleGroup group = new ToggleGroup();
    choices.setToggleGroup(group);
    for (ThemeChoice choice : ThemeChoice.values()) {
      ToggleButton button = new ToggleButton();
      button.setId(SettingsIds.THEME + choice.id());
      button.textProperty().bind(messages.bind("settings.theme." + choice.id()));
      button.setOnAction(
          event -> {
            appearance.themeProperty().set(choice);
            button.setSelected(true);
          });
      choices.getButtons().add(button);
      appearance.themeProperty().subscribe(now -> button.setSelected(now == choice));
    }
    return choices;
  }

  private Node languages(AppearanceModel appearance) {
    SegmentedButton choices = new SegmentedButton();
    ToggleGroup group = new ToggleGroup();
    choices.setToggleGroup(group);
    for (Language language : Language.values()) {
      ToggleButton button = new ToggleButton(language.ownName());
      button.setId(SettingsIds.LANGUAGE + language.tag());
      button.setOnAction(
          event -> {
            appearance.chooseLanguage(language);
            button.setSelected(true);
          });
      choices.getButtons().add(button);
      messages.languageProperty().subscribe(now -> button.setSelected(now == language));
    }
    return choices;
  }

  private Node zoom(AppearanceModel appearance) {
    Button smaller = icon(Feather.MINUS, SettingsIds.SMALLER, "settings.zoom.smaller");
    smaller.setOnAction(event -> appearance.zoomOut());
    Button larger = icon(Feather.PLUS, SettingsIds.LARGER, "settings.zoom.larger");
    larger.setOnAction(event -> appearance.zoomIn());
    Label percent = new Label();
    percent.getStyleClass().add("zoom-percent");
    percent
        .textProperty()
        .bind(
            Bindings.createStringBinding(
                () -> appearance.zoomPercentProperty().get() + " %",
                appearance.zoomPercentProperty()));
    HBox box = new HBox(smaller, percent, larger);
    box.setAlignment(Pos.CENTER_LEFT);
    box.getStyleClass().add("zoom-box");
    return box;
  }

  private Button icon(Feather glyph, String id, String textKey) {
    Button button = new Button();
    button.setId(id);
    button.setGraphic(new FontIcon(glyph));
    button.getStyleClass().add("button-icon");
    button.accessibleTextProperty().bind(messages.bind(textKey));
    return button;
  }

  /** A field and not a label, so that the path can be selected and copied. */
  private static TextField path(String text) {
    TextField field = new TextField(text);
    field.setEditable(false);
    field.getStyleClass().addAll("mono", "path-field");
    return field;
  }
}
