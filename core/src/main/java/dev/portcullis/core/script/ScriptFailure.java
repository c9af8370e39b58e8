package dev.portcullis.core.script;

/**
 * An error that no script caught.
 *
 * @param kind where it came from
 * @param message as the engine says it: {@code TypeError: x is not a function}
 * @param file the file it happened in, relative to the script's folder; empty where unknown
 * @param line from 1; 0 where unknown
 * @param column from 1; 0 where unknown
 * @param stack the message and the calls that led there, a line each
 */
public record ScriptFailure(
    Kind kind, String message, String file, int line, int column, String stack) {

  /** Characters of a message and of a stack: what a script throws can be of any length. */
  static final int LONGEST = 16_000;

  /** Cuts what is longer than anyone reads. */
  public ScriptFailure {
    message = cut(message);
    stack = cut(stack);
  }

  private static String cut(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
  }

  /** Where a failure came from. */
  public enum Kind {
    /** The script could not be read. */
    UNREADABLE,
    /** The script is no JavaScript. */
    SYNTAX,
    /** The script threw while it was loaded: nothing of it is run any further. */
    LOAD,
    /** A listener, a timer or a life-cycle function threw. The script goes on. */
    CALLBACK,
    /** A promise was rejected and nobody handled it. The script goes on. */
    REJECTION
  }

  /** {@code file:line:column} as far as it is known; empty where nothing is. */
  public String place() {
    if (file.isEmpty() || line == 0) {
      return file;
    }
    return column == 0 ? file + ":" + line : file + ":" + line + ":" + column;
  }
}
