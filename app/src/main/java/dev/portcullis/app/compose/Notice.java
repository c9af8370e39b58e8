package dev.portcullis.app.compose;

/** What the composer did that nobody asked for in so many words, or could not do. */
public enum Notice {
  /** Nothing to say. */
  NONE("compose.notice.none"),
  /** Escapes were switched on because the bytes are no text. */
  ESCAPES_FOR_BYTES("compose.notice.escapes-for-bytes"),
  /** Escapes were switched on because a text field cannot hold what was pasted. */
  ESCAPES_FOR_PASTE("compose.notice.escapes-for-paste"),
  /** Variables were written as the bytes they stand for at this moment. */
  VARIABLES_AS_NOW("compose.notice.variables-as-now"),
  /** What was kept as hex is none, and is shown as the text it is. */
  NO_HEX("compose.notice.no-hex"),
  /** The notation stays because what is written is no bytes yet. */
  FLAW_FIRST("compose.notice.flaw-first"),
  /** What was pasted is longer than the composer takes. */
  TOO_LONG("compose.notice.too-long");

  private final String key;

  Notice(String key) {
    this.key = key;
  }

  /** The key of its sentence. */
  String key() {
    return key;
  }

  /** Whether it tells of something done, rather than of something that could not be done. */
  boolean isInformation() {
    return this == ESCAPES_FOR_BYTES || this == ESCAPES_FOR_PASTE || this == VARIABLES_AS_NOW;
  }
}
