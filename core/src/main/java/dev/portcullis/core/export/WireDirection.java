package dev.portcullis.core.export;

import dev.portcullis.core.capture.EventKind;

/** Which way bytes went, in the words exports use. */
public enum WireDirection {
  /** Written by this side. */
  TX(EventKind.WRITE),
  /** Received from the other. */
  RX(EventKind.MESSAGE);

  private final EventKind kind;

  WireDirection(EventKind kind) {
    this.kind = kind;
  }

  /** The kind of event that carries bytes this way. */
  public EventKind kind() {
    return kind;
  }
}
