package dev.portcullis.core.policy;

import java.util.Locale;

/** A profile that cannot be read or saved, with the place a person must look at. */
public final class ProfileException extends Exception {
  private static final long serialVersionUID = 1L;

  /** What is wrong. */
  public enum Problem {
    /** There is no such profile, and no such file. */
    NOT_FOUND,
    /** The file cannot be read or written. */
    FILE,
    /** The file is no JSON, or not one object. */
    JSON,
    /** The version is one this program does not know. */
    VERSION,
    /** A field that must be there is not. */
    MISSING,
    /** A field that no profile has: a slip of the pen must not be a rule that is not applied. */
    UNKNOWN_FIELD,
    /** A field's value is not what it must be. */
    VALUE,
    /** The name is taken, by a shipped profile or by another file. */
    NAME_TAKEN
  }

  private final Problem problem;
  private final String file;
  private final String field;
  private final String detail;

  /**
   * A problem.
   *
   * @param file the file's or profile's name
   * @param field the field, with its place in lists, such as {@code domains[2]}; empty if none
   * @param detail the value that is wrong, or the place in the file; empty if none
   */
  ProfileException(Problem problem, String file, String field, String detail) {
    super(problem + " " + file + " " + field + " " + detail);
    this.problem = problem;
    this.file = file;
    this.field = field;
    this.detail = detail;
  }

  /** What is wrong. */
  public Problem problem() {
    return problem;
  }

  /** The file or the profile's name. */
  public String file() {
    return file;
  }

  /** The field, with its place in lists, such as {@code domains[2]}; empty if none is to blame. */
  public String field() {
    return field;
  }

  /** The sentence a person reads. */
  public String message(Locale locale) {
    PolicyMessages messages = PolicyMessages.in(locale);
    String expected =
        messages.find("profile.expected." + field.replaceAll("\\[\\d+]", "")).orElse("");
    return messages
        .format(
            "profile.problem." + problem.name(),
            ShownText.path(file),
            ShownText.of(field),
            ShownText.of(detail),
            expected)
        .strip();
  }
}
