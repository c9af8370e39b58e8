package dev.portcullis.app.script;

import java.util.Locale;

/** How a script stands. */
public enum ScriptPhase {
  /** It never ran. */
  IDLE,
  /** It runs. */
  RUNNING,
  /** It ended by itself, with nothing uncaught. */
  DONE,
  /** Somebody stopped it. */
  STOPPED,
  /** It ended badly. */
  FAILED;

  /** The last part of its message key. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
