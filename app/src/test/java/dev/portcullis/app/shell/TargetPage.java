package dev.portcullis.app.shell;

import dev.portcullis.app.library.LibraryIds;
import dev.portcullis.app.testkit.Screen;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import org.testfx.api.FxRobot;

/** The window of a target, and opening it. Any thread but the screen's. */
final class TargetPage {

  private final FxRobot robot = new FxRobot();

  /** Chooses from a list that drops down. */
  void choose(String id, String value) {
    Screen.run(
        () -> {
          if (Nodes.node(id) instanceof ComboBox<?> choice) {
            choice.getSelectionModel().select(choice.getItems().indexOf(value));
          }
        });
  }

  /** Chooses an item of a menu of this window. */
  void pick(String menu, String item) {
    Screen.run(
        () -> {
          if (Nodes.node(LibraryIds.TARGET).lookup("#" + menu) instanceof MenuButton button) {
            button.getItems().stream()
                .filter(each -> item.equals(each.getId()))
                .forEach(MenuItem::fire);
          }
        });
  }

  /** Opens a tab from the line of the sidebar with this name. */
  void open(String name) {
    robot.doubleClickOn(
        robot
            .from(robot.lookup("#" + LibraryIds.ROWS))
            .lookup((Node node) -> node instanceof Labeled words && name.equals(words.getText()))
            .<Node>query());
  }
}
