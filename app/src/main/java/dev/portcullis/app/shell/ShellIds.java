package dev.portcullis.app.shell;

/** Node ids of the window: part of the contract with whoever drives it. */
public final class ShellIds {

  /** The whole window below the title bar. */
  public static final String ROOT = "shell";

  /** Where the window tells what went wrong with its own files. */
  public static final String NOTIFICATIONS = "notifications";

  /** What it tells. */
  public static final String NOTIFICATIONS_WORDS = "notifications-words";

  /** Takes away what stands there. */
  public static final String NOTIFICATIONS_DISMISS = "notifications-dismiss";

  /** The row of tabs. */
  public static final String TABS = "tabs";

  /** One tab in that row; its number from 0 follows. */
  public static final String TAB = "tab-";

  /** The cross of a tab; its number from 0 follows. */
  public static final String TAB_CLOSE = "tab-close-";

  /** The field a tab is renamed in. */
  public static final String TAB_RENAME = "tab-rename";

  /** The menu of all tabs, where the row has no room for them. */
  public static final String TABS_ALL = "tabs-all";

  /** Opens a tab, at the end of the row. */
  public static final String TAB_ADD = "tab-add";

  /** Opens the settings. */
  public static final String SETTINGS = "settings";

  /** Turns light into dark and back. */
  public static final String THEME = "toggle-theme";

  /** Shows the parts of the program, in the about pop-over. */
  public static final String ABOUT_LICENCES = "about-licences";

  /** Lets happen what was asked about. */
  public static final String ASK_YES = "ask-yes";

  /** Leaves everything as it is. */
  public static final String ASK_NO = "ask-no";

  /** The choice of tabs to merge. */
  public static final String MERGE = "merge";

  /** One tab in that choice; its number from 0 follows. */
  public static final String MERGE_TAB = "merge-tab-";

  /** Merges those that are chosen. */
  public static final String MERGE_CONFIRM = "merge-confirm";

  /** Whose events a merged tab shows. */
  public static final String MERGED_SUMMARY = "merged-summary";

  /** Two tabs side by side. */
  public static final String SIDES = "tab-sides";

  /** The one at the left. */
  public static final String SIDE_LEFT = "tab-side-left";

  /** The one at the right. */
  public static final String SIDE_RIGHT = "tab-side-right";

  private ShellIds() {}
}
