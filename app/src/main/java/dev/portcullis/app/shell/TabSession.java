package dev.portcullis.app.shell;

import dev.portcullis.app.compose.ComposerViewModel;
import dev.portcullis.app.socket.SocketTabViewModel;
import dev.portcullis.core.workspace.OpenTab;

/** Everything one tab consists of, without its nodes. JavaFX thread only. */
public final class TabSession {

  private final SocketTabViewModel socket;
  private final ComposerViewModel composer;

  /** Joins the parts: the composer can send while the socket can. */
  TabSession(SocketTabViewModel socket, ComposerViewModel composer) {
    this.socket = socket;
    this.composer = composer;
    composer.connectedProperty().bind(socket.canSend());
  }

  /** Its target and its socket. */
  public SocketTabViewModel socket() {
    return socket;
  }

  /** What is written to be sent. */
  public ComposerViewModel composer() {
    return composer;
  }

  /** What is to be stored of it. */
  OpenTab toStore() {
    return new OpenTab(
        socket.nameProperty().get(),
        socket.addressProperty().get(),
        socket.portProperty().get(),
        socket.timeoutProperty().get(),
        socket.device(),
        composer.draft());
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
