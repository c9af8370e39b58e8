package dev.portcullis.app.shell;

import dev.portcullis.app.testkit.Screen;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.text.Text;
import javafx.stage.Window;

/** What stands on the screen, by node id, in whatever window. */
final class Nodes {

  private Nodes() {}

  /** The node with this id in any window. On the screen's thread. */
  static Node node(String id) {
    return Window.getWindows().stream()
        .map(window -> window.getScene().getRoot().lookup("#" + id))
        .filter(found -> found != null)
        .findFirst()
        .orElseThrow(() -> new AssertionError("nothing has the id " + id));
  }

  /** Whether it is there and can be seen. Any thread. */
  static boolean isShown(String id) {
    return Screen.call(
        () ->
            Window.getWindows().stream()
                .map(window -> window.getScene().getRoot().lookup("#" + id))
                .anyMatch(node -> node != null && isSeen(node)));
  }

  /** Where it stands on the screen. Any thread. */
  static Bounds place(String id) {
    return Screen.call(() -> node(id).localToScreen(node(id).getBoundsInLocal()));
  }

  /** Every text that stands in a part of the window now. Any thread. */
  static List<String> textsIn(String id) {
    return Screen.call(
        () -> {
          List<String> texts = new ArrayList<>();
          collect(node(id), texts);
          return texts;
        });
  }

  /** Visible and laid out, and so is all that it stands in. On the screen's thread. */
  static boolean isInView(Node node) {
    return node.getParent() == null
        || (node.isVisible() && node.isManaged() && isInView(node.getParent()));
  }

  /** Whether it can be seen whole, from its left to its right, through another. */
  static boolean isWithin(Node node, Node frame) {
    Bounds seen = frame.localToScene(frame.getLayoutBounds());
    Bounds is = node.localToScene(node.getLayoutBounds());
    return is.getMinX() >= seen.getMinX() - 1 && is.getMaxX() <= seen.getMaxX() + 1;
  }

  /** Visible, and so is all that it stands in. */
  private static boolean isSeen(Node node) {
    return node.isVisible() && (node.getParent() == null || isSeen(node.getParent()));
  }

  private static void collect(Node node, List<String> texts) {
    if (!node.isVisible()) {
      return;
    }
    if (node instanceof Text text) {
      texts.add(text.getText());
    } else if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> collect(child, texts));
    }
  }
}
