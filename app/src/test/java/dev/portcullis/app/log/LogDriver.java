package dev.portcullis.app.log;

import dev.portcullis.app.i18n.Language;
import dev.portcullis.app.i18n.Messages;
import dev.portcullis.app.testkit.Screen;
import dev.portcullis.app.viewport.Viewport;
import dev.portcullis.app.viewport.ViewportPage;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** The log as a user meets it, by its node ids. On the screen's thread. */
final class LogDriver implements AutoCloseable {

  final Messages messages = new Messages(Language.ENGLISH);
  final LogFixture log;
  final LogView view;
  final ViewportPage rows;

  /** Shows the log in a window of 1280 × 400. */
  LogDriver(LogFixture log) {
    this.log = log;
    view = new LogView(log.model, messages);
    Screen.show(view, 1280, 400);
    rows = new ViewportPage(view.rows());
    settle();
  }

  /** Lets reads, pulses and layout happen until there is no more. */
  void settle() {
    for (int i = 0; i < 4; i++) {
      log.settle();
      Screen.settle(view);
    }
  }

  /** The capture woke the screen. */
  void pull() {
    log.model.pull();
    settle();
  }

  String cell(long row, int column) {
    return view.rows().shownText(row, column);
  }

  String row(long row) {
    return view.rows().shownText(row);
  }

  Viewport viewport() {
    return view.rows();
  }

  String text(String id) {
    return switch (node(id)) {
      case ButtonBase button -> button.getText();
      case Label label -> label.getText();
      case Node other -> throw new AssertionError("no text: " + other);
    };
  }

  boolean shows(String id) {
    for (Node node = node(id); node != null; node = node.getParent()) {
      if (!node.isVisible()) {
        return false;
      }
    }
    return true;
  }

  /** Whether a label has room for all its words. */
  boolean isWhole(String id) {
    return node(id) instanceof Label label && label.getWidth() >= label.prefWidth(-1);
  }

  void press(String id) {
    ((ButtonBase) node(id)).fire();
    settle();
  }

  void filter(LogFilter filter) {
    press(LogIds.FILTER + filter.id());
  }

  String chip(LogFilter filter) {
    return text(LogIds.FILTER + filter.id());
  }

  boolean chipPressed(LogFilter filter) {
    return ((ToggleButton) node(LogIds.FILTER + filter.id())).isSelected();
  }

  /** Presses Ctrl and a key anywhere in the log. */
  void shortcut(KeyCode code) {
    Event.fireEvent(
        view.rows(), new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, true, false, false));
    settle();
  }

  /** Chooses an entry of the rows' menu. */
  void menu(String id) {
    MenuItem item =
        view.rowMenu().getItems().stream()
            .flatMap(
                each -> each instanceof Menu inner ? inner.getItems().stream() : Stream.of(each))
            .filter(each -> id.equals(each.getId()))
            .findFirst()
            .orElseThrow();
    if (!item.isDisable()) {
      item.fire();
    }
    settle();
  }

  String clipboard() {
    return Objects.requireNonNullElse(Clipboard.getSystemClipboard().getString(), "");
  }

  private Node node(String id) {
    Node node = view.lookup("#" + id);
    if (node == null) {
      throw new AssertionError("no node " + id);
    }
    return node;
  }

  @Override
  public void close() {
    view.getScene().getWindow().hide();
  }
}
