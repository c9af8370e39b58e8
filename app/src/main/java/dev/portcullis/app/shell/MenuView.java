package dev.portcullis.app.shell;

import dev.portcullis.app.i18n.Language;
import dev.portcullis.app.i18n.Messages;
import dev.portcullis.app.settings.AppearanceModel;
import dev.portcullis.app.settings.ThemeChoice;
import dev.portcullis.core.script.ScriptExamples;
import java.util.function.Consumer;
import javafx.collections.ObservableList;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;

/** The menu: every command, none that does nothing. */
final class MenuView extends MenuBar {

  private static final int FILE = 0;
  private static final int EDIT = 1;
  private static final int PAYLOAD = 3;
  private static final int VIEW = 4;
  private static final int SCRIPT = 5;

  private final CommandNodes nodes;
  private final Messages messages;

  /**
   * The menu of the window.
   *
   * @param recentCaptures goes below the command that opens one
   * @param showExample shows a script that comes with the program
   */
  MenuView(
      ShellCommands commands,
      CommandNodes nodes,
      Menu recentCaptures,
      Consumer<String> showExample,
      AppearanceModel appearance,
      Messages messages) {
    this.nodes = nodes;
    this.messages = messages;
    setId("menu");
    setUseSystemMenuBar(true);
    LibraryCommands library = commands.library;
    getMenus()
        .addAll(
            menu("shell.menu.file", commands.newTab, library.reopenTab, commands.closeTab),
            menu("shell.menu.edit", library.undo, library.redo),
            menu("shell.menu.socket", commands.connect, commands.close, library.saveTarget),
            menu(
                "shell.menu.payload",
                commands.send,
                commands.repeat,
                commands.sendFile,
                commands.history,
                commands.historyOlder,
                commands.historyNewer),
            menu("shell.menu.view", library.sidebar, commands.clearView, commands.chart),
            menu("shell.menu.script", commands.script.all().toArray(Command[]::new)),
            menu(
                "shell.menu.tools",
                library.findAction,
                commands.devices,
                commands.profiles,
                commands.resetCounters),
            menu("shell.menu.help", commands.help, commands.keys, commands.about));
    getMenus().get(SCRIPT).getItems().addAll(new SeparatorMenuItem(), examples(showExample));
    add(FILE, commands.openCapture, commands.export);
    ObservableList<MenuItem> file = getMenus().getFirst().getItems();
    file.add(file.size() - 1, recentCaptures);
    add(FILE, commands.settings, commands.quit);
    add(EDIT, commands.renameTab);
    add(PAYLOAD, library.savePayload, library.newGroup, library.newSequence);
    add(PAYLOAD, library.importPayloads, library.exportLibrary);
    add(VIEW, commands.nextTab, commands.previousTab);
    add(VIEW, commands.tabs.all().toArray(Command[]::new));
    Menu view = getMenus().get(VIEW);
    view.getItems().add(1, menu("shell.menu.log", commands.log.all().toArray(Command[]::new)));
    view.getItems().addAll(new SeparatorMenuItem(), themes(appearance), languages(appearance));
    add(VIEW, commands.zoomIn, commands.zoomOut, commands.zoomReset);
  }

  private Menu menu(String textKey, Command... commands) {
    Menu menu = new Menu();
    menu.textProperty().bind(messages.bind(textKey));
    for (Command command : commands) {
      menu.getItems().add(nodes.menuItem(command));
    }
    return menu;
  }

  private void add(int index, Command... commands) {
    Menu menu = getMenus().get(index);
    menu.getItems().add(new SeparatorMenuItem());
    for (Command command : commands) {
      menu.getItems().add(nodes.menuItem(command));
    }
  }

  private MenuItem examples(Consumer<String> show) {
    Menu menu = menu("shell.menu.examples");
    menu.setId("menu-examples");
    for (String name : ScriptExamples.names()) {
      MenuItem item = new MenuItem(name);
      item.setMnemonicParsing(false);
      item.setOnAction(event -> show.accept(name));
      menu.getItems().add(item);
    }
    return menu;
  }

  private MenuItem themes(AppearanceModel appearance) {
    Menu menu = menu("shell.menu.theme");
    ToggleGroup group = new ToggleGroup();
    for (ThemeChoice choice : ThemeChoice.values()) {
      RadioMenuItem item = new RadioMenuItem();
      item.setId("menu-theme-" + choice.id());
      item.textProperty().bind(messages.bind("settings.theme." + choice.id()));
      item.setToggleGroup(group);
      item.setOnAction(event -> appearance.themeProperty().set(choice));
      appearance.themeProperty().subscribe(now -> item.setSelected(now == choice));
      menu.getItems().add(item);
    }
    return menu;
  }

  private MenuItem languages(AppearanceModel appearance) {
    Menu menu = menu("shell.menu.language");
    ToggleGroup group = new ToggleGroup();
    for (Language language : Language.values()) {
      RadioMenuItem item = new RadioMenuItem(language.ownName());
      item.setId("menu-language-" + language.tag());
      item.setToggleGroup(group);
      item.setOnAction(event -> appearance.chooseLanguage(language));
      messages.languageProperty().subscribe(now -> item.setSelected(now == language));
      menu.getItems().add(item);
    }
    return menu;
  }
}
