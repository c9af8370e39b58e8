package dev.portcullis.app.shell;

import dev.portcullis.app.log.LogView;
import dev.portcullis.app.settings.AppearanceModel;
import dev.portcullis.app.socket.SocketTabViewModel;
import dev.portcullis.app.status.StatusViewModel;
import dev.portcullis.app.tab.TabSession;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/**
 * Everything the window can do, declared once: menus, buttons and keys are made of these. JavaFX
 * thread only.
 */
final class ShellCommands {

  /** For what can be done at any time. */
  static final BooleanBinding ALWAYS = Bindings.createBooleanBinding(() -> true);

  final LibraryCommands library;
  final Command newTab;
  final Command closeTab;
  final Command renameTab;
  final Command nextTab;
  final Command previousTab;
  final Command quit;
  final Command connect;
  final Command close;
  final Command send;
  final Command openCapture;
  final ScriptCommands script;
  final Command export;
  final Command chart;
  final Command repeat;
  final Command sendFile;
  final Command history;
  final Command historyOlder;
  final Command historyNewer;
  final LogCommands log;
  final TabCommands tabs;
  final Command clearView;
  final Command resetCounters;
  final Command devices;
  final Command profiles;
  final Command toggleTheme;
  final Command zoomIn;
  final Command zoomOut;
  final Command zoomReset;
  final Command settings;
  final Command help;
  final Command keys;
  final Command about;

  /** What only the window itself can do. */
  interface WindowActions {

    /** Edits the name of the tab in front. */
    void renameTab();

    /** Closes the window. */
    void quit();

    /** Sends what the composer in front holds. */
    void send();

    /** Whether that can be done now. */
    ObservableBooleanValue canSend();

    /** Asks for a capture recorded earlier and shows it. */
    void openCapture();

    /** Asks which tabs are to be merged into one time line. */
    void mergeTabs();

    /** Shows an empty script. */
    void newScript();

    /** Asks for a script and shows it. */
    void openScript();

    /** Opens what was done in the tab in front as a script. */
    void openAsScript();

    /** Opens a tab with what the code in the clipboard connects to and sends. */
    void openTabFromClipboard();

    /** Saves the script in front. */
    void saveScript();

    /** Shows the chart of the tab in front, or puts it away. */
    void toggleChart();

    /** Offers to export events. */
    void export();

    /** Puts the keyboard into the find field of the log. */
    void find();

    /** Searches what was sent. */
    void showHistory();

    /** The log of the tab in front. */
    LogView frontLog();

    /** Clears the log's view; the capture stays. */
    void clearView();

    /** Shows the simulated devices. */
    void showDevices();

    /** The windows beside this one. */
    SideWindows windows();

    /** Shows every key. */
    void showKeys();

    /** Says what program this is. */
    void showAbout();
  }

