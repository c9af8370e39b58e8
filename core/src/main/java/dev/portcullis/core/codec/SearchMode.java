package dev.portcullis.core.codec;

/** How the words of a search are meant. */
public enum SearchMode {
  /** As text in a charset. */
  TEXT,
  /** As hex digits, {@code ?} for any digit. */
  HEX,
  /** As a regular expression over bytes. */
  REGEX
}
