package dev.portcullis.app.shell;

import dev.portcullis.app.i18n.Messages;
import dev.portcullis.app.library.SidebarView;
import dev.portcullis.app.status.StatusBarView;
import dev.portcullis.app.tab.TabSession;
import dev.portcullis.app.tab.WindowTab;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import javafx.collections.ListChangeListener;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The window's contents from menu to status bar. A tab's nodes are made when it first comes up. */
final class ShellView extends VBox {

  private final ShellViewModel model;
  private final Function<WindowTab, TabNodes> tabViews;
  private final Map<WindowTab, TabNodes> made = new HashMap<>();

  /** The tabs that have been in front. */
  private final Set<WindowTab> shown = new HashSet<>();

  private final TabArea content;
  private final TabStripView strip;

  /**
   * Puts the window together.
   *
   * @param tabViews makes the contents of a tab
   */
  ShellView(
      ShellViewModel model,
      MenuView menu,
      HeaderView header,
      ToldStripView told,
      SidebarView sidebar,
      TabStripView strip,
      StatusBarView status,
      Function<WindowTab, TabNodes> tabViews,
      Messages messages) {
    this.model = model;
    this.tabViews = tabViews;
    this.strip = strip;
    setId(ShellIds.ROOT);
    getStyleClass().add("shell");
    accessibleTextProperty().bind(messages.bind("shell.title"));
    content = new TabArea(model, this::view);
    VBox.setVgrow(content, Priority.ALWAYS);
    VBox front = new VBox(strip, content);
    front.setMinWidth(0);
    content.setMinWidth(0);
    HBox.setHgrow(front, Priority.ALWAYS);
    HBox middle = new HBox(sidebar, front);
    VBox.setVgrow(middle, Priority.ALWAYS);
    // Where the window is low, what is between gives way.
    for (Region whole : List.of(menu, header, status)) {
      whole.setMinHeight(USE_PREF_SIZE);
    }
    middle.setMinHeight(0);
    getChildren().addAll(menu, header, told, middle, status);
    model.selectedProperty().subscribe(this::show);
    model
        .tabs()
        .addListener(
            (ListChangeListener<WindowTab>)
                change -> {
                  made.keySet().retainAll(model.tabs());
                  shown.retainAll(model.tabs());
                });
  }

  /** The contents of the tab in front. */
  TabNodes front() {
    return view(model.selectedProperty().get());
  }

  /** Puts the keyboard on the one button a person came for. */
  void focusConnect() {
    front().socket().ifPresent(tab -> tab.addressBar().focusConnect());
  }

  /** Edits the name of the tab in front. */
  void renameTab() {
    strip.renameSelected();
  }

  private void show(WindowTab tab) {
    TabNodes nodes = view(tab);
    if (shown.add(tab) && tab instanceof TabSession session) {
      if (session.socket().addressProperty().get().isEmpty()) {
        nodes.socket().ifPresent(view -> view.addressBar().focusAddress());
      }
    }
  }

  private TabNodes view(WindowTab tab) {
    return made.computeIfAbsent(tab, tabViews);
  }
}
