package dev.portcullis.app.compose;

import dev.portcullis.app.hex.HexView;
import dev.portcullis.app.hex.HexViewPage;
import dev.portcullis.app.testkit.Screen;
import java.util.List;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextArea;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.InputMethodEvent;
import javafx.scene.input.InputMethodHighlight;
import javafx.scene.input.InputMethodTextRun;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/** A composer as a user meets it. On the screen's thread. */
final class ComposerPage {

  private final ComposerView view;

  private ComposerPage(ComposerView view) {
    this.view = view;
  }

  static ComposerPage show(ComposerView view) {
    Screen.show(view, 560, 300);
    ComposerPage page = new ComposerPage(view);
    page.settle();
    return page;
  }

  void close() {
    view.getScene().getWindow().hide();
  }

  void settle() {
    Screen.settle(view);
  }

  void write(String id, String text) {
    TextArea area = find(id, TextArea.class);
    area.selectAll();
    area.replaceSelection(text);
    settle();
  }

  /**
   * What an input method tells the text editor of a word that is being written.
   *
   * @param composed the letters so far
   * @param committed the word, once it is chosen
   */
  void compose(String composed, String committed) {
    List<InputMethodTextRun> runs =
        composed.isEmpty()
            ? List.of()
            : List.of(new InputMethodTextRun(composed, InputMethodHighlight.UNSELECTED_RAW));
    Event.fireEvent(
        find(ComposerIds.TEXT, TextArea.class),
        new InputMethodEvent(
            InputMethodEvent.INPUT_METHOD_TEXT_CHANGED, runs, committed, composed.length()));
    settle();
  }

  /** Types into the hex editor, over what stood there. */
  void writeHex(String typed) {
    HexViewPage hex = hex();
    hex.key(KeyCode.A, KeyCode.CONTROL);
    hex.key(KeyCode.DELETE);
    hex.type(typed);
  }

  HexViewPage hex() {
    HexView editor = find(ComposerIds.HEX, HexView.class);
    editor.requestFocus();
    return new HexViewPage(editor);
  }

  String written(String id) {
    return find(id, TextArea.class).getText();
  }

  TextArea editor(String id) {
    return find(id, TextArea.class);
  }

  void press(String id) {
    Node node = find(id, Node.class);
    if (node instanceof ToggleButton toggle) {
      toggle.fire();
    } else if (node instanceof CheckBox box) {
      box.fire();
    } else {
      find(id, Button.class).fire();
    }
    settle();
  }

  void choose(String menuId, String itemId) {
    MenuItem item =
        find(menuId, MenuButton.class).getItems().stream()
            .filter(i -> (menuId + "-" + itemId).equals(i.getId()))
            .findFirst()
            .orElseThrow(() -> new AssertionError("no choice " + itemId + " in " + menuId));
    item.fire();
    settle();
  }

  String chosen(String menuId) {
    return find(menuId, MenuButton.class).getText();
  }

  void sendKeys() {
    Event.fireEvent(
        find(ComposerIds.HEX, Node.class),
        new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, false, true, false, false));
    settle();
  }

  /** Ctrl and a key on the text editor. */
  void textKeys(KeyCode code) {
    Event.fireEvent(
        find(ComposerIds.TEXT, Node.class),
        new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, true, false, false));
    settle();
  }

  String label(String id) {
    return find(id, Label.class).getText();
  }

  boolean shown(String id) {
    Node node = view.lookup("#" + id);
    while (node != null && node != view) {
      if (!node.isVisible()) {
        return false;
      }
      node = node.getParent();
    }
    return node == view;
  }

  /** Below this no divider can make it. */
  double leastHeight() {
    return view.minHeight(view.getWidth());
  }

  void resize(double width) {
    view.getScene().getWindow().setWidth(width);
    settle();
  }

  /** Whether a node lies inside the composer and shows all its words. */
  boolean isWhole(String id) {
    Node node = find(id, Node.class);
    Bounds place = view.sceneToLocal(node.localToScene(node.getLayoutBounds()));
    return place.getMinX() >= 0
        && place.getMaxX() <= view.getWidth() + 0.5
        && node.getLayoutBounds().getWidth() >= node.prefWidth(-1) - 1;
  }

  boolean enabled(String id) {
    return !find(id, Node.class).isDisabled();
  }

  boolean selected(String id) {
    return find(id, ToggleButton.class).isSelected();
  }

  /** The preview's texts with their style classes, such as {@code part-checksum: C4 0B}. */
  List<String> preview() {
    return find(ComposerIds.PREVIEW, TextFlow.class).getChildren().stream()
        .filter(n -> !n.getStyleClass().isEmpty())
        .map(n -> n.getStyleClass().getLast() + ": " + ((Text) n).getText().strip())
        .toList();
  }

  /** Where a node stands in the window. */
  Bounds place(String id) {
    Node node = find(id, Node.class);
    return node.localToScene(node.getLayoutBounds());
  }

  /** The flaw mark that is in view. */
  Node flawMark() {
    return view.lookupAll("#" + ComposerIds.FLAW_MARK).stream()
        .filter(n -> n.isVisible() && n.getParent().getParent().isVisible())
        .findFirst()
        .orElseThrow(() -> new AssertionError("no place is marked"));
  }

  boolean marksAFlaw() {
    return view.lookupAll("#" + ComposerIds.FLAW_MARK).stream()
        .anyMatch(n -> n.isVisible() && n.getParent().getParent().isVisible());
  }

  private <N extends Node> N find(String id, Class<N> type) {
    Node node = view.lookup("#" + id);
    if (node == null) {
      throw new AssertionError("nothing has the id " + id);
    }
    return type.cast(node);
  }
}
