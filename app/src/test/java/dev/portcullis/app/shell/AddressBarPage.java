package dev.portcullis.app.shell;

import static dev.portcullis.app.shell.Nodes.node;

import dev.portcullis.app.quota.QuotaIds;
import dev.portcullis.app.testkit.Screen;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.control.ComboBox;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;

/** What is chosen from the address bar of the window in front. Any thread but the screen's. */
final class AddressBarPage {

  private AddressBarPage() {}

  /** Chooses a value in a list that drops down. */
  static <T> void chooseIn(String comboBox, T value) {
    Screen.run(
        () -> {
          if (node(comboBox) instanceof ComboBox<?> box) {
            @SuppressWarnings("unchecked")
            ComboBox<T> typed = (ComboBox<T>) box;
            typed.setValue(value);
          }
        });
  }

  /** What a menu button offers; of what cannot be chosen, its words. */
  static List<String> offered(String menu) {
    return Screen.call(
        () ->
            node(menu) instanceof MenuButton button
                ? button.getItems().stream()
                    .map(
                        item ->
                            item instanceof CustomMenuItem custom
                                    && custom.getContent() instanceof Labeled words
                                ? words.getText()
                                : String.valueOf(item.getText()))
                    .toList()
                : List.of());
  }

  /** Chooses what a menu button offers in these words. */
  static void pickText(String menu, String text) {
    Screen.run(
        () -> {
          if (node(menu) instanceof MenuButton button) {
            // Choosing writes the menu anew.
            List.copyOf(button.getItems()).stream()
                .filter(i -> text.equals(i.getText()))
                .forEach(i -> i.fire());
          }
        });
  }

  /** How many slots of the meter are outlined as planned. */
  static long planned() {
    return Screen.call(
        () ->
            node(QuotaIds.METER).lookupAll(".quota-pip").stream()
                .filter(
                    pip ->
                        pip.getPseudoClassStates().contains(PseudoClass.getPseudoClass("planned")))
                .count());
  }
}
