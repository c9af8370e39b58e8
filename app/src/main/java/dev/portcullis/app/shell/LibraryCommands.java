package dev.portcullis.app.shell;

import dev.portcullis.app.i18n.Messages;
import dev.portcullis.app.library.LibraryTransfer;
import dev.portcullis.app.library.SidebarViewModel;
import dev.portcullis.app.library.UndoStack;
import dev.portcullis.app.palette.PaletteViewModel;
import dev.portcullis.core.workspace.Library;
import dev.portcullis.core.workspace.SavedPayload;
import dev.portcullis.core.workspace.SidebarPlace;
import java.util.List;
import java.util.Optional;
import javafx.scene.Scene;
import javafx.scene.input.KeyCombination;
import org.kordamp.ikonli.feather.Feather;

/** What can be done with the library and with what was done, declared once. JavaFX thread only. */
final class LibraryCommands {

  final Command undo;
  final Command redo;
  final Command reopenTab;
  final Command sidebar;
  final Command saveTarget;
  final Command savePayload;
  final Command newGroup;
  final Command newSequence;
  final Command importPayloads;
  final Command exportLibrary;
  final Command findAction;

  private final SidebarViewModel model;
  private final ShellViewModel shell;

  LibraryCommands(
      ShellViewModel shell,
      SidebarViewModel model,
      UndoStack steps,
      LibraryTransfer transfer,
      PaletteViewModel palette,
      Messages messages) {
    this.model = model;
    this.shell = shell;
    undo =
        new Command(
            "undo",
            "shell.command.undo",
            Optional.of(Feather.CORNER_UP_LEFT),
            Command.keys("Shortcut+Z"),
            steps.canUndoProperty(),
            steps::undo);
    redo =
        new Command(
            "redo",
            "shell.command.redo",
            Optional.of(Feather.CORNER_UP_RIGHT),
            Command.keys("Shortcut+Shift+Z"),
            steps.canRedoProperty(),
            steps::redo);
    reopenTab =
        new Command(
            "reopen-tab",
            "shell.command.reopen-tab",
            Optional.of(Feather.ROTATE_CW),
            Command.keys("Shortcut+Shift+T"),
            shell.canReopenProperty(),
            shell::reopenTab);
    sidebar =
        ShellCommands.command(
            "toggle-sidebar",
            "shell.command.sidebar",
            Feather.SIDEBAR,
            this::toggle,
            "Shortcut+Shift+B");
    saveTarget =
        ShellCommands.command(
            "save-target",
            "shell.command.save-target",
            Feather.STAR,
            model::saveTarget,
            "Shortcut+Shift+D");
    savePayload =
        ShellCommands.command(
            "save-payload",
            "shell.command.save-payload",
            Feather.BOOKMARK,
            () -> shell.needSocketTab().composer().save(),
            "Shortcut+Shift+S");
    newGroup =
        ShellCommands.command(
            "new-group",
            "shell.command.new-group",
            Feather.FOLDER_PLUS,
            () -> model.addGroup(messages.text("library.new-group")));
    newSequence =
        ShellCommands.command(
            "new-sequence", "shell.command.new-sequence", Feather.LIST, model::addSequence);
    importPayloads =
        ShellCommands.command(
            "import-payloads",
            "shell.command.import-payloads",
            Feather.UPLOAD,
            transfer::importPayloads);
    exportLibrary =
        ShellCommands.command(
            "export-library",
            "shell.command.export-library",
            Feather.SHARE,
            transfer::exportLibrary);
    findAction =
        ShellCommands.command(
            "find-action",
            "shell.command.find-action",
            Feather.COMMAND,
            palette::toggle,
            "Shortcut+K");
  }

  List<Command> all() {
    return List.of(
        undo,
        redo,
        reopenTab,
        sidebar,
        saveTarget,
        savePayload,
        newGroup,
        newSequence,
        importPayloads,
        exportLibrary,
        findAction);
  }

  /** Alt and a digit put the payload of that key into the composer in front. */
  void installPayloadKeys(Scene scene) {
    for (int key = 1; key <= SavedPayload.LAST_KEY; key++) {
      int called = key;
      scene.getAccelerators().put(KeyCombination.valueOf("Alt+" + key), () -> compose(called));
    }
  }

  private void compose(int key) {
    Library library = model.library().get();
    library.payloadOfKey(key).ifPresent(p -> shell.needSocketTab().composer().restore(p.draft()));
  }

  private void toggle() {
    SidebarPlace place = model.placeProperty().get();
    model.placeProperty().set(new SidebarPlace(!place.collapsed(), place.width(), place.closed()));
  }
}
