package dev.portcullis.app.log;

import dev.portcullis.app.controls.WordItem;
import dev.portcullis.app.i18n.Messages;
import dev.portcullis.app.viewport.ColumnOrder;
import dev.portcullis.app.viewport.ViewColumn;
import dev.portcullis.app.viewport.Viewport;
import javafx.scene.Node;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.ContextMenuEvent;

/** Which columns of a log are shown; opens on their titles. JavaFX thread. */
final class LogColumnMenu extends ContextMenu {

  /** Belongs to the column after it: they are shown and hidden together. */
  private static final String MARK = "mark";

  private static final String EVENT = "event";

  /** How much a step changes the width. */
  private static final double WIDER = 1.25;

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
    Menu arrange = WordItem.menu(LogIds.COLUMN + "arrange", messages.bind("log.columns.arrange"));
    rows.columns().stream()
        .filter(column -> !column.id().equals(MARK))
        .forEach(column -> arrange.getItems().add(arrange(column, messages)));
    MenuItem reset =
        WordItem.of(
            LogIds.COLUMN + "reset",
            messages.bind("log.columns.reset"),
            () -> rows.columns().forEach(ViewColumn::reset));
    getItems().addAll(new SeparatorMenuItem(), arrange, reset);
    rows.addEventFilter(ContextMenuEvent.CONTEXT_MENU_REQUESTED, this::open);
  }

  /** What the mouse does with a title, for the keyboard. */
  private Menu arrange(ViewColumn column, Messages messages) {
    Menu menu =
        WordItem.menu(
            LogIds.COLUMN + column.id() + "-arrange", messages.bind("log.column." + column.id()));
    menu.visibleProperty().bind(column.visibleProperty());
    menu.getItems()
        .addAll(
            step(column, "left", messages, () -> ColumnOrder.shift(rows.columns(), column, false)),
            step(column, "right", messages, () -> ColumnOrder.shift(rows.columns(), column, true)),
            step(column, "wider", messages, () -> widen(column, WIDER)),
            step(column, "narrower", messages, () -> widen(column, 1 / WIDER)));
    return menu;
  }

  private static MenuItem step(ViewColumn column, String step, Messages messages, Runnable action) {
    return WordItem.of(
        LogIds.COLUMN + column.id() + "-" + step, messages.bind("log.columns." + step), action);
  }

  private static void widen(ViewColumn column, double times) {
    double width = Math.round(column.widthProperty().get() * times);
    column.widthProperty().set(Math.max(ViewColumn.MIN_WIDTH, width));
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
