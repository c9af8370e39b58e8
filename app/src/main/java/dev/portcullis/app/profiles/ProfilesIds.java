package dev.portcullis.app.profiles;

/** Node ids of the window of rules: part of the contract with whoever drives it. */
public final class ProfilesIds {

  /** The whole window. */
  public static final String ROOT = "profiles";

  /** The list of profiles. */
  public static final String LIST = "profiles-list";

  /** One field of the editor; its name follows. */
  public static final String FIELD = "profiles-field-";

  /** What is wrong with a field; its name follows. */
  public static final String PROBLEM = "profiles-problem-";

  /** Begins a copy. */
  public static final String COPY = "profiles-copy";

  /** Keeps what is typed. */
  public static final String SAVE = "profiles-save";

  /** Takes back what is typed. */
  public static final String REVERT = "profiles-revert";

  /** Removes the profile. */
  public static final String DELETE = "profiles-delete";

  /** Lets the profile judge. */
  public static final String USE = "profiles-use";

  /** Takes in a profile from a file. */
  public static final String IMPORT = "profiles-import";

  /** Writes the profile to a file. */
  public static final String EXPORT = "profiles-export";

  /** What each line of the domains is taken as. */
  public static final String DOMAIN_LINES = "profiles-domain-lines";

  /** What was done last. */
  public static final String NOTICE = "profiles-notice";

  /** Takes back a deletion. */
  public static final String UNDO = "profiles-undo";

  /** What saving would change. */
  public static final String CHANGES = "profiles-changes";

  /** The address tried out. */
  public static final String TRY_ADDRESS = "profiles-try-address";

  /** The port tried out. */
  public static final String TRY_PORT = "profiles-try-port";

  /** What the profile in hand says of them. */
  public static final String TRY_VERDICT = "profiles-try-verdict";

  /** The findings behind that. */
  public static final String TRY_FINDINGS = "profiles-try-findings";

  /** One side of a comparison. */
  public static final String COMPARE_LEFT = "profiles-compare-left";

  /** The other side. */
  public static final String COMPARE_RIGHT = "profiles-compare-right";

  /** Shows what is equal too. */
  public static final String COMPARE_ALL = "profiles-compare-all";

  /** The comparison. */
  public static final String COMPARE_TABLE = "profiles-compare-table";

  /** The list of addresses that is checked. */
  public static final String BULK = "profiles-bulk";

  /** Checks what was copied. */
  public static final String BULK_PASTE = "profiles-bulk-paste";

  /** Checks a file. */
  public static final String BULK_LOAD = "profiles-bulk-load";

  /** The profile the list is checked by. */
  public static final String BULK_PROFILE = "profiles-bulk-profile";

  /** Where it is judged from. */
  public static final String BULK_VANTAGE = "profiles-bulk-vantage";

  /** Which lines are shown; a dash and the choice follow. */
  public static final String BULK_FILTER = "profiles-bulk-filter";

  /** Copies lines; a dash and the form follow for its items. */
  public static final String BULK_COPY = "profiles-bulk-copy";

  /** Writes lines to a file; a dash and the form follow for its items. */
  public static final String BULK_EXPORT = "profiles-bulk-export";

  /** How far it is. */
  public static final String BULK_PROGRESS = "profiles-bulk-progress";

  /** Stops it. */
  public static final String BULK_STOP = "profiles-bulk-stop";

  /** The lines. */
  public static final String BULK_ROWS = "profiles-bulk-rows";

  /** All that is to be said of one line. */
  public static final String BULK_DETAIL = "profiles-bulk-detail";

  /** What was done or went wrong. */
  public static final String BULK_NOTICE = "profiles-bulk-notice";

  /** The tabs of the window; a dash and the tab's name follow for each. */
  public static final String TAB = "profiles-tab";

  private ProfilesIds() {}
}
