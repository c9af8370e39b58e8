package dev.portcullis.app.shell;

import dev.portcullis.app.compose.ComposerIds;
import dev.portcullis.app.compose.ComposerView;
import dev.portcullis.app.controls.CaretRest;
import dev.portcullis.app.device.DevicesViewModel;
import dev.portcullis.app.i18n.Messages;
import dev.portcullis.app.library.FileDialogs;
import dev.portcullis.app.library.LibraryTransfer;
import dev.portcullis.app.library.SidebarView;
import dev.portcullis.app.library.SidebarViewModel;
import dev.portcullis.app.library.UndoStack;
import dev.portcullis.app.library.UndoToastView;
import dev.portcullis.app.log.LogView;
import dev.portcullis.app.palette.PaletteView;
import dev.portcullis.app.palette.PaletteViewModel;
import dev.portcullis.app.policy.ProfilePickerView;
import dev.portcullis.app.policy.RuleBook;
import dev.portcullis.app.quota.QuotaMeterView;
import dev.portcullis.app.quota.QuotaViewModel;
import dev.portcullis.app.recorded.OpenDialog;
import dev.portcullis.app.script.ScriptTabView;
import dev.portcullis.app.settings.AppearanceModel;
import dev.portcullis.app.settings.DataDirectories;
import dev.portcullis.app.settings.ThemeStyler;
import dev.portcullis.app.status.StatusBarView;
import dev.portcullis.app.status.StatusViewModel;
import dev.portcullis.app.tab.MergedTab;
import dev.portcullis.app.tab.RecordedTab;
import dev.portcullis.app.tab.ScriptTab;
import dev.portcullis.app.tab.TabSession;
import dev.portcullis.app.tab.WindowTab;
import dev.portcullis.core.workspace.Library;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.jspecify.annotations.Nullable;

/** The stage: builds the window's views, keeps its place, and does what only a window can. */
final class ShellStage implements ShellCommands.WindowActions {

  private static final double WIDTH = 1280;
  private static final double HEIGHT = 800;
  private static final double MIN_WIDTH = 960;
  private static final double MIN_HEIGHT = 560;

  private final Stage stage;
  private final ShellViewModel shell;
  private final QuotaViewModel quota;
  private final DataDirectories directories;
  private final CaptureTabs captures;
  private final OpenDialog openDialog;
  private final ScriptTabs scripts;
  private final ScriptExchange exchange;
  private final ShellView view;
  private final ShellCommands commands;
  private final ToldStripView told;
  private final SideWindows windows;
  private final WindowPopOvers popOvers;
  private final LibraryDesk desk;

  ShellStage(
      Stage stage,
      ShellViewModel shell,
      StatusViewModel status,
      QuotaViewModel quota,
      AppearanceModel appearance,
      RuleBook rules,
      DevicesViewModel devicesModel,
      SideWindows windows,
      Messages messages,
      DataDirectories directories,
      CaptureTabs captures,
      OpenDialog openDialog,
      ScriptTabs scripts,
      ScriptExchange exchange,
      Function<List<TabSession>, MergedTab> merged,
      UndoStack undo,
      FileDialogs dialogs,
      Executor background,
      Executor screen) {
    this.stage = stage;
    this.shell = shell;
    this.quota = quota;
    this.windows = windows;
    this.directories = directories;
    this.captures = captures;
    this.openDialog = openDialog;
    this.scripts = scripts;
    this.exchange = exchange;
    desk = new LibraryDesk(shell, dialogs, this::showDevices, windows, messages, this::tell);
    SidebarViewModel sidebar =
        new SidebarViewModel(
            shell.library(),
            shell.sidebarProperty(),
            devicesModel.runningProperty(),
            desk,
            Optional.of(scripts));
    shell.onSavePayload(draft -> sidebar.savePayload(Library.UNGROUPED, draft));
    PaletteViewModel palette =
        new PaletteViewModel(
            new PaletteItems(
                () -> commands().all(),
                shell.library()::get,
                desk,
                scripts,
                scripts::showExample,
                messages),
            shell.recentChoicesProperty());
    LibraryTransfer transfer =
        new LibraryTransfer(shell.library(), dialogs, background, screen, messages, this::tell);
    commands =
        new ShellCommands(
            shell,
            status,
            appearance,
            new LibraryCommands(shell, sidebar, undo, transfer, palette, messages),
            this);
    CommandNodes nodes = new CommandNodes(messages);
    told = new ToldStripView(messages);
    SidebarView side = new SidebarView(sidebar, messages);
    FileDrop.install(side, LibraryTransfer::takes, transfer::take);
    view =
        new ShellView(
            shell,
            new MenuView(
                commands, nodes, captures.recentMenu(), scripts::showExample, appearance, messages),
            new HeaderView(
                commands,
                nodes,
                new ProfilePickerView(rules, messages),
                new QuotaMeterView(quota, messages),
                appearance,
                messages),
            told,
            side,
            new TabStripView(shell, messages, nodes.iconButton(commands.newTab)),
            new StatusBarView(
                status, appearance, messages, shell.selectedProperty().map(ShellStage::stateKey)),
            new TabViews(shell, quota, messages, screen, dialogs)::of,
            messages);
    UndoToastView toast = new UndoToastView(undo, messages);
    StackPane.setAlignment(toast, Pos.BOTTOM_CENTER);
    StackPane root = new StackPane(view, toast, new PaletteView(palette, messages));
    popOvers =
        new WindowPopOvers(
            () -> root, shell, devicesModel, commands, windows.licences(), desk, merged, messages);
    Scene scene = new Scene(root, WIDTH, HEIGHT);
    FileDrop.install(root, FileDrop::isOpened, windows.file());
    new ThemeStyler(appearance).dress(scene);
    CaretRest.in(scene);
    commands.all().forEach(command -> nodes.installFurtherKeys(scene, command));
    commands.library.installPayloadKeys(scene);
    scene.addEventFilter(KeyEvent.KEY_PRESSED, this::beforeTextFields);
    stage.setScene(scene);
    stage.titleProperty().bind(messages.bind("shell.title"));
    stage.getIcons().setAll(WindowIcons.all());
    stage.setMinWidth(MIN_WIDTH);
    stage.setMinHeight(MIN_HEIGHT);
    quota
        .takenProperty()
        .addListener(
            (source, before, now) ->
                view.front().socket().ifPresent(tab -> tab.notice().refresh()));
    StagePlace.keep(stage, shell.placeProperty());
    watch();
  }

