package dev.portcullis.app.shell;

import dev.portcullis.app.i18n.Messages;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Every key of the window, made of the commands themselves so that none is forgotten. */
final class KeysView extends VBox {

  KeysView(ShellCommands commands, Messages messages) {
    setId("keys-body");
    getStyleClass().addAll("popover-body", "keys");
    Label title = new Label();
    title.getStyleClass().add("popover-title");
    title.textProperty().bind(messages.bind("shell.command.keys"));
    GridPane grid = new GridPane();
    grid.getStyleClass().add("keys-grid");
    ColumnConstraints words = new ColumnConstraints();
    words.setHgrow(Priority.ALWAYS);
    grid.getColumnConstraints().addAll(words, new ColumnConstraints());
    int row = 0;
    for (Command command : commands.all()) {
      if (!command.keys().isEmpty()) {
        Label text = new Label();
        text.textProperty().bind(messages.bind(command.textKey()));
        Label key = new Label(command.keyText());
        key.getStyleClass().addAll("mono", "key-cap");
        grid.addRow(row++, text, key);
      }
    }
    getChildren().addAll(title, grid);
  }
}
