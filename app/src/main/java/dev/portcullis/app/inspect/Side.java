package dev.portcullis.app.inspect;

import dev.portcullis.core.capture.EventKind;

/** One direction of a conversation. */
public enum Side {
  /** What the peer sent. */
  RECEIVED(EventKind.MESSAGE),
  /** What was sent to it. */
  SENT(EventKind.WRITE);

  private final EventKind kind;

  Side(EventKind kind) {
    this.kind = kind;
  }

  /** The events that carry its bytes. */
  EventKind kind() {
    return kind;
  }

  /** The direction of an event; {@link #RECEIVED} for those that have none. */
  static Side of(EventKind kind) {
    return kind == EventKind.WRITE ? SENT : RECEIVED;
  }
}
