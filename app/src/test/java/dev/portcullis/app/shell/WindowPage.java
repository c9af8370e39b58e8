package dev.portcullis.app.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.portcullis.app.compose.ComposerIds;
import dev.portcullis.app.i18n.Language;
import dev.portcullis.app.inspect.InspectorIds;
import dev.portcullis.app.log.LogIds;
import dev.portcullis.app.quota.QuotaIds;
import dev.portcullis.app.settings.DataDirectories;
import dev.portcullis.app.settings.SettingsIds;
import dev.portcullis.app.settings.ThemeChoice;
import dev.portcullis.app.socket.SocketIds;
import dev.portcullis.app.testkit.DrivenClock;
import dev.portcullis.app.testkit.Patience;
import dev.portcullis.app.testkit.Screen;
import dev.portcullis.core.capture.EventClock;
import dev.portcullis.core.socket.ChannelOpener;
import dev.portcullis.core.wifi.NoWifi;
import dev.portcullis.core.wifi.WifiNetworks;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.awaitility.core.ThrowingRunnable;
import org.testfx.api.FxRobot;

/**
 * The whole window as a person meets it, driven by TestFX through node ids. Any thread but the
 * screen's.
 */
final class WindowPage implements AutoCloseable {

  private static final Duration LOOKS_AGAIN = Duration.ofMillis(20);

  private final FxRobot robot = new FxRobot();
  private final Stage stage;
  private final PortcullisWindow window;

  /** Where exports go; what was shown of them. */
  private final FakeDesktop desktop;

  private final Quiet quiet;

  private WindowPage(Stage stage, PortcullisWindow window, FakeDesktop desktop, EngineRoom engine) {
    this.desktop = desktop;
    this.stage = stage;
    this.window = window;
    quiet = new Quiet(engine);
  }

  /** Starts the program with its files below a directory. */
  static WindowPage open(Path home, DrivenClock clock) {
    return open(new DataDirectories(home, home), clock);
  }

  /** Starts the program with its files in these places. */
  static WindowPage open(DataDirectories directories, DrivenClock clock) {
    return open(directories, clock, new NoWifi());
  }

  /** Starts the program on a computer that is on these Wi-Fi networks. */
  static WindowPage open(DataDirectories directories, DrivenClock clock, WifiNetworks wifi) {
    return open(directories, clock, wifi, Locale.ENGLISH);
  }

  /** Starts the program on a computer of this language. */
  static WindowPage open(
      DataDirectories directories, DrivenClock clock, WifiNetworks wifi, Locale locale) {
    return open(
        OwnComputer.with(
            directories, clock, EventClock.system(), ChannelOpener.system(), wifi, locale));
  }

  /** Starts the program in these surroundings. */
  static WindowPage open(Surroundings surroundings) {
    Prepared prepared = Prepared.prepare(surroundings);
    return Screen.call(
        () -> {
          Stage stage = new Stage();
          FakeDesktop desktop = new FakeDesktop();
          return new WindowPage(
              stage,
              PortcullisWindow.open(stage, prepared, messages -> desktop.parts()),
              desktop,
              prepared.engine());
        });
  }

  /** Ends the program. */
  @Override
  public void close() {
    Screen.run(window::close);
  }

  /** Connects, with as much time as a busy machine may need. */
  void connect() {
    fill(SocketIds.TIMEOUT, Long.toString(Patience.MOST.toSeconds()));
    clickOn(SocketIds.CONNECT);
  }

  void send() {
    clickOn(ComposerIds.SEND);
  }

  void aimAt(String address, String port) {
    write(SocketIds.ADDRESS, address);
    write(SocketIds.PORT, port);
  }

  void openFindings() {
    clickOn(SocketIds.VERDICT);
    awaitTrue(() -> isShown(SocketIds.FINDINGS));
  }

  void openLedger() {
    clickOn(QuotaIds.METER);
    awaitTrue(() -> isShown(QuotaIds.LEDGER));
  }

