package dev.portcullis.app.controls;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;

/**
 * A button that shows a choice and opens a menu of the others. It can hold several lists of choices
 * one below the other. JavaFX thread only.
 */
public final class ChoiceMenu extends MenuButton {

  /**
   * Makes a menu without choices.
   *
   * @param id its node id; an item's is the id, a dash and the choice's name in lower case
   * @param purpose what is chosen here, for the tooltip and for screen readers
   */
  public ChoiceMenu(String id, ObservableValue<String> purpose) {
    setId(id);
    getStyleClass().add("choice-menu");
    accessibleTextProperty().bind(purpose);
    Tips.on(this, purpose);
    setMinWidth(USE_PREF_SIZE);
  }

  /**
   * Adds a list of choices, apart from those before it.
   *
   * @param choices in their order
   * @param chosen the choice now; follows the menu and is followed by it
   * @param words what a choice is called, in the language of the moment
   */
  public <E extends Enum<E>> void add(
      List<E> choices, ObjectProperty<E> chosen, Function<E, ObservableValue<String>> words) {
    if (!getItems().isEmpty()) {
      getItems().add(new SeparatorMenuItem());
    }
    ToggleGroup group = new ToggleGroup();
    for (E choice : choices) {
      RadioMenuItem item = new RadioMenuItem();
      item.setId(getId() + "-" + choice.name().toLowerCase(Locale.ROOT).replace('_', '-'));
      // An underscore in a charset's name is no mnemonic.
      item.setMnemonicParsing(false);
      item.textProperty().bind(words.apply(choice));
      item.setToggleGroup(group);
      item.setOnAction(event -> chosen.set(choice));
      chosen.subscribe(now -> item.setSelected(now == choice));
      getItems().add(item);
    }
  }

  /** Shows on the button what is chosen of a list. */
  public <E> void show(ObjectProperty<E> chosen, Function<E, ObservableValue<String>> words) {
    setMnemonicParsing(false);
    chosen.subscribe(
        now -> {
          textProperty().unbind();
          textProperty().bind(words.apply(now));
        });
  }
}
