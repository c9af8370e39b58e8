package dev.portcullis.app.shell;

import dev.portcullis.app.i18n.Messages;
import dev.portcullis.app.policy.RuleBook;
import dev.portcullis.app.pulse.PulseClock;
import dev.portcullis.app.settings.AppearanceModel;
import dev.portcullis.app.tab.TabSession;
import dev.portcullis.app.tab.WindowTab;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;

/**
 * Has the workspace stored whenever something it holds changes: at most once a second, since
 * writing out a long payload takes as long as some frames. JavaFX thread only.
 */
final class StoreOnChange {

  private final ShellViewModel shell;
  private final WorkspaceKeeper keeper;
  private final PulseClock clock;
  private PulseClock.Ticking ticking = () -> {};
  private boolean changed;

  private StoreOnChange(ShellViewModel shell, WorkspaceKeeper keeper, PulseClock clock) {
    this.shell = shell;
    this.keeper = keeper;
    this.clock = clock;
  }

  /** Watches for as long as the window lives. */
  static void watch(
      ShellViewModel shell,
      AppearanceModel appearance,
      RuleBook rules,
      Messages messages,
      WorkspaceKeeper keeper,
      PulseClock clock) {
    StoreOnChange watcher = new StoreOnChange(shell, keeper, clock);
    watcher.listen(
        shell.selectedProperty(),
        shell.placeProperty(),
        shell.columns().plainProperty(),
        shell.columns().mergedProperty(),
        shell.logShareProperty(),
        shell.inspectorShareProperty(),
        appearance.themeProperty(),
        appearance.zoomPercentProperty(),
        appearance.bytesFontProperty(),
        shell.library().libraryProperty(),
        shell.sidebarProperty(),
        shell.storageProperty(),
        shell.confirmationsProperty(),
        shell.recentChoicesProperty(),
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
    if (!changed) {
      changed = true;
      ticking = clock.everySecond(this::storeNow);
    }
  }

  private void storeNow() {
    changed = false;
    ticking.close();
    keeper.changed(shell.toStore());
  }
}
