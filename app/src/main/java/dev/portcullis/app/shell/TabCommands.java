package dev.portcullis.app.shell;

import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import org.kordamp.ikonli.feather.Feather;

/** What can be done with tabs where there are several. JavaFX thread only. */
final class TabCommands {

  final Command merge;
  final Command beside;
  final Command backToOne;
  final Command moveLeft;
  final Command moveRight;

  TabCommands(ShellViewModel shell, ShellCommands.WindowActions window) {
    merge =
        new Command(
            "merge-tabs",
            "shell.command.merge-tabs",
            Optional.of(Feather.GIT_MERGE),
            Command.keys("Shortcut+Shift+M"),
            Bindings.createBooleanBinding(() -> shell.socketTabs().size() > 1, shell.tabs()),
            window::mergeTabs);
    beside =
        new Command(
            "show-beside",
            "shell.command.show-beside",
            Optional.of(Feather.COLUMNS),
            Command.keys("F8"),
            Bindings.createBooleanBinding(
                () -> shell.tabs().size() > 1 && shell.sidesProperty().get().isEmpty(),
                shell.tabs(),
                shell.sidesProperty()),
            shell::showBeside);
    backToOne =
        new Command(
            "back-to-one",
            "shell.command.back-to-one",
            Optional.of(Feather.SQUARE),
            Command.keys("Shift+F8"),
            Bindings.createBooleanBinding(
                () -> shell.sidesProperty().get().isPresent(), shell.sidesProperty()),
            shell::backToOne);
    moveLeft =
        new Command(
            "move-tab-left",
            "shell.command.move-tab-left",
            Optional.empty(),
            Command.keys("Shortcut+Shift+Page Up"),
            Bindings.createBooleanBinding(
                () -> place(shell) > 0, shell.tabs(), shell.selectedProperty()),
            () -> shell.move(shell.selectedProperty().get(), place(shell) - 1));
    moveRight =
        new Command(
            "move-tab-right",
            "shell.command.move-tab-right",
            Optional.empty(),
            Command.keys("Shortcut+Shift+Page Down"),
            Bindings.createBooleanBinding(
                () -> place(shell) < shell.tabs().size() - 1,
                shell.tabs(),
                shell.selectedProperty()),
            () -> shell.move(shell.selectedProperty().get(), place(shell) + 1));
  }

  private static int place(ShellViewModel shell) {
    return shell.tabs().indexOf(shell.selectedProperty().get());
  }

  /** Every one, in the order the help lists them. */
  List<Command> all() {
    return List.of(merge, beside, backToOne, moveLeft, moveRight);
  }
}
