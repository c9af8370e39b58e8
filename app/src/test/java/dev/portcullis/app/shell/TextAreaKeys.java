package dev.portcullis.app.shell;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javafx.event.Event;
import javafx.scene.Scene;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyCombination.ModifierValue;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

/** What a text area does with the keys of commands. On the screen's thread. */
final class TextAreaKeys {

  private TextAreaKeys() {}

  /** The commands with a key that it does not let through to what it stands in. */
  static Set<String> kept(List<Command> commands) {
    TextArea area = new TextArea("some text");
    VBox around = new VBox(area);
    new Scene(around).getRoot().applyCss();
    Set<KeyCode> through = new HashSet<>();
    around.addEventHandler(KeyEvent.KEY_PRESSED, event -> through.add(event.getCode()));
    Set<String> kept = new TreeSet<>();
    for (Command command : commands) {
      for (KeyCombination keys : command.keys()) {
        if (keys instanceof KeyCodeCombination combination) {
          through.clear();
          Event.fireEvent(area, pressed(combination));
          if (!through.contains(combination.getCode())) {
            kept.add(command.id());
          }
        }
      }
    }
    return kept;
  }

  private static KeyEvent pressed(KeyCodeCombination keys) {
    return new KeyEvent(
        KeyEvent.KEY_PRESSED,
        "",
        "",
        keys.getCode(),
        keys.getShift() == ModifierValue.DOWN,
        keys.getControl() == ModifierValue.DOWN || keys.getShortcut() == ModifierValue.DOWN,
        keys.getAlt() == ModifierValue.DOWN,
        false);
  }
}
