package dev.portcullis.app.shell;

import dev.portcullis.app.controls.Tips;
import dev.portcullis.app.i18n.Messages;
import javafx.beans.binding.Bindings;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCombination;
import org.kordamp.ikonli.javafx.FontIcon;

/** Makes menu items, buttons and keys of commands. JavaFX thread only. */
final class CommandNodes {

  private final Messages messages;

  CommandNodes(Messages messages) {
    this.messages = messages;
  }

  /** A menu item with the command's words, icon and key. */
  MenuItem menuItem(Command command) {
    MenuItem item = new MenuItem();
    item.setId("menu-" + command.id());
    item.textProperty().bind(messages.bind(command.textKey()));
    item.disableProperty().bind(Bindings.not(command.enabled()));
    command.icon().ifPresent(icon -> item.setGraphic(new FontIcon(icon)));
    if (!command.keys().isEmpty()) {
      item.setAccelerator(command.keys().getFirst());
    }
    item.setOnAction(event -> command.run());
    return item;
  }

  /** A button with icon and words. */
  Button button(Command command) {
    Button button = iconButton(command);
    button.textProperty().bind(messages.bind(command.textKey()));
    return button;
  }

  /** A button with the icon alone; its words are in the tooltip and for screen readers. */
  Button iconButton(Command command) {
    Button button = new Button();
    button.setId(command.id());
    command.icon().ifPresent(icon -> button.setGraphic(new FontIcon(icon)));
    button.disableProperty().bind(Bindings.not(command.enabled()));
    button.accessibleTextProperty().bind(messages.bind(command.textKey()));
    Tips.on(
        button,
        Bindings.createStringBinding(
            () ->
                command.keys().isEmpty()
                    ? messages.text(command.textKey())
                    : messages.text(command.textKey()) + "  " + command.keyText(),
            messages.languageProperty()));
    button.setOnAction(event -> command.run());
    return button;
  }

  /** Makes the keys of a command work in a window; those of menu items work through the menu. */
  void installFurtherKeys(Scene scene, Command command) {
    for (KeyCombination keys : command.keys().stream().skip(1).toList()) {
      scene.getAccelerators().put(keys, command::run);
    }
  }
}
