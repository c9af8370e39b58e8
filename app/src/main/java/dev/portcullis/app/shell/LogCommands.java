package dev.portcullis.app.shell;

import dev.portcullis.app.log.LogViewModel;
import java.util.List;
import org.kordamp.ikonli.feather.Feather;

/** What can be done with the log in front. JavaFX thread only. */
final class LogCommands {

  final Command find;
  final Command findNext;
  final Command findPrevious;

  private final ShellViewModel shell;

  LogCommands(ShellViewModel shell, ShellCommands.WindowActions window) {
    this.shell = shell;
    find =
        ShellCommands.command(
            "find", "shell.command.find", Feather.SEARCH, window::find, "Shortcut+F");
    findNext =
        ShellCommands.command(
            "find-next",
            "shell.command.find-next",
            Feather.CHEVRON_DOWN,
            () -> log().find().next(),
            "F3");
    findPrevious =
        ShellCommands.command(
            "find-previous",
            "shell.command.find-previous",
            Feather.CHEVRON_UP,
            () -> log().find().previous(),
            "Shift+F3");
  }

  /** Every one, in the order the help lists them. */
  List<Command> all() {
    return List.of(find, findNext, findPrevious);
  }

  private LogViewModel log() {
    return shell.selectedProperty().get().log();
  }
}
