package dev.portcullis.core.script;

import dev.portcullis.core.socket.TcpSocket;

/**
 * Hears what a script does. Called on the script's own thread, in order, but for {@link #ended} of
 * a script that could not be brought to an end, which comes from the thread that watches it. A slow
 * listener slows the script down; one that throws stops it.
 */
public interface ScriptListener {

  /** The script printed. */
  void console(ConsoleLine line);

  /** A call of {@code wx} was noted that does nothing here. */
  void note(ScriptNote note);

  /** The script created a socket; everything it does is in the capture under its number. */
  void created(TcpSocket socket);

  /** Nothing caught an error. Called before {@link #ended} tells how many there were. */
  void failed(ScriptFailure failure);

  /** The last call: its sockets are closed and its thread ends. */
  void ended(ScriptOutcome outcome);
}
