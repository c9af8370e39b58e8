package dev.portcullis.app.shell;

import dev.portcullis.app.controls.Shown;
import dev.portcullis.app.controls.Tips;
import dev.portcullis.app.i18n.Messages;
import dev.portcullis.app.tab.WindowTab;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ScrollPane.ScrollBarPolicy;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * The row of tabs with a plus at its end. Left and right move between tabs, Delete closes one.
 * Where they have not all room, the wheel moves the row and a menu names them all.
 */
final class TabStripView extends HBox {

  /** How much of its neighbours is seen beside a tab that was brought into sight. */
  private static final double PEEK = 24;

  private final ShellViewModel model;
  private final Messages messages;
  private final HBox row = new HBox();
  private final ScrollPane scroller = new ScrollPane(row);
  private final MenuButton all = new MenuButton();

  TabStripView(ShellViewModel model, Messages messages, Button add) {
    this.model = model;
    this.messages = messages;
    setId(ShellIds.TABS);
    getStyleClass().add("tab-strip");
    setAlignment(Pos.BOTTOM_LEFT);
    setAccessibleRole(AccessibleRole.TAB_PANE);
    accessibleTextProperty().bind(messages.bind("shell.tabs"));
    add.setId(ShellIds.TAB_ADD);
    add.getStyleClass().addAll("flat", "button-icon", "tab-add");
    add.setMinWidth(USE_PREF_SIZE);
    row.getStyleClass().add("tab-row");
    row.setAlignment(Pos.BOTTOM_LEFT);
    scroller.getStyleClass().add("tab-scroller");
    scroller.setMinWidth(0);
    scroller.setFitToHeight(true);
    scroller.setHbarPolicy(ScrollBarPolicy.NEVER);
    scroller.setVbarPolicy(ScrollBarPolicy.NEVER);
    scroller.setFocusTraversable(false);
    scroller.addEventFilter(ScrollEvent.SCROLL, this::turned);
    prepareMenu();
    getChildren().addAll(scroller, add, all);
    model.tabs().addListener((ListChangeListener<WindowTab>) change -> rebuild());
    model.selectedProperty().addListener((source, before, now) -> showSelected());
    model.sidesProperty().addListener((source, before, now) -> showSelected());
    // Another size of the window or of its letters must not push the tab in front out of sight.
    row.widthProperty().subscribe((before, now) -> scrollTo());
    scroller.viewportBoundsProperty().subscribe((before, now) -> scrollTo());
    rebuild();
  }

  private void prepareMenu() {
    all.setId(ShellIds.TABS_ALL);
    all.getStyleClass().addAll("flat", "button-icon", "no-arrow", "tab-all");
    all.setGraphic(new FontIcon(Feather.CHEVRON_DOWN));
    all.setMinWidth(USE_PREF_SIZE);
    all.accessibleTextProperty()
        .bind(messages.bind("shell.tabs.all", Bindings.size(model.tabs()).asString()));
    Tips.on(all, all.accessibleTextProperty());
    // A menu without items is not shown at all.
    all.getItems().add(new MenuItem());
    all.setOnShowing(event -> all.getItems().setAll(choices()));
    Shown.when(
        all,
        Bindings.createBooleanBinding(
            () -> hidden() > 0, row.widthProperty(), scroller.viewportBoundsProperty()));
  }

  private List<MenuItem> choices() {
    List<MenuItem> choices = new ArrayList<>();
    for (TabHandleView handle : handles()) {
      RadioMenuItem choice = new RadioMenuItem(handle.getAccessibleText());
      choice.setMnemonicParsing(false);
      choice.setSelected(handle.tab() == model.selectedProperty().get());
      choice.setOnAction(event -> model.select(handle.tab()));
      choices.add(choice);
    }
    return choices;
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
    return handles().get(model.tabs().indexOf(tab));
  }

  private List<TabHandleView> handles() {
    return row.getChildren().stream().map(TabHandleView.class::cast).toList();
  }

  private void showSelected() {
    for (TabHandleView handle : handles()) {
      boolean front = handle.tab() == model.selectedProperty().get();
      handle.showSelected(front);
      handle.showBeside(
          !front && model.sidesProperty().get().filter(two -> two.has(handle.tab())).isPresent());
    }
    scrollTo();
  }

  /** Moves as little as brings the tab in front whole into sight. */
  private void scrollTo() {
    int index = model.tabs().indexOf(model.selectedProperty().get());
    if (index < 0 || hidden() <= 0) {
      scroller.setHvalue(0);
      return;
    }
    // By what they ask for: where they stand is known only after the layout this is a part of.
    double begin = 0;
    for (TabHandleView before : handles().subList(0, index)) {
      begin += before.prefWidth(-1) + row.getSpacing();
    }
    double end = begin + handles().get(index).prefWidth(-1);
    double most = Math.max(0, begin - PEEK);
    double least = Math.min(most, end + PEEK - scroller.getViewportBounds().getWidth());
    moveTo(Math.clamp(scroller.getHvalue() * hidden(), least, most));
  }

  /** A wheel that turns up and down is what most people have. */
  private void turned(ScrollEvent event) {
    if (hidden() > 0 && event.getDeltaX() == 0) {
      moveTo(scroller.getHvalue() * hidden() - event.getDeltaY());
      event.consume();
    }
  }

  private void moveTo(double left) {
    scroller.setHvalue(Math.clamp(left / hidden(), 0, 1));
  }

  /** Pixels of the row that have no room. */
  private double hidden() {
    return row.getWidth() - scroller.getViewportBounds().getWidth();
  }
}
