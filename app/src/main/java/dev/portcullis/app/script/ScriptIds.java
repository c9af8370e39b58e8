package dev.portcullis.app.script;

/** Node ids of the script console. */
public final class ScriptIds {

  /** The whole tab. */
  public static final String CONSOLE = "script-console";

  /** The text of the script. */
  public static final String EDITOR = "script-editor";

  /** Runs and stops. */
  public static final String RUN = "script-run";

  /** Writes the file. */
  public static final String SAVE = "script-save";

  /** How the run stands. */
  public static final String STATE = "script-state";

  /** What the script printed. */
  public static final String OUTPUT = "script-output";

  /** Empties what it printed. */
  public static final String CLEAR = "script-clear";

  /** Copies what it printed. */
  public static final String COPY = "script-copy";

  /** Says the first error, and goes to its line. */
  public static final String PROBLEM = "script-problem";

  /** What could be typed here. */
  public static final String COMPLETION = "script-completion";

  private ScriptIds() {}
}
