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

  private ProfilesIds() {}
}
