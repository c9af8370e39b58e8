package dev.portcullis.app.settings;

/** Node ids of the settings: part of the contract with whoever drives the window. */
public final class SettingsIds {

  /** The settings as a whole. */
  public static final String ROOT = "settings-body";

  /** One theme; its name follows. */
  public static final String THEME = "settings-theme-";

  /** One language; its tag follows. */
  public static final String LANGUAGE = "settings-language-";

  /** Smaller text. */
  public static final String SMALLER = "settings-smaller";

  /** Larger text. */
  public static final String LARGER = "settings-larger";

  /** The font of bytes. */
  public static final String BYTES_FONT = "settings-bytes-font";

  /** How many sessions are kept. */
  public static final String KEPT_SESSIONS = "settings-kept-sessions";

  /** The most a session's capture may grow to. */
  public static final String CAPTURE_LIMIT = "settings-capture-limit";

  /** Shows the folder of captures. */
  public static final String OPEN_CAPTURES = "settings-open-captures";

  /** Asks before a tab with an open connection is closed. */
  public static final String ASK_CLOSING = "settings-ask-closing";

  /** Asks before the program ends with open connections. */
  public static final String ASK_QUITTING = "settings-ask-quitting";

  /** Makes every setting the usual one. */
  public static final String RESET = "settings-reset";

  private SettingsIds() {}
}