  void emptyLedger() {
    clickOn(QuotaIds.RESET);
    clickOn(QuotaIds.RESET_CONFIRM);
  }

  void newTab() {
    clickOn(ShellIds.TAB_ADD);
  }

  void press(KeyCode... keys) {
    robot.push(keys);
  }

  void choose(ThemeChoice theme, Language language) {
    clickOn(ShellIds.SETTINGS);
    awaitTrue(() -> isShown(SettingsIds.ROOT));
    clickOn(SettingsIds.LANGUAGE + language.tag());
    clickOn(SettingsIds.THEME + theme.id());
    robot.push(KeyCode.ESCAPE);
  }

  /** What the desktop around the window was asked, and answers. */
  FakeDesktop desktop() {
    return desktop;
  }

  /** Opens a capture, as a file manager asks for it. */
  void openFile(Path place) {
    Screen.run(() -> window.openFile(place));
  }

  /** Clicks on whatever has this id. */
  void click(String id) {
    clickOn(id);
  }

  /** Clicks once it is shown and stands where it stays. */
  private void clickOn(String id) {
    awaitThat(() -> assertThat(isShown(id)).as(id).isTrue());
    awaitThat(
        () -> {
          Bounds before = Nodes.place(id);
          Screen.awaitPulse();
          assertThat(Nodes.place(id)).as(id).isEqualTo(before);
        });
    robot.clickOn("#" + id);
  }

  /** Clicks on a tool of the composer, in its row or behind the button for what does not fit. */
  void clickTool(String id) {
    if (!Screen.call(() -> Nodes.isInView(node(id)))) {
      click(ComposerIds.MORE);
      awaitTrue(() -> Screen.call(() -> Nodes.isInView(node(id))));
      click(id);
      // A button puts the pop-over away, which swallows the next click until it has faded.
      awaitTrue(() -> !Screen.call(() -> node(id) instanceof Button && Nodes.isInView(node(id))));
      return;
    }
    click(id);
  }

  /** Chooses one of the scripts that come with the program. */
  void chooseExample(String name) {
    Screen.run(
        () ->
            choose(
                menuItems()
                    .filter(Menu.class::isInstance)
                    .flatMap(menu -> ((Menu) menu).getItems().stream())
                    .filter(item -> name.equals(item.getText())),
                name));
  }

  /** Chooses the item with this id from the menu bar. */
  void choose(String itemId) {
    Screen.run(() -> choose(menuItems().filter(item -> itemId.equals(item.getId())), itemId));
  }

  private Stream<MenuItem> menuItems() {
    return ((MenuBar) stage.getScene().lookup("#menu"))
        .getMenus().stream().flatMap(menu -> menu.getItems().stream());
  }

  private static void choose(Stream<MenuItem> items, String name) {
    items.findFirst().orElseThrow(() -> new AssertionError("no menu item " + name)).fire();
  }

  /** Puts a text into a field, whatever was in it. */
  void fill(String id, String text) {
    Screen.run(
        () -> {
          if (node(id) instanceof TextInputControl input) {
            input.setText(text);
          }
        });
  }

  /** Picks an item of a menu that, opened, would reach below the headless screen. */
  void pick(String menu, String item) {
    Screen.run(
        () -> {
          if (node(menu) instanceof MenuButton button) {
            button.getItems().stream().filter(i -> item.equals(i.getId())).forEach(i -> i.fire());
          }
        });
  }

  /** Every key of every command, as this computer writes it. */
  List<String> keys() {
    return Screen.call(
        () ->
            window.commands().stream()
                .flatMap(
                    command ->
                        command.keys().stream().map(KeyCombination::getDisplayText).distinct())
                .toList());
  }

  /** The commands whose keys a text area does not let through to the window. */
  Set<String> keptByTextAreas() {
    return Screen.call(() -> TextAreaKeys.kept(window.commands()));
  }

  /** Clicks on whatever has this id within what has another. */
  void clickIn(String area, String id) {
    robot.clickOn(robot.from(robot.lookup("#" + area)).lookup("#" + id).<Node>query());
  }

