package dev.portcullis.app.shell;

import dev.portcullis.app.controls.ScrollPicture;
import dev.portcullis.app.i18n.Messages;
import dev.portcullis.core.workspace.SavedPayload;
import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Every key of the window, made of the commands themselves so that none is forgotten. */
final class KeysView extends VBox {

  private static final PseudoClass WIDE = PseudoClass.getPseudoClass("wide");

  /** From this width of the window on, in ems, the keys stand in two columns. */
  private static final double WIDE_FROM = 68;

  /** How much of the window's height the keys may take; the rest is scrolled to. */
  private static final double MOST_HEIGHT = 0.75;

  private record Line(String textKey, String key) {}

  private final GridPane grid = new GridPane();
  private final ScrollPane scroll = new ScrollPane(grid);
  private final List<Label> words = new ArrayList<>();
  private final List<Label> keys = new ArrayList<>();

  /** Shows the keys of these commands. */
  KeysView(ShellCommands commands, Messages messages) {
    setId("keys-body");
    getStyleClass().addAll("popover-body", "keys");
    Label title = new Label();
    title.getStyleClass().add("popover-title");
    title.textProperty().bind(messages.bind("shell.command.keys"));
    grid.getStyleClass().add("keys-grid");
    for (Line line : lines(commands)) {
      Label text = new Label();
      text.textProperty().bind(messages.bind(line.textKey()));
      Label key = new Label(line.key());
      key.setMinWidth(USE_PREF_SIZE);
      key.getStyleClass().addAll("mono", "key-cap");
      GridPane.setHgrow(text, Priority.ALWAYS);
      words.add(text);
      keys.add(key);
    }
    ScrollPicture.none(scroll);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.setFitToWidth(true);
    getChildren().addAll(title, scroll);
    arrange(words.size());
  }

  /**
   * Takes no more room than a window of this size has.
   *
   * @param em the size of the window's text
   */
  void fit(double width, double height, double em) {
    boolean wide = width >= WIDE_FROM * em;
    pseudoClassStateChanged(WIDE, wide);
    scroll.setMaxHeight(height * MOST_HEIGHT);
    arrange(wide ? Math.ceilDiv(words.size(), 2) : words.size());
  }

  private void arrange(int rows) {
    grid.getChildren().clear();
    for (int i = 0; i < words.size(); i++) {
      grid.add(words.get(i), 2 * (i / rows), i % rows);
      grid.add(keys.get(i), 2 * (i / rows) + 1, i % rows);
    }
  }

  private static List<Line> lines(ShellCommands commands) {
    List<Line> lines = new ArrayList<>();
    for (Command command : commands.all()) {
      if (!command.keys().isEmpty()) {
        lines.add(new Line(command.textKey(), command.keyText()));
      }
    }
    // What the payloads and the bytes have of their own.
    lines.add(new Line("shell.keys.payload", alt(1) + " … " + alt(SavedPayload.LAST_KEY)));
    lines.add(
        new Line("shell.keys.insert", new KeyCodeCombination(KeyCode.INSERT).getDisplayText()));
    lines.add(new Line("shell.keys.pane", new KeyCodeCombination(KeyCode.TAB).getDisplayText()));
    return lines;
  }

  private static String alt(int digit) {
    return KeyCombination.valueOf("Alt+" + digit).getDisplayText();
  }
}
