package dev.portcullis.core.socket;

/** The life of a socket: INIT → CONNECTING → OPEN → CLOSED; a failed connect goes back to INIT. */
public enum SocketState {
  /** Created, not connected; also after a failed connect. */
  INIT,
  /** Resolving, judging or shaking hands. */
  CONNECTING,
  /** Bytes may flow. */
  OPEN,
  /** The end; nothing brings it back. */
  CLOSED
}
