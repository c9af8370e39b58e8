package dev.portcullis.app.controls;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;

/** Makes lines of a menu that say what they do in words. Stateless; JavaFX thread only. */
public final class WordItem {

  private WordItem() {}

  /**
   * A line of a menu.
   *
   * @param id its id
   * @param words what it says
   */
  public static MenuItem of(String id, ObservableValue<String> words, Runnable action) {
    MenuItem item = new MenuItem();
    item.setId(id);
    item.textProperty().bind(words);
    item.setOnAction(event -> action.run());
    return item;
  }

  /**
   * A line of a context menu that also shows the key for it. The key itself is the business of what
   * the menu belongs to, as the menu is shut.
   *
   * @param code the key pressed with the shortcut key
   */
  public static MenuItem of(
      String id, ObservableValue<String> words, KeyCode code, Runnable action) {
    MenuItem item = of(id, words, action);
    item.setAccelerator(new KeyCodeCombination(code, KeyCombination.SHORTCUT_DOWN));
    return item;
  }

  /**
   * A menu in a menu, still without lines.
   *
   * @param id its id
   * @param words what it says
   */
  public static Menu menu(String id, ObservableValue<String> words) {
    Menu menu = new Menu();
    menu.setId(id);
    menu.textProperty().bind(words);
    return menu;
  }
}
