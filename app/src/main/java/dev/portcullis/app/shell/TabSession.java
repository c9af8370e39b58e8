package dev.portcullis.app.shell;

import dev.portcullis.app.socket.SocketTabViewModel;
import dev.portcullis.core.workspace.ComposerDraft;
import dev.portcullis.core.workspace.OpenTab;

/**
 * Everything one tab consists of, without its nodes. JavaFX thread only.
 */
public final class TabSession {

  private final SocketTabViewModel socket;
  private final ComposerDraft draft;

  TabSession(SocketTabViewModel socket, ComposerDraft draft) {
    this.socket = socket;
    this.draft = draft;
  }

  /** Its target and its socket. */
  public SocketTabViewModel socket() {
    return socket;
  }

  /** What is to be stored of it. */
  OpenTab toStore() {
    return new OpenTab(
        socket.nameProperty().get(),
        socket.addressProperty().get(),
        socket.portProperty().get(),
        socket.timeoutProperty().get(),
        socket.device(),
        draft);
  }

  /** The capture grew. */
  void pull() {
    socket.pull();
  }

  /** The tab is closed. */
  void dispose() {
    socket.dispose();
  }
}
