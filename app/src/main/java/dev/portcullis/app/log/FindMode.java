package dev.portcullis.app.log;

import java.util.Locale;

/** How the words of a find are meant. */
public enum FindMode {
  /** As text in a charset. */
  TEXT,
  /** As hex digits, {@code ?} for any digit. */
  HEX,
  /** As a regular expression over bytes. */
  REGEX;

  /** Its name in node ids and message keys. */
  String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
