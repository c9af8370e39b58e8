package dev.portcullis.app.shell;

import dev.portcullis.app.i18n.Messages;
import dev.portcullis.app.tab.TabSession;
import dev.portcullis.app.tab.WindowTab;

/** Asks before a live connection ends with its tab or with the program. JavaFX thread only. */
final class Leaving {

  private final ShellViewModel shell;
  private final Questions questions;
  private final Messages messages;

  Leaving(ShellViewModel shell, Questions questions, Messages messages) {
    this.shell = shell;
    this.questions = questions;
    this.messages = messages;
  }

  /** Whether a tab may be closed; asks where its connection is open and that is wished. */
  boolean mayClose(WindowTab tab) {
    return !shell.confirmationsProperty().get().closingLiveTab()
        || !isLive(tab)
        || questions.ask(
            messages.text("shell.ask.close-tab", tab.name().get()),
            messages.text("shell.ask.close-tab.yes"));
  }

  /** Whether the program may end; asks where connections are open and that is wished. */
  boolean mayQuit() {
    long live = shell.tabs().stream().filter(Leaving::isLive).count();
    return live == 0
        || !shell.confirmationsProperty().get().quittingLive()
        || questions.ask(
            messages.text("shell.ask.quit", live), messages.text("shell.ask.quit.yes"));
  }

  private static boolean isLive(WindowTab tab) {
    return tab instanceof TabSession session && session.socket().active().get();
  }
}
