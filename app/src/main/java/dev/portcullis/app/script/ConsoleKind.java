package dev.portcullis.app.script;

import dev.portcullis.core.script.ConsoleLevel;
import java.util.Locale;

/** Where a row of the console came from. */
enum ConsoleKind {
  /** {@code console.log}. */
  LOG,
  /** {@code console.info}. */
  INFO,
  /** {@code console.debug}. */
  DEBUG,
  /** {@code console.warn}. */
  WARN,
  /** {@code console.error}. */
  ERROR,
  /** A call of {@code wx} that is only noted here. */
  NOTE,
  /** An error that nothing caught. */
  FAILURE,
  /** How the run goes. */
  STATE;

  static ConsoleKind of(ConsoleLevel level) {
    return switch (level) {
      case LOG -> LOG;
      case INFO -> INFO;
      case DEBUG -> DEBUG;
      case WARN -> WARN;
      case ERROR -> ERROR;
    };
  }

  /** The style class of its colour. */
  String tone() {
    return "console-" + name().toLowerCase(Locale.ROOT);
  }

  /** The word that stands beside it, so that colour is not alone. */
  String word() {
    return switch (this) {
      case LOG, STATE -> "";
      case FAILURE -> "uncaught";
      case NOTE -> "wx";
      case INFO, DEBUG, WARN, ERROR -> name().toLowerCase(Locale.ROOT);
    };
  }
}
