package dev.portcullis.app.export;

/** Node ids of the export: part of the contract with whoever drives it. */
public final class ExportIds {

  /** Opens the choice of what to export. */
  public static final String BUTTON = "export";

  /** The choice of what to export. */
  public static final String CHOICE = "export-choice";

  /** Which events; the scope's name in lower case follows. */
  public static final String SCOPE = "export-scope-";

  /** A format; its name in lower case follows. */
  public static final String FORMAT = "export-format-";

  /** Asks where to, and begins. */
  public static final String START = "export-start";

  /** The strip that tells how far it is and how it ended. */
  public static final String STRIP = "export-strip";

  /** The words in that strip. */
  public static final String TEXT = "export-text";

  /** How far it is. */
  public static final String PROGRESS = "export-progress";

  /** Stops it. */
  public static final String CANCEL = "export-cancel";

  /** Opens what was written. */
  public static final String OPEN = "export-open";

  /** Shows where what was written lies. */
  public static final String SHOW = "export-show";

  /** Takes the strip away. */
  public static final String DISMISS = "export-dismiss";

  private ExportIds() {}
}
