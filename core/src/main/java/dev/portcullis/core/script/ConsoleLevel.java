package dev.portcullis.core.script;

import java.util.Locale;

/** Which of the console's functions printed a line. */
public enum ConsoleLevel {
  /** {@code console.log}, and what prints like it: {@code table}, {@code dir}, {@code group}. */
  LOG,
  /** {@code console.info}. */
  INFO,
  /** {@code console.debug}. */
  DEBUG,
  /** {@code console.warn}. */
  WARN,
  /** {@code console.error}, and what prints like it: {@code assert}, {@code trace}. */
  ERROR;

  /** The name as scripts spell it: {@code log}, {@code warn}, … */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
