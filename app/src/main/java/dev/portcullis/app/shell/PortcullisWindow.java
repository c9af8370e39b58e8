package dev.portcullis.app.shell;

import dev.portcullis.app.compose.HistoryBook;
import dev.portcullis.app.device.DevicesViewModel;
import dev.portcullis.app.export.DesktopFiles;
import dev.portcullis.app.export.ExportTools;
import dev.portcullis.app.export.RememberedFolder;
import dev.portcullis.app.help.HelpView;
import dev.portcullis.app.i18n.Language;
import dev.portcullis.app.i18n.Messages;
import dev.portcullis.app.library.LibraryModel;
import dev.portcullis.app.library.UndoStack;
import dev.portcullis.app.policy.RuleBook;
import dev.portcullis.app.pulse.FxPulseClock;
import dev.portcullis.app.pulse.PulseClock;
import dev.portcullis.app.quota.QuotaViewModel;
import dev.portcullis.app.recorded.CaptureLibrary;
import dev.portcullis.app.recorded.RecentCaptures;
import dev.portcullis.app.script.ScriptDesk;
import dev.portcullis.app.script.UnsavedScripts;
import dev.portcullis.app.settings.AppearanceModel;
import dev.portcullis.app.settings.DataDirectories;
import dev.portcullis.app.settings.SettingsPlaces;
import dev.portcullis.app.settings.SideStage;
import dev.portcullis.app.status.StatusViewModel;
import dev.portcullis.app.tab.TabSession;
import dev.portcullis.app.tab.WindowTab;
import dev.portcullis.core.base.Folders;
import dev.portcullis.core.base.Reasons;
import dev.portcullis.core.capture.EventDetail;
import dev.portcullis.core.policy.PolicyProfile;
import dev.portcullis.core.workspace.LoadedWorkspace;
import dev.portcullis.core.workspace.SendHistory;
import dev.portcullis.core.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.LongSupplier;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.stage.Stage;

/**
 * The composition root of the window: makes every part and hands each what it needs. JavaFX thread
 * only.
 */
public final class PortcullisWindow implements AutoCloseable {

  private final EngineRoom engine;
  private final FxPulseClock clock = new FxPulseClock();
  private final Messages messages;
  private final UndoStack undo = new UndoStack();
  private final ShellViewModel shell;
  private final StatusViewModel status;
  private final WorkspaceKeeper keeper;
  private final UnsavedScripts unsaved;
  private final CaptureTabs captures;
  private final DelayedSave<SendHistory> historyKeeper;
  private final Runnable leave;
  private final ShellStage stage;
  private final ProfilesWindow profiles;
  private final SettingsWindow settings;
  private final SideStage help;
  private final SequenceWindow sequences;
  private final TargetWindow targets;

