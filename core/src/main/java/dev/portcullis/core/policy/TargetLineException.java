package dev.portcullis.core.policy;

import java.util.Locale;

/** A line of a list that holds no target; the other lines do not suffer. */
public final class TargetLineException extends Exception {
  private static final long serialVersionUID = 1L;

  /** What is wrong with the line. */
  public enum Problem {
    /** It begins as JSON does, and is none. */
    NOT_JSON,
    /** It is JSON, but not one object. */
    NOT_OBJECT,
    /** It is no JSON and has no address with a port. */
    NOT_TARGET,
    /** Its bytes are no UTF-8. */
    NOT_UTF8,
    /** It is longer than {@link TargetLine#LONGEST} bytes. */
    TOO_LONG
  }

  private final Problem problem;

  /** A line with this problem. */
  public TargetLineException(Problem problem) {
    super(problem.name());
    this.problem = problem;
  }

  /** What is wrong. */
  public Problem problem() {
    return problem;
  }

  /** What is wrong, to be read after the line's number. */
  public String message(Locale locale) {
    return PolicyMessages.in(locale).format("line.problem." + problem.name());
  }
}
