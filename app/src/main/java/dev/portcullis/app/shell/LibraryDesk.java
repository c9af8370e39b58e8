package dev.portcullis.app.shell;

import dev.portcullis.app.compose.ComposerViewModel;
import dev.portcullis.app.compose.SequencePlans;
import dev.portcullis.app.i18n.Messages;
import dev.portcullis.app.library.FileDialogs;
import dev.portcullis.app.library.LibraryActions;
import dev.portcullis.app.socket.SocketTabViewModel;
import dev.portcullis.app.tab.TabSession;
import dev.portcullis.core.device.SimulatedDevice;
import dev.portcullis.core.workspace.ComposerDraft;
import dev.portcullis.core.workspace.OpenTab;
import dev.portcullis.core.workspace.SavedPayload;
import dev.portcullis.core.workspace.SavedSequence;
import dev.portcullis.core.workspace.SavedTarget;
import dev.portcullis.core.workspace.TabOptions;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;

/** Does in the window what the library asks for. JavaFX thread only. */
final class LibraryDesk implements LibraryActions {

  private static final String TIMEOUT = "2";

  private final ShellViewModel shell;
  private final FileDialogs dialogs;
  private final Runnable devices;
  private final SideWindows windows;
  private final Messages messages;
  private final Consumer<String> tell;

  /**
   * Works on this window.
   *
   * @param devices shows the panel of the simulated devices
   * @param windows in which targets and sequences are changed
   * @param tell says a sentence to the person
   */
  LibraryDesk(
      ShellViewModel shell,
      FileDialogs dialogs,
      Runnable devices,
      SideWindows windows,
      Messages messages,
      Consumer<String> tell) {
    this.shell = shell;
    this.dialogs = dialogs;
    this.devices = devices;
    this.windows = windows;
    this.messages = messages;
    this.tell = tell;
  }

  @Override
  public void open(SavedTarget target) {
    shell.tabs().stream()
        .filter(tab -> tab instanceof TabSession session && shows(session.socket(), target))
        .findFirst()
        .ifPresentOrElse(shell::select, () -> openAnother(target));
  }

  @Override
  public void openAnother(SavedTarget target) {
    shell.open(
        new OpenTab(
            target.name(),
            target.address(),
            target.port(),
            target.timeout(),
            target.device(),
            new ComposerDraft(
                ComposerDraft.empty().mode(),
                "",
                ComposerDraft.NONE,
                ComposerDraft.NONE,
                target.options().charset(),
                false),
            target.options()));
  }

  @Override
  public SavedTarget targetInFront(String id) {
    OpenTab tab = shell.needSocketTab().toStore();
    return new SavedTarget(
        id, tab.name(), tab.address(), tab.port(), tab.timeout(), tab.device(), "", tab.options());
  }

  @Override
  public void compose(SavedPayload payload) {
    shell.needSocketTab().composer().restore(payload.draft());
  }

  @Override
  public ComposerDraft draftInFront() {
    return shell.needSocketTab().composer().draft();
  }

  @Override
  public void edit(SavedTarget target) {
    windows.target().accept(target);
  }

  @Override
  public String newSequenceName() {
    return messages.text("library.new-sequence");
  }

  @Override
  public void edit(SavedSequence sequence) {
    windows.sequence().accept(sequence);
  }

  @Override
  public void run(SavedSequence sequence) {
    ComposerViewModel composer = shell.needSocketTab().composer();
    OptionalInt unclear = SequencePlans.firstUnclear(sequence);
    if (sequence.rows().isEmpty()) {
      tell.accept(messages.text("library.sequence.empty", sequence.name()));
      windows.sequence().accept(sequence);
    } else if (unclear.isPresent()) {
      tell.accept(
          messages.text("library.sequence.unclear", sequence.name(), unclear.getAsInt() + 1));
      windows.sequence().accept(sequence);
    } else if (composer.busyBinding().get()) {
      tell.accept(messages.text("library.sequence.busy"));
    } else if (!composer.connectedProperty().get()) {
      tell.accept(messages.text("library.sequence.not-connected", sequence.name()));
    } else {
      composer.run(sequence);
    }
  }

  @Override
  public void showDevices() {
    devices.run();
  }

  @Override
  public void open(SimulatedDevice device) {
    open(
        new SavedTarget(
            "",
            device.behaviour().name(),
            "127.0.0.1",
            Integer.toString(device.endpoint().port()),
            TIMEOUT,
            device.behaviour().name(),
            "",
            TabOptions.defaults()));
  }

  @Override
  public Optional<Path> chooseScript() {
    return dialogs.open("library.add.scripts", List.of("*.js", "*.mjs"));
  }

  private static boolean shows(SocketTabViewModel tab, SavedTarget target) {
    return tab.nameProperty().get().equals(target.name())
        && tab.addressProperty().get().equals(target.address())
        && tab.portProperty().get().equals(target.port());
  }
}