  private PortcullisWindow(
      Stage window, Prepared prepared, Function<Messages, DesktopParts> desktopParts) {
    Surroundings surroundings = prepared.surroundings();
    engine = prepared.engine();
    LongSupplier quotaNanos = surroundings.quotaClock()::nanos;
    messages = new Messages(Language.closestTo(surroundings.locale()));
    DesktopParts desktop = desktopParts.apply(messages);
    RememberedFolder exportFolder =
        new RememberedFolder(
            surroundings.directories().config().resolve("export-folder"),
            Path.of(System.getProperty("user.home", ".")));
    engine.background().execute(exportFolder::load);
    Workspace workspace = workspace(prepared.loaded(), messages);
    AppearanceModel appearance =
        new AppearanceModel(
            workspace.appearance(),
            surroundings.locale(),
            Platform.getPreferences().colorSchemeProperty(),
            messages);
    RuleBook rules =
        new RuleBook(prepared.profiles().profiles(), workspace.profile(), surroundings.network());
    ObjectProperty<PolicyProfile> metered =
        new SimpleObjectProperty<>(rules.profileProperty().get());
    QuotaViewModel quota =
        new QuotaViewModel(
            engine.tabs().quotas(),
            metered,
            engine.tabs().calls(),
            clock,
            quotaNanos,
            this::noteReset);
    leave = prepared::leave;
    historyKeeper =
        new DelayedSave<>("portcullis-history", prepared::keep, this::tellHistoryNotSaved);
    HistoryBook history = new HistoryBook(prepared.history().history(), historyKeeper::changed);
    ZoneId zone = ZoneId.systemDefault();
    TabParts parts =
        new TabParts(
            engine,
            rules,
            history,
            desktop.sending(),
            clock,
            quotaNanos,
            messages,
            zone,
            quota::refresh,
            new ExportTools(desktop.saving(), desktop.files(), exportFolder, engine.background()));
    shell =
        new ShellViewModel(
            workspace,
            parts::tab,
            number -> messages.text("shell.tab.new", number),
            rules,
            appearance,
            new LibraryModel(workspace.library(), undo, () -> UUID.randomUUID().toString()));
    ObservableValue<PolicyProfile> judging =
        shell.socketTabProperty().flatMap(tab -> tab.socket().rules().profileProperty());
    metered.bind(
        Bindings.createObjectBinding(
            () -> Optional.ofNullable(judging.getValue()).orElseGet(rules.profileProperty()::get),
            judging,
            rules.profileProperty()));
    quota
        .plannedProperty()
        .bind(
            shell
                .socketTabProperty()
                .flatMap(tab -> tab.socket().reconnect().plannedProperty())
                .orElse(0));
    status =
        new StatusViewModel(
            shell.socketTabProperty().map(TabSession::socket),
            engine.tabs().capture(),
            clock,
            quotaNanos);
    profiles =
        new ProfilesWindow(
            window,
            engine,
            rules,
            surroundings.directories().profiles(),
            clock,
            desktop.dialogs(),
            appearance,
            messages);
    help =
        new SideStage(
            window,
            "help.title",
            new SideStage.Size(960, 720, 560, 360),
            () -> HelpView.atStart(engine.background(), clock::onScreen, messages),
            appearance,
            messages);
    targets = new TargetWindow(window, shell.library(), rules, appearance, messages);
    sequences =
        new SequenceWindow(
            window, shell, wanted -> stage().desk().run(wanted), appearance, messages);
    DataDirectories directories = surroundings.directories();
    settings =
        new SettingsWindow(
            window,
            shell,
            new SettingsPlaces(
                directories, () -> openFolder(desktop.files(), directories.captures())),
            undo,
            appearance,
            messages);
    Leaving leaving = new Leaving(shell, desktop.questions(), messages);
    shell.onClosing(leaving::mayClose);
    window.setOnCloseRequest(
        event -> {
          if (!leaving.mayQuit()) {
            event.consume();
          }
        });
    CaptureLibrary library =
        new CaptureLibrary(
            new RecentCaptures(
                directories.captures(), directories.config().resolve("recent-captures")),
            engine.background(),
            clock);
    captures =
        new CaptureTabs(
            shell,
            library,
            recorded -> parts.recorded(recorded, library),
            messages,
            zone,
            this::tell);
    ScriptDesk scriptDesk =
        new ScriptDesk(
            engine.scripts(),
            engine.tabs().calls(),
            engine.tabs().quotas(),
            rules,
            clock,
            engine.tabs().engine().clock(),
            engine.background(),
            (script, back, again) ->
                undo.push(new UndoStack.Step("script.undo.emptied", script, true, back, again)),
            messages);
    unsaved = new UnsavedScripts(directories.data(), clock, messages, this::tell);
    ScriptTabs scripts =
        new ScriptTabs(
            shell,
            (name, file, text) -> parts.script(name, file, text, scriptDesk, unsaved),
            desktop.dialogs(),
            engine.background(),
            clock::onScreen,
            messages,
            this::tell);
    stage =
        new ShellStage(
            window,
            shell,
            status,
            quota,
            appearance,
            rules,
            new DevicesViewModel(engine.tabs().devices(), engine.tabs().calls(), clock),
            new SideWindows(
                profiles::show,
                this::openFile,
                help::show,
                () -> help.show(HelpView::toLicences),
                settings::show,
                targets::edit,
                sequences::edit),
            messages,
            directories,
            captures,
            desktop.opening(),
            scripts,
            new ScriptExchange(
                shell,
                scripts,
                engine.tabs().capture(),
                engine.scripts(),
                engine.background(),
                clock::onScreen,
                messages,
                this::tell),
            parts::merged,
            undo,
            desktop.dialogs(),
            engine.background(),
            clock::onScreen);
    keeper =
        new WorkspaceKeeper(
            prepared::keep, cause -> clock.onScreen(() -> tellNotSaved(prepared.loaded(), cause)));
    StoreOnChange.watch(shell, appearance, rules, messages, keeper, clock);
    PulseClock.Pulse pulse = clock.onPulse(this::pull);
    engine.tabs().capture().onNewEvents(pulse::request);
    pull();
  }

