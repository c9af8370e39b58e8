package dev.portcullis.app.cli;

import dev.portcullis.core.capture.Capture;
import dev.portcullis.core.capture.EventRecord;
import dev.portcullis.core.script.ScriptListener;
import dev.portcullis.core.socket.TcpSocket;

/**
 * What {@code run} prints: {@code console.log} on standard output and nothing else there, the rest
 * on standard error. Called on the script's thread, and for events on the main thread.
 */
interface RunTalk extends ScriptListener {

  /** The next event of the script's sockets; none is left out. */
  void event(Capture capture, EventRecord event);

  @Override
  default void created(TcpSocket socket) {}
}
