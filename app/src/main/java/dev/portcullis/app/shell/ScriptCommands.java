package dev.portcullis.app.shell;

import dev.portcullis.app.tab.ScriptTab;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import org.kordamp.ikonli.feather.Feather;

/** What can be done with scripts. JavaFX thread only. */
final class ScriptCommands {

  final Command newScript;
  final Command openScript;
  final Command saveScript;
  final Command runScript;
  final Command openAsScript;
  final Command tabFromScript;

  ScriptCommands(ShellViewModel shell, ShellCommands.WindowActions window) {
    BooleanBinding hasScript =
        Bindings.createBooleanBinding(
            () -> shell.selectedProperty().get() instanceof ScriptTab, shell.selectedProperty());
    newScript =
        ShellCommands.command(
            "new-script", "shell.command.new-script", Feather.FILE_PLUS, window::newScript);
    openScript =
        ShellCommands.command(
            "open-script",
            "shell.command.open-script",
            Feather.CODE,
            window::openScript,
            "Shortcut+O");
    openAsScript =
        ShellCommands.command(
            "open-as-script",
            "shell.command.open-as-script",
            Feather.CORNER_UP_RIGHT,
            window::openAsScript);
    tabFromScript =
        ShellCommands.command(
            "tab-from-script",
            "shell.command.tab-from-script",
            Feather.CLIPBOARD,
            window::openTabFromClipboard);
    saveScript =
        new Command(
            "save-script",
            "shell.command.save-script",
            Optional.of(Feather.SAVE),
            Command.keys("Shortcut+S"),
            hasScript,
            window::saveScript);
    runScript =
        new Command(
            "run-script",
            "shell.command.run-script",
            Optional.of(Feather.PLAY),
            Command.keys("F6"),
            hasScript,
            () -> {
              if (shell.selectedProperty().get() instanceof ScriptTab script) {
                script.script().toggle();
              }
            });
  }

  /** Every one of them, in the order the menu lists them. */
  List<Command> all() {
    return List.of(newScript, openScript, saveScript, runScript, openAsScript, tabFromScript);
  }
}
