package dev.portcullis.app.settings;

import dev.portcullis.app.i18n.Language;
import dev.portcullis.app.i18n.Messages;
import dev.portcullis.core.workspace.StorageRules;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.controlsfx.control.SegmentedButton;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Theme, language, size of text, and where the files lie. */
public final class SettingsView extends VBox {

  private final Messages messages;

  /**
   * Settings that take effect at once.
   *
   * @param storage how much of the disk captures may take; from the next start on
   * @param dataPlace where the program keeps its files, to show
   * @param configPlace where a person's own choices lie, to show
   */
  public SettingsView(
      AppearanceModel appearance,
      ObjectProperty<StorageRules> storage,
      String dataPlace,
      String configPlace,
      Messages messages) {
    this.messages = messages;
    setId(SettingsIds.ROOT);
    getStyleClass().addAll("popover-body", "settings");
    Label title = new Label();
    title.getStyleClass().add("popover-title");
    title.textProperty().bind(messages.bind("settings.title"));
    getChildren()
        .addAll(
            title,
            row("settings.theme", themes(appearance)),
            row("settings.language", languages(appearance)),
            row("settings.zoom", zoom(appearance)),
            row("settings.bytes-font", new BytesFontView(appearance, messages)),
            row("settings.storage", new StorageView(storage, messages)),
            row("settings.config", path(configPlace)),
            row("settings.data", path(dataPlace)));
  }

  private Node row(String textKey, Node control) {
    Label label = new Label();
    label.getStyleClass().add("settings-label");
    label.textProperty().bind(messages.bind(textKey));
    label.setLabelFor(control);
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
  private static Node path(String text) {
    TextField field = new TextField(text);
    field.setEditable(false);
    field.getStyleClass().addAll("mono", "path-field");
    return field;
  }
}
