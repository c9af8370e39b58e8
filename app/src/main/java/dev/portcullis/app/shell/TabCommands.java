package dev.portcullis.app.shell;

import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import org.kordamp.ikonli.feather.Feather;

/** What can be done with several tabs at once. JavaFX thread only. */
final class TabCommands {

  final Command merge;
  final Command beside;
  final Command backToOne;

  TabCommands(ShellViewModel shell, ShellCommands.WindowActions window) {
    merge =
        new Command(
            "merge-tabs",
            "shell.command.merge-tabs",
            Optional.of(Feather.GIT_MERGE),
            ShellCommands.keys("Shortcut+Shift+M"),
            Bindings.createBooleanBinding(() -> shell.socketTabs().size() > 1, shell.tabs()),
            window::mergeTabs);
    beside =
        new Command(
            "show-beside",
            "shell.command.show-beside",
            Optional.of(Feather.COLUMNS),
            ShellCommands.keys("F8"),
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
            ShellCommands.keys("Shift+F8"),
            Bindings.createBooleanBinding(
                () -> shell.sidesProperty().get().isPresent(), shell.sidesProperty()),
            shell::backToOne);
  }

  /** Every one, in the order the help lists them. */
  List<Command> all() {
    return List.of(merge, beside, backToOne);
  }
}
