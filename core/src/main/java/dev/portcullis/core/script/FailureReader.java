package dev.portcullis.core.script;

import dev.portcullis.core.script.ScriptFailure.Kind;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.SourceSection;
import org.graalvm.polyglot.Value;

/** Finds out what went wrong and where, from what a script threw. The script's thread only. */
final class FailureReader {

  /** {@code at name (file:line:column)} and {@code at file:line:column}. */
  private static final Pattern FRAME =
      Pattern.compile("^\\s*at (?:.*\\()?(\\S.*?):(\\d+):(\\d+)\\)?$");

  private static final Pattern FIRST_LINE = Pattern.compile("(?<=\\S):1:(\\d{1,9})(?=\\)?$)");

  private static final Pattern SYNTAX =
      Pattern.compile("^(SyntaxError: )?(\\S+?):(\\d+):(\\d+) (.*)$", Pattern.DOTALL);

  /** What stands before the first line of a script that is run as a function. */
  private final int firstLineOffset;

  private final Value describe;

  /**
   * A reader.
   *
   * @param describe the prelude's function that tells a thrown value's message and stack
   */
  FailureReader(Value describe, int firstLineOffset) {
    this.describe = describe;
    this.firstLineOffset = firstLineOffset;
  }

  /** Reads what a call of the script ended with. */
  ScriptFailure read(Kind kind, PolyglotException thrown) {
    if (thrown.isSyntaxError()) {
      return syntax(thrown);
    }
    Value object = thrown.getGuestObject();
    if (object == null) {
      String message = String.valueOf(thrown.getMessage());
      return at(kind, message, thrown.getSourceLocation(), message);
    }
    return read(kind, object, thrown.getSourceLocation());
  }

  /** Reads a value that was thrown or that a promise was rejected with. */
  ScriptFailure read(
      Kind kind, Value thrown, @org.jspecify.annotations.Nullable SourceSection where) {
    Value told = describe.execute(thrown);
    String message = told.getArrayElement(0).asString();
    String stack = told.getArrayElement(1).asString();
    for (String line : stack.lines().toList()) {
      Matcher frame = FRAME.matcher(line);
      if (frame.matches() && !frame.group(1).startsWith("portcullis/")) {
        int lineNumber = Integer.parseInt(frame.group(2));
        return new ScriptFailure(
            kind,
            message,
            file(frame.group(1)),
            lineNumber,
            column(lineNumber, Integer.parseInt(frame.group(3))),
            tidy(stack));
      }
    }
    return at(kind, message, where, stack.isEmpty() ? message : tidy(stack));
  }

  private ScriptFailure at(
      Kind kind,
      String message,
      @org.jspecify.annotations.Nullable SourceSection where,
      String stack) {
    if (where == null || !where.isAvailable()) {
      return new ScriptFailure(kind, message, "", 0, 0, stack);
    }
    int line = where.getStartLine();
    return new ScriptFailure(
        kind,
        message,
        file(where.getSource().getName()),
        line,
        column(line, where.getStartColumn()),
        stack);
  }

  private ScriptFailure syntax(PolyglotException thrown) {
    String text = String.valueOf(thrown.getMessage());
    SourceSection where = thrown.getSourceLocation();
    Matcher told = SYNTAX.matcher(text);
    if (!told.matches()) {
      return at(Kind.SYNTAX, text, where, text);
    }
    String[] lines = told.group(5).split("\n", 2);
    String message = "SyntaxError: " + lines[0];
    if (where == null || !where.isAvailable()) {
      int line = Integer.parseInt(told.group(3));
      int column = column(line, Integer.parseInt(told.group(4)) + 1);
      return new ScriptFailure(Kind.SYNTAX, message, file(told.group(2)), line, column, message);
    }
    return at(Kind.SYNTAX, message, where, message);
  }

  private int column(int line, int column) {
    return line == 1 && column > firstLineOffset ? column - firstLineOffset : column;
  }

  private static String file(String name) {
    return name.startsWith("/") ? name.substring(1) : name;
  }

  /** Without the frames of the prelude, and with the columns of first lines as they are. */
  private String tidy(String stack) {
    StringBuilder kept = new StringBuilder();
    for (String line : stack.lines().toList()) {
      if (!line.contains("portcullis/")) {
        kept.append(kept.isEmpty() ? "" : "\n")
            .append(
                FIRST_LINE
                    .matcher(line)
                    .replaceAll(found -> ":1:" + column(1, Integer.parseInt(found.group(1)))));
      }
    }
    return kept.toString();
  }
}