  /** Makes the window and shows it. */
  public static PortcullisWindow open(Stage stage, Prepared prepared) {
    return open(stage, prepared, messages -> DesktopParts.ofThisComputer(stage, messages));
  }

  /** Makes the window and shows it, on a desktop such as this. */
  static PortcullisWindow open(
      Stage stage, Prepared prepared, Function<Messages, DesktopParts> desktop) {
    PortcullisWindow window = new PortcullisWindow(stage, prepared, desktop);
    window.stage.show();
    String notice = StartNotice.of(prepared, window.messages);
    if (!notice.isEmpty()) {
      window.stage.tell(notice);
    }
    return window;
  }

  /**
   * Opens a capture recorded earlier in a tab of its own, or takes in a rule profile and shows it.
   */
  public void openFile(Path place) {
    if (FileKind.of(place).equals(Optional.of(FileKind.PROFILE))) {
      profiles.takeIn(place);
    } else {
      captures.open(place);
    }
  }

  /** Everything the window can do. */
  List<Command> commands() {
    return stage.commands().all();
  }

  /** Stores what is open and ends everything that was started, in less than a second. */
  @Override
  public void close() {
    profiles.close();
    settings.close();
    help.close();
    sequences.close();
    targets.close();
    stage.close();
    keeper.changed(shell.toStore());
    keeper.saveNow();
    shell.tabs().forEach(WindowTab::dispose);
    unsaved.close();
    clock.close();
    engine.close();
    keeper.close();
    historyKeeper.close();
    leave.run();
  }

  private void tellHistoryNotSaved(String cause) {
    clock.onScreen(
        () -> stage.tell(messages.text("shell.notice.history-not-saved", messages.reason(cause))));
  }

  private static Workspace workspace(LoadedWorkspace loaded, Messages messages) {
    return switch (loaded) {
      case LoadedWorkspace.Restored restored -> restored.workspace();
      case LoadedWorkspace.FromBackup backup -> backup.workspace();
      case LoadedWorkspace.Fresh() -> FirstStart.workspace(messages.text("shell.tab.demo"));
      case LoadedWorkspace.Damaged damaged -> FirstStart.workspace(messages.text("shell.tab.demo"));
      case LoadedWorkspace.Newer newer -> FirstStart.workspace(messages.text("shell.tab.demo"));
      case LoadedWorkspace.Unreadable unreadable ->
          FirstStart.workspace(messages.text("shell.tab.demo"));
    };
  }

  private void tellNotSaved(LoadedWorkspace loaded, String cause) {
    // A later program's file is not written over; that was said at the start.
    if (!(loaded instanceof LoadedWorkspace.Newer)) {
      stage.tell(messages.text("shell.notice.not-saved", messages.reason(cause)));
    }
  }

  /** The capture grew: at most once a pulse, however much it grew. */
  private void pull() {
    engine.tabs().capture().look();
    shell.pull();
    status.pull();
  }

  /** Starting another program may take a while. */
  private void openFolder(DesktopFiles files, Path folder) {
    engine
        .background()
        .execute(
            () -> {
              try {
                files.open(Folders.make(folder));
              } catch (IOException e) {
                clock.onScreen(
                    () ->
                        stage.tell(
                            messages.text(
                                "shell.notice.folder", folder, messages.reason(Reasons.of(e)))));
              }
            });
  }

  /** For parts that are made before the stage and ask for it later. */
  private ShellStage stage() {
    return stage;
  }

  private void tell(String sentence) {
    stage.tell(sentence);
  }

  private void noteReset(QuotaViewModel.QuotaReset reset) {
    long _ =
        engine
            .tabs()
            .capture()
            .append(
                engine.tabs().engine().clock().now(),
                0,
                new EventDetail.QuotaReset(reset.profile(), reset.slotsFreed()));
  }
}
