package dev.portcullis.app.log;

import dev.portcullis.app.i18n.Messages;
import dev.portcullis.app.viewport.ViewColumn;
import dev.portcullis.app.viewport.Viewport;
import javafx.scene.Node;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.ContextMenuEvent;

/** Which columns of a log are shown; opens on their titles. JavaFX thread. */
final class LogColumnMenu extends ContextMenu {

  /** Belongs to the column after it: they are shown and hidden together. */
  private static final String MARK = "mark";

  private static final String EVENT = "event";

  private final Viewport rows;

  LogColumnMenu(Viewport rows, Messages messages) {
    this.rows = rows;
    for (ViewColumn column : rows.columns()) {
      if (!column.id().equals(MARK)) {
        CheckMenuItem item = new CheckMenuItem();
        item.setId(LogIds.COLUMN + column.id());
        item.textProperty().bind(messages.bind("log.column." + column.id()));
        item.selectedProperty().bindBidirectional(column.visibleProperty());
        getItems().add(item);
      }
      if (column.id().equals(EVENT)) {
        of(MARK).visibleProperty().bind(column.visibleProperty());
      }
    }
    MenuItem reset = new MenuItem();
    reset.setId(LogIds.COLUMN + "reset");
    reset.textProperty().bind(messages.bind("log.columns.reset"));
    reset.setOnAction(event -> rows.columns().forEach(ViewColumn::reset));
    getItems().addAll(new SeparatorMenuItem(), reset);
    rows.addEventFilter(ContextMenuEvent.CONTEXT_MENU_REQUESTED, this::open);
  }

  private ViewColumn of(String id) {
    return rows.columns().stream()
        .filter(column -> column.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no column " + id));
  }

  private void open(ContextMenuEvent event) {
    // The titles let the mouse through to what holds them.
    if (event.getTarget() instanceof Node node
        && node.getStyleClass().contains("viewport-header")) {
      show(rows, event.getScreenX(), event.getScreenY());
      event.consume();
    }
  }
}
