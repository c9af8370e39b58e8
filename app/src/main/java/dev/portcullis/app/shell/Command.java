package dev.portcullis.app.shell;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import org.kordamp.ikonli.Ikon;

/**
 * Something a person can do, declared once and offered by menu, button and key alike. JavaFX thread
 * only.
 *
 * @param id kebab-case; the node id of whatever offers it
 * @param textKey the key of its words
 * @param icon what a button shows beside or instead of the words
 * @param keys what a keyboard presses; the first is the one shown, the others are for keyboards
 *     that have the character elsewhere
 * @param enabled whether it can be done now
 * @param action does it
 */
record Command(
    String id,
    String textKey,
    Optional<Ikon> icon,
    List<KeyCombination> keys,
    ObservableBooleanValue enabled,
    Runnable action) {

  Command {
    keys = List.copyOf(keys);
  }

  /**
   * Keys by their names, with what is held beside them: {@code Shortcut+Shift+Page Up}.
   *
   * @throws IllegalArgumentException if no key is called so: the toolkit takes such a name for a
   *     letter, which nobody can ever press
   */
  static List<KeyCombination> keys(String... names) {
    return Arrays.stream(names).map(Command::key).toList();
  }

  private static KeyCombination key(String name) {
    KeyCombination key = KeyCombination.valueOf(name);
    if (key instanceof KeyCodeCombination) {
      return key;
    }
    throw new IllegalArgumentException("no key is called so: " + name);
  }

  /** Does it if it can be done now. */
  void run() {
    if (enabled.get()) {
      action.run();
    }
  }

  /** What to press, in the computer's own spelling; empty where there is no key. */
  String keyText() {
    return keys.isEmpty() ? "" : keys.getFirst().getDisplayText();
  }
}