  /** Drags a column of the log by its title to the place before another. */
  void dragColumn(String from, String before) {
    robot
        .drag("#viewport-header-" + from)
        .dropTo(
            robot.offset(
                robot.lookup("#viewport-header-" + before).<Node>query(), Pos.CENTER_LEFT, 2, 0));
  }

  /** Which columns of the log are shown, from left to right. */
  List<String> columns() {
    return Screen.call(
        () ->
            node(LogIds.ROWS).lookupAll(".viewport-header > .label").stream()
                .filter(Node::isVisible)
                .sorted(Comparator.comparingDouble(Node::getLayoutX))
                .map(title -> title.getId().substring("viewport-header-".length()))
                .toList());
  }

  void closePopOvers() {
    robot.push(KeyCode.ESCAPE);
  }

  /** Presses a button that another window covers. */
  void fire(String id) {
    Screen.run(
        () -> {
          if (node(id) instanceof ButtonBase button) {
            button.fire();
          }
        });
  }

  /** Selects the last row of the log with the keyboard. */
  void selectLastEvent() {
    awaitTrue(() -> isShown(LogIds.ROWS));
    clickOn(LogIds.ROWS);
    robot.push(KeyCode.END);
  }

  /** Every text that stands in a part of the window now. */
  List<String> textsIn(String id) {
    return Nodes.textsIn(id);
  }

  /** The text of a label, a button or a field. */
  String text(String id) {
    return Screen.call(
        () ->
            switch (node(id)) {
              case Labeled labeled -> labeled.getText();
              case TextInputControl input -> input.getText();
              case Node other -> throw new AssertionError(id + " has no text: " + other);
            });
  }

  /** The window with everything that hovers above it, as a picture. */
  void picture(Path file) {
    rest();
    Screen.run(() -> Picture.of(stage.getScene()).write(file));
  }

  /** The window that has this id in it, as a picture. */
  void picture(String id, Path file) {
    rest();
    Screen.run(() -> Picture.of(node(id).getScene()).write(file));
  }

  /** Takes pointer and keyboard away, whose traces differ, and waits for what is on its way. */
  private void rest() {
    robot.moveTo(999, 999);
    quiet.await();
    // Last, since what has come up meanwhile may have taken the keyboard.
    Screen.run(
        () -> Window.getWindows().forEach(window -> window.getScene().getRoot().requestFocus()));
    quiet.await();
  }

  /** Whether a tab's handle can be seen whole in the row of tabs. */
  boolean isInSight(String tabId) {
    return Screen.call(
        () -> Nodes.isWithin(node(tabId), node(ShellIds.TABS).lookup(".tab-scroller")));
  }

  /** Clicks on what says this, also in a menu. */
  void clickText(String text) {
    awaitTrue(() -> !robot.lookup(text).queryAll().isEmpty());
    robot.clickOn(text);
  }

  boolean isShown(String id) {
    return Nodes.isShown(id);
  }

  boolean isDark() {
    return Screen.call(
        () ->
            stage.getScene().getStylesheets().stream()
                .anyMatch(sheet -> sheet.endsWith("tokens-dark.css")));
  }

  String inspected() {
    return String.join("\n", textsIn(InspectorIds.INSPECTOR));
  }

  /** Waits until a condition holds. */
  static void awaitTrue(Supplier<Boolean> condition) {
    // A node that is not there yet is one more reason to wait.
    awaitThat(() -> assertThat(condition.get()).isTrue());
  }

  /** Waits until an assertion holds; tells what it says where it never does. */
  static void awaitThat(ThrowingRunnable assertion) {
    await().pollDelay(Duration.ZERO).pollInterval(LOOKS_AGAIN).untilAsserted(assertion);
  }

  /** Writes over what stands in a field, as a person does. */
  void write(String id, String text) {
    clickOn(id);
    robot.push(KeyCode.SHORTCUT, KeyCode.A);
    robot.write(text);
  }

  private static Node node(String id) {
    return Nodes.node(id);
  }
}
