package dev.portcullis.app.socket;

import java.util.Locale;

/** How a tab stands. */
public enum TabPhase {
  /** Nothing was connected yet: no socket, no slot. */
  IDLE,
  /** Connect was asked for and is not decided. */
  CONNECTING,
  /** Bytes may flow. */
  OPEN,
  /** The connection ended as it should. */
  CLOSED,
  /** The connection could not be made, or an error ended it. */
  FAILED,
  /** No socket could be created: the quota is spent. */
  REFUSED;

  /** The name its texts and style classes are keyed by. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
