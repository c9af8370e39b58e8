package dev.portcullis.app.shell;

import dev.portcullis.app.i18n.Messages;
import dev.portcullis.app.policy.RuleBook;
import dev.portcullis.app.settings.AppearanceModel;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;

/** Has the workspace stored whenever something it holds changes. JavaFX thread only. */
final class StoreOnChange {

  private final ShellViewModel shell;
  private final WorkspaceKeeper keeper;

  private StoreOnChange(ShellViewModel shell, WorkspaceKeeper keeper) {
    this.shell = shell;
    this.keeper = keeper;
  }

  /** Watches for as long as the window lives. */
  static void watch(
      ShellViewModel shell,
      AppearanceModel appearance,
      RuleBook rules,
      Messages messages,
      WorkspaceKeeper keeper) {
    StoreOnChange watcher = new StoreOnChange(shell, keeper);
    watcher.listen(
        shell.selectedProperty(),
        shell.placeProperty(),
        shell.logShareProperty(),
        shell.inspectorShareProperty(),
        appearance.themeProperty(),
        appearance.zoomPercentProperty(),
        appearance.bytesFontProperty(),
        shell.library().libraryProperty(),
        shell.sidebarProperty(),
        shell.storageProperty(),
        shell.confirmationsProperty(),
        messages.languageProperty(),
        rules.profileProperty());
    shell.tabs().forEach(watcher::watch);
    shell
        .tabs()
        .addListener(
            (ListChangeListener<WindowTab>)
                change -> {
                  while (change.next()) {
                    change.getAddedSubList().forEach(watcher::watch);
                  }
                  watcher.store();
                });
  }

  private void watch(WindowTab any) {
    if (!(any instanceof TabSession tab)) {
      return;
    }
    listen(
        tab.socket().nameProperty(),
        tab.socket().addressProperty(),
        tab.socket().portProperty(),
        tab.socket().timeoutProperty(),
        tab.composer().document().textProperty(),
        tab.composer().document().bodyProperty(),
        tab.composer().document().heldProperty(),
        tab.composer().document().notationProperty(),
        tab.composer().checksumProperty(),
        tab.composer().orderProperty(),
        tab.composer().lengthProperty(),
        tab.composer().lineEndingProperty(),
        tab.optionsProperty());
  }

  private void listen(ObservableValue<?>... sources) {
    for (ObservableValue<?> source : sources) {
      source.addListener((observed, before, now) -> store());
    }
  }

  private void store() {
    keeper.changed(shell.toStore());
  }
}