  ShellCommands(
      ShellViewModel shell,
      StatusViewModel status,
      AppearanceModel appearance,
      LibraryCommands library,
      WindowActions window) {
    this.library = library;
    ReadOnlyObjectProperty<TabSession> tab = shell.socketTabProperty();
    ObservableBooleanValue active = flag(tab.flatMap(t -> t.socket().active()));
    ObservableBooleanValue hasSocket = tab.isNotNull();
    newTab =
        command(
            "new-socket", "shell.command.new-socket", Feather.PLUS, shell::newTab, "Shortcut+T");
    closeTab =
        command(
            "close-tab",
            "shell.command.close-tab",
            Feather.X,
            () -> shell.close(shell.selectedProperty().get()),
            "Shortcut+W");
    renameTab =
        new Command(
            "rename-tab",
            "shell.command.rename-tab",
            Optional.of(Feather.EDIT_2),
            Command.keys("F2"),
            hasSocket,
            window::renameTab);
    openCapture =
        command(
            "open-capture",
            "shell.command.open-capture",
            Feather.ARCHIVE,
            window::openCapture,
            "Shortcut+Shift+O");
    nextTab =
        command(
            "next-tab",
            "shell.command.next-tab",
            Feather.CHEVRON_RIGHT,
            shell::nextTab,
            "Ctrl+Tab",
            "Ctrl+Page Down");
    previousTab =
        command(
            "previous-tab",
            "shell.command.previous-tab",
            Feather.CHEVRON_LEFT,
            shell::previousTab,
            "Ctrl+Shift+Tab",
            "Ctrl+Page Up");
    quit = command("quit", "shell.command.quit", Feather.LOG_OUT, window::quit, "Shortcut+Q");
    connect =
        new Command(
            "connect",
            "shell.command.connect",
            Optional.of(Feather.LINK),
            Command.keys("F5"),
            Bindings.createBooleanBinding(
                () -> hasSocket.get() && !active.get(), hasSocket, active),
            () -> socket(tab).connect());
    close =
        new Command(
            "close",
            "shell.command.close",
            Optional.of(Feather.SLASH),
            Command.keys("Shift+F5"),
            active,
            () -> socket(tab).close());
    send =
        new Command(
            "send",
            "shell.command.send",
            Optional.of(Feather.SEND),
            Command.keys("Shortcut+Enter"),
            window.canSend(),
            window::send);
    export =
        command(
            "export-events",
            "shell.command.export",
            Feather.DOWNLOAD,
            window::export,
            "Shortcut+Shift+E");
    repeat =
        new Command(
            "repeat",
            "shell.command.repeat",
            Optional.of(Feather.REPEAT),
            Command.keys("Shortcut+Shift+Enter"),
            flag(tab.flatMap(t -> t.composer().repeatableBinding())),
            () -> tab.get().composer().toggleRepeat());
    sendFile =
        new Command(
            "send-file",
            "shell.command.send-file",
            Optional.of(Feather.PAPERCLIP),
            Command.keys("Shortcut+Shift+F"),
            hasSocket,
            () -> tab.get().composer().chooseFile());
    history =
        new Command(
            "history",
            "shell.command.history",
            Optional.of(Feather.CLOCK),
            Command.keys("Shortcut+H"),
            hasSocket,
            window::showHistory);
    historyOlder =
        new Command(
            "history-older",
            "shell.command.history-older",
            Optional.of(Feather.ARROW_UP),
            Command.keys("Alt+Up"),
            hasSocket,
            () -> tab.get().composer().history().older());
    historyNewer =
        new Command(
            "history-newer",
            "shell.command.history-newer",
            Optional.of(Feather.ARROW_DOWN),
            Command.keys("Alt+Down"),
            hasSocket,
            () -> tab.get().composer().history().newer());
    chart =
        command(
            "chart",
            "shell.command.chart",
            Feather.BAR_CHART_2,
            window::toggleChart,
            "Shortcut+Shift+G");
    log = new LogCommands(shell, window);
    tabs = new TabCommands(shell, window);
    script = new ScriptCommands(shell, window);
    clearView =
        command(
            "clear-view",
            "shell.command.clear-view",
            Feather.DELETE,
            window::clearView,
            "Shortcut+L");
    resetCounters =
        command(
            "reset-counters",
            "shell.command.reset-counters",
            Feather.ROTATE_CCW,
            status::resetCounters);
    devices = command("devices", "shell.command.devices", Feather.CPU, window::showDevices);
    profiles =
        command(
            "profiles",
            "shell.command.profiles",
            Feather.SLIDERS,
            () -> window.windows().profiles().run(),
            "Shortcut+Shift+R");
    toggleTheme =
        command(
            "toggle-theme", "shell.command.toggle-theme", Feather.MOON, appearance::toggleTheme);
    zoomIn =
        command(
            "zoom-in",
            "shell.command.zoom-in",
            Feather.ZOOM_IN,
            appearance::zoomIn,
            "Shortcut+Equals",
            "Shortcut+Plus",
            "Shortcut+Add");
    zoomOut =
        command(
            "zoom-out",
            "shell.command.zoom-out",
            Feather.ZOOM_OUT,
            appearance::zoomOut,
            "Shortcut+Minus",
            "Shortcut+Subtract");
    zoomReset =
        command(
            "zoom-reset",
            "shell.command.zoom-reset",
            Feather.TYPE,
            appearance::zoomReset,
            "Shortcut+0",
            "Shortcut+Numpad 0");
    settings =
        command(
            "settings",
            "shell.command.settings",
            Feather.SETTINGS,
            () -> window.windows().settings().run(),
            "Shortcut+Comma");
    help =
        command(
            "help",
            "shell.command.help",
            Feather.BOOK_OPEN,
            () -> window.windows().help().run(),
            "F1");
    keys = command("keys", "shell.command.keys", Feather.HELP_CIRCLE, window::showKeys, "Shift+F1");
    about = command("about", "shell.command.about", Feather.INFO, window::showAbout);
  }

  /** Every command, in the order the help lists them. */
  List<Command> all() {
    List<Command> all = new ArrayList<>();
    all.addAll(
        List.of(
            newTab,
            closeTab,
            renameTab,
            nextTab,
            previousTab,
            connect,
            close,
            send,
            openCapture,
            repeat,
            sendFile,
            history,
            historyOlder,
            historyNewer,
            export,
            chart));
    all.addAll(tabs.all());
    all.addAll(library.all());
    all.addAll(log.all());
    all.addAll(script.all());
    all.addAll(
        List.of(
            clearView,
            resetCounters,
            devices,
            profiles,
            toggleTheme,
            zoomIn,
            zoomOut,
            zoomReset,
            settings,
            help,
            keys,
            about,
            quit));
    return all;
  }

  /** What text fields would do something else for: Ctrl H erases there, Ctrl Tab goes on. */
  List<Command> beforeTextFields() {
    return List.of(nextTab, previousTab, tabs.moveLeft, tabs.moveRight, history);
  }

  /** Only called by commands that are enabled while there is one. */
  private static SocketTabViewModel socket(ReadOnlyObjectProperty<TabSession> tab) {
    return Objects.requireNonNull(tab.get()).socket();
  }

  private static ObservableBooleanValue flag(ObservableValue<Boolean> value) {
    return Bindings.createBooleanBinding(() -> Boolean.TRUE.equals(value.getValue()), value);
  }

  static Command command(String id, String textKey, Ikon icon, Runnable action, String... keys) {
    return new Command(id, textKey, Optional.of(icon), Command.keys(keys), ALWAYS, action);
  }
}
