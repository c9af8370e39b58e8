package dev.portcullis.app.compose;

/** Why what stands in the composer cannot be sent now. */
public enum Blocker {
  /** Nothing is in the way. */
  NONE("compose.blocked.none"),
  /** There is not one byte. */
  NOTHING_WRITTEN("compose.blocked.nothing-written"),
  /** The text does not say bytes. */
  FLAWED("compose.blocked.flawed"),
  /** The length field cannot say the length. */
  LENGTH_FLAWED("compose.blocked.length"),
  /** There is no connection. */
  NOT_CONNECTED("compose.blocked.not-connected"),
  /** A file is on its way: bytes in between would tear it apart. */
  SENDING_FILE("compose.blocked.sending-file");

  private final String key;

  Blocker(String key) {
    this.key = key;
  }

  /** What is in the way, the nearest first. */
  static Blocker of(
      boolean flawed, boolean lengthFlawed, boolean empty, boolean connected, boolean sendingFile) {
    if (flawed) {
      return FLAWED;
    }
    if (lengthFlawed) {
      return LENGTH_FLAWED;
    }
    if (empty) {
      return NOTHING_WRITTEN;
    }
    if (!connected) {
      return NOT_CONNECTED;
    }
    return sendingFile ? SENDING_FILE : NONE;
  }

  /** The key of its sentence. */
  String key() {
    return key;
  }
}