  /** Also for parts that are made before the commands and ask for them later. */
  ShellCommands commands() {
    return commands;
  }

  /** Does what the library asks for; also for the window of sequences. */
  LibraryDesk desk() {
    return desk;
  }

  void show() {
    stage.show();
    view.focusConnect();
  }

  void close() {
    stage.hide();
  }

  /** Says something above everything else until it is dismissed. */
  void tell(String sentence) {
    told.tell(sentence);
  }

  @Override
  public void renameTab() {
    view.renameTab();
  }

  @Override
  public void quit() {
    stage.fireEvent(new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST));
  }

  @Override
  public void send() {
    @Nullable TabSession tab = shell.socketTabProperty().get();
    if (tab != null) {
      tab.composer().send();
    }
  }

  @Override
  public ObservableBooleanValue canSend() {
    ObservableValue<Boolean> sendable =
        shell.socketTabProperty().flatMap(tab -> tab.composer().sendableBinding());
    return Bindings.createBooleanBinding(() -> Boolean.TRUE.equals(sendable.getValue()), sendable);
  }

  @Override
  public void openCapture() {
    openDialog.choose(directories.captures()).ifPresent(captures::open);
  }

  @Override
  public void mergeTabs() {
    popOvers.toggleMerge(anchor());
  }

  @Override
  public void newScript() {
    scripts.create();
  }

  @Override
  public void openScript() {
    scripts.choose();
  }

  @Override
  public void openAsScript() {
    exchange.openAsScript();
  }

  @Override
  public void openTabFromClipboard() {
    String pasted = Clipboard.getSystemClipboard().getString();
    exchange.openTabFrom(pasted == null ? "" : pasted);
  }

  @Override
  public void saveScript() {
    if (view.front().root() instanceof ScriptTabView script) {
      script.save();
    }
  }

  @Override
  public void toggleChart() {
    BooleanProperty shown = shell.selectedProperty().get().chart().shownProperty();
    shown.set(!shown.get());
  }

  @Override
  public void export() {
    view.front().exportButton().toggle();
  }

  @Override
  public void find() {
    view.front().log().beginFind();
  }

  @Override
  public void showHistory() {
    composer().ifPresent(ComposerView::showHistory);
  }

  private Optional<ComposerView> composer() {
    return view.front().root().lookup("#" + ComposerIds.COMPOSER) instanceof ComposerView composer
        ? Optional.of(composer)
        : Optional.empty();
  }

  @Override
  public LogView frontLog() {
    return view.front().log();
  }

  @Override
  public void clearView() {
    shell.selectedProperty().get().log().clearView();
  }

  @Override
  public void showDevices() {
    popOvers.toggleDevices(anchor());
  }

  @Override
  public SideWindows windows() {
    return windows;
  }

  @Override
  public void showKeys() {
    popOvers.toggleKeys(anchor());
  }

  @Override
  public void showAbout() {
    popOvers.toggleAbout(anchor());
  }

  /** Keys that text fields would keep for themselves. */
  private void beforeTextFields(KeyEvent event) {
    for (Command command : commands.beforeTextFields()) {
      if (command.keys().stream().anyMatch(keys -> keys.match(event))) {
        command.run();
        event.consume();
        return;
      }
    }
  }

  private void watch() {
    stage.showingProperty().addListener((source, before, now) -> showing());
    stage.iconifiedProperty().addListener((source, before, now) -> showing());
    stage
        .focusedProperty()
        .addListener(
            (source, before, now) -> {
              if (now) {
                // Cables are pulled and other windows take slots while this one is behind.
                shell.selectedProperty().get().cameToFront();
                quota.refresh();
              }
            });
  }

  private void showing() {
    quota.showingProperty().set(stage.isShowing() && !stage.isIconified());
  }

  private Node anchor() {
    Node anchor = view.lookup("#" + ShellIds.SETTINGS);
    return anchor == null ? view : anchor;
  }

  /** What the status bar says where a tab without a socket is in front. */
  private static String stateKey(WindowTab front) {
    return switch (front) {
      case ScriptTab script -> "script.state";
      case MergedTab merged -> "shell.merged.state";
      // Never asked of a tab with a socket: that has a state of its own.
      case RecordedTab _, TabSession _ -> "recorded.state";
    };
  }
}
