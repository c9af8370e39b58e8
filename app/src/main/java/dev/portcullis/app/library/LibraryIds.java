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

  private LibraryIds() {}
}
