package dev.portcullis.app.shell;

import dev.portcullis.app.log.LogViewModel;
import java.util.List;
import org.kordamp.ikonli.feather.Feather;

/** What can be done with the log in front. JavaFX thread only. */
final class LogCommands {

  final Command find;
  final Command findNext;
  final Command findPrevious;

  final Command bookmark;
  final Command nextBookmark;
  final Command previousBookmark;
  final Command note;
  final Command origin;
  final Command columns;

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
    bookmark =
        ShellCommands.command(
            "bookmark",
            "shell.command.bookmark",
            Feather.BOOKMARK,
            () -> log().marks().toggleBookmark(),
            "Shortcut+B");
    nextBookmark =
        ShellCommands.command(
            "next-bookmark",
            "shell.command.next-bookmark",
            Feather.CHEVRONS_DOWN,
            () -> log().marks().nextBookmark(),
            "F4");
    previousBookmark =
        ShellCommands.command(
            "previous-bookmark",
            "shell.command.previous-bookmark",
            Feather.CHEVRONS_UP,
            () -> log().marks().previousBookmark(),
            "Shift+F4");
    note =
        ShellCommands.command(
            "note",
            "shell.command.note",
            Feather.EDIT_3,
            () -> window.frontLog().editNote(),
            "Shortcut+M");
    origin =
        ShellCommands.command(
            "time-origin",
            "shell.command.time-origin",
            Feather.FLAG,
            () -> log().marks().toggleOrigin(),
            "Shortcut+D");
    columns =
        ShellCommands.command(
            "log-columns",
            "shell.command.log-columns",
            Feather.COLUMNS,
            () -> window.frontLog().editColumns(),
            "Shortcut+Shift+L");
  }

  /** Every one, in the order the help lists them. */
  List<Command> all() {
    return List.of(
        find,
        findNext,
        findPrevious,
        bookmark,
        nextBookmark,
        previousBookmark,
        note,
        origin,
        columns);
  }

  private LogViewModel log() {
    return shell.selectedProperty().get().log();
  }
}
