package dev.portcullis.app.shell;

import atlantafx.base.theme.Styles;
import dev.portcullis.app.controls.YieldingBox;
import dev.portcullis.app.i18n.Messages;
import dev.portcullis.app.policy.ProfilePickerView;
import dev.portcullis.app.quota.QuotaMeterView;
import dev.portcullis.app.settings.AppearanceModel;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.DoubleBinding;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The head of the window: a new socket, the rules, the quota in the middle, the settings. */
final class HeaderView extends YieldingBox {

  /** Below this width, in ems, the buttons at the right show their signs alone. */
  private static final double WORDS_FROM = 95;

  /** Below this width, in ems, the meter has pips and a number, and the rules have no title. */
  private static final double TITLES_FROM = 82;

  /** Below this width, in ems, the button of a new socket shows its sign alone too. */
  private static final double NAMES_FROM = 44;

  /** Held here: what listens to the width would be forgotten otherwise. */
  private final DoubleBinding ems;

  HeaderView(
      ShellCommands commands,
      CommandNodes nodes,
      ProfilePickerView picker,
      QuotaMeterView meter,
      AppearanceModel appearance,
      Messages messages) {
    getStyleClass().add("header");
    Button newSocket = nodes.button(commands.newTab);
    newSocket.getStyleClass().add(Styles.ACCENT);
    Label rules = new Label();
    rules.getStyleClass().add("muted-text");
    rules.textProperty().bind(messages.bind("shell.rules"));
    rules.setLabelFor(picker);
    Button profiles = nodes.iconButton(commands.profiles);
    Button find = findAction(commands.library.findAction, nodes);
    Button theme = theme(commands, nodes, appearance, messages);
    Button settings = nodes.button(commands.settings);
    HBox middle = new HBox(meter);
    middle.setAlignment(Pos.CENTER);
    setHgrow(middle, Priority.ALWAYS);
    getChildren().addAll(newSocket, rules, picker, profiles, middle, find, theme, settings);
    // What is left of the quota is never covered: the meter's rest goes first, then the picker's.
    yieldInOrder(middle, picker);
    setMinWidth(0);
    ems =
        Bindings.createDoubleBinding(
            () -> getWidth() / newSocket.getFont().getSize(),
            widthProperty(),
            newSocket.fontProperty());
    ems.subscribe(
        now -> {
          boolean words = now.doubleValue() >= WORDS_FROM;
          boolean names = now.doubleValue() >= NAMES_FROM;
          boolean titles = now.doubleValue() >= TITLES_FROM;
          newSocket.setContentDisplay(names ? ContentDisplay.LEFT : ContentDisplay.GRAPHIC_ONLY);
          find.setContentDisplay(words ? ContentDisplay.RIGHT : ContentDisplay.GRAPHIC_ONLY);
          theme.setContentDisplay(words ? ContentDisplay.LEFT : ContentDisplay.GRAPHIC_ONLY);
          settings.setContentDisplay(words ? ContentDisplay.LEFT : ContentDisplay.GRAPHIC_ONLY);
          rules.setVisible(titles);
          rules.setManaged(titles);
        });
  }

  private static Button findAction(Command command, CommandNodes nodes) {
    Button button = nodes.button(command);
    Label keys = new Label(command.keyText());
    keys.getStyleClass().add("key-cap");
    button.setGraphic(keys);
    button.setContentDisplay(ContentDisplay.RIGHT);
    return button;
  }

  private static Button theme(
      ShellCommands commands, CommandNodes nodes, AppearanceModel appearance, Messages messages) {
    Button button = nodes.iconButton(commands.toggleTheme);
    FontIcon icon = new FontIcon(Feather.MOON);
    button.setGraphic(icon);
    button
        .textProperty()
        .bind(
            Bindings.createStringBinding(
                () ->
                    messages.text(
                        appearance.darkBinding().get()
                            ? "shell.theme.to-light"
                            : "shell.theme.to-dark"),
                appearance.darkBinding(),
                messages.languageProperty()));
    appearance.darkBinding().subscribe(dark -> icon.setIconCode(dark ? Feather.SUN : Feather.MOON));
    return button;
  }
}
