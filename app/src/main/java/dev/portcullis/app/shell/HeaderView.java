package dev.portcullis.app.shell;

import atlantafx.base.theme.Styles;
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
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The head of the window: a new socket, the rules, the quota in the middle, the settings. */
final class HeaderView extends BorderPane {

  /** Below this width, in ems, the buttons at the right show their signs alone. */
  private static final double WORDS_FROM = 95;

  /** Below this width, in ems, the meter has pips and a number, and the rules have no title. */
  private static final double TITLES_FROM = 82;

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
    HBox left = new HBox(newSocket, rules, picker, nodes.iconButton(commands.profiles));
    left.setAlignment(Pos.CENTER_LEFT);
    left.getStyleClass().add("header-part");
    Button find = findAction(commands.library.findAction, nodes);
    Button theme = theme(commands, nodes, appearance, messages);
    Button settings = nodes.button(commands.settings);
    HBox right = new HBox(find, theme, settings);
    right.setAlignment(Pos.CENTER_RIGHT);
    right.getStyleClass().add("header-part");
    setLeft(left);
    setCenter(meter);
    setRight(right);
    BorderPane.setAlignment(meter, Pos.CENTER);
    setMinWidth(0);
    ems =
        Bindings.createDoubleBinding(
            () -> getWidth() / newSocket.getFont().getSize(),
            widthProperty(),
            newSocket.fontProperty());
    ems.subscribe(
        now -> {
          boolean words = now.doubleValue() >= WORDS_FROM;
          boolean titles = now.doubleValue() >= TITLES_FROM;
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
