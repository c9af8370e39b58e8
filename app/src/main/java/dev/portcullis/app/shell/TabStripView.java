package dev.portcullis.app.shell;

import dev.portcullis.app.i18n.Messages;
import dev.portcullis.app.tab.WindowTab;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;

/** The row of tabs with a plus at its end. Left and right move between tabs, Delete closes one. */
final class TabStripView extends ScrollPane {

  private final ShellViewModel model;
  private final Messages messages;
  private final HBox row = new HBox();
  private final Button add;

  TabStripView(ShellViewModel model, Messages messages, Button add) {
    this.model = model;
    this.messages = messages;
    this.add = add;
    setId(ShellIds.TABS);
    getStyleClass().add("tab-strip");
    setAccessibleRole(AccessibleRole.TAB_PANE);
    accessibleTextProperty().bind(messages.bind("shell.tabs"));
    add.setId(ShellIds.TAB_ADD);
    add.getStyleClass().addAll("flat", "button-icon", "tab-add");
    row.getStyleClass().add("tab-row");
    row.setAlignment(Pos.BOTTOM_LEFT);
    setContent(row);
    setFitToHeight(true);
    setHbarPolicy(ScrollBarPolicy.NEVER);
    setVbarPolicy(ScrollBarPolicy.NEVER);
    setFocusTraversable(false);
    model.tabs().addListener((ListChangeListener<WindowTab>) change -> rebuild());
    model.selectedProperty().addListener((source, before, now) -> showSelected());
    model.sidesProperty().addListener((source, before, now) -> showSelected());
    // Another size of the window or of its letters must not push the tab in front out of sight.
    row.widthProperty().subscribe((before, now) -> scrollTo());
    viewportBoundsProperty().subscribe((before, now) -> scrollTo());
    rebuild();
  }

  /** Edits the name of the tab in front. */
  void renameSelected() {
    handle(model.selectedProperty().get()).rename();
  }

  private void rebuild() {
    row.getChildren().clear();
    for (int i = 0; i < model.tabs().size(); i++) {
      TabHandleView handle = new TabHandleView(model.tabs().get(i), i, model, messages);
      handle.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
      row.getChildren().add(handle);
    }
    row.getChildren().add(add);
    showSelected();
  }

  private void pressed(KeyEvent event) {
    switch (event.getCode()) {
      case LEFT -> model.previousTab();
      case RIGHT -> model.nextTab();
      case DELETE -> model.close(model.selectedProperty().get());
      default -> {
        return;
      }
    }
    handle(model.selectedProperty().get()).requestFocus();
    event.consume();
  }

  private TabHandleView handle(WindowTab tab) {
    return (TabHandleView) row.getChildren().get(model.tabs().indexOf(tab));
  }

  private void showSelected() {
    for (var child : row.getChildren()) {
      if (child instanceof TabHandleView handle) {
        boolean front = handle.tab() == model.selectedProperty().get();
        handle.showSelected(front);
        handle.showBeside(
            !front && model.sidesProperty().get().filter(two -> two.has(handle.tab())).isPresent());
      }
    }
    scrollTo();
  }

  private void scrollTo() {
    double all = row.getWidth();
    double seen = getViewportBounds().getWidth();
    int index = model.tabs().indexOf(model.selectedProperty().get());
    if (index < 0 || all <= seen) {
      setHvalue(0);
      return;
    }
    setHvalue(index / (double) Math.max(1, model.tabs().size() - 1));
  }
}
