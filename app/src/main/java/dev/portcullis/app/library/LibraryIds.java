package dev.portcullis.app.library;

/** Node ids of the sidebar: part of the contract with whoever drives the window. */
public final class LibraryIds {

  /** The sidebar. */
  public static final String SIDEBAR = "sidebar";

  /** Its lines. */
  public static final String ROWS = "sidebar-rows";

  /** The search field, once there is enough to search in. */
  public static final String SEARCH = "sidebar-search";

  /** Adds to a section; the section's name follows. */
  public static final String ADD = "sidebar-add-";

  /** The field a line is renamed in. */
  public static final String RENAME = "sidebar-rename";

  /** Where a change is told that can be taken back. */
  public static final String TOAST = "undo-toast";

  /** Takes it back. */
  public static final String TOAST_UNDO = "undo-toast-undo";

  /** The field a note is written in. */
  public static final String NOTE = "library-note";

  /** The window of a target. */
  public static final String TARGET = "target";

  /** What it is called. */
  public static final String TARGET_NAME = "target-name";

  /** Its address. */
  public static final String TARGET_ADDRESS = "target-address";

  /** Its port. */
  public static final String TARGET_PORT = "target-port";

  /** How long a connect may take. */
  public static final String TARGET_TIMEOUT = "target-timeout";

  /** The rules that judge it. */
  public static final String TARGET_RULES = "target-rules";

  /** Its charset. */
  public static final String TARGET_CHARSET = "target-charset";

  /** What is remembered of it. */
  public static final String TARGET_NOTE = "target-note";

  /** Whether its tabs connect again by themselves. */
  public static final String TARGET_RECONNECT = "target-reconnect";

  private LibraryIds() {}
}
