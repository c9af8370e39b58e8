package dev.portcullis.core.policy;

import dev.portcullis.core.base.Reasons;
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
  private final int line;
  private final int column;

  /** A problem that stands at no place of a text. */
  ProfileException(Problem problem, String file, String field, String detail) {
    this(problem, file, field, detail, JsonPlaces.Place.UNKNOWN);
  }

  /**
   * A problem.
   *
   * @param file the file's or profile's name
   * @param field the field, with its place in lists, such as {@code domains[2]}; empty if none
   * @param detail the value that is wrong, or the place in the file; empty if none
   * @param place where it stands in the file
   */
  ProfileException(
      Problem problem, String file, String field, String detail, JsonPlaces.Place place) {
    super(problem + " " + file + " " + field + " " + detail);
    this.problem = problem;
    this.file = file;
    this.field = field;
    this.detail = detail;
    this.line = place.line();
    this.column = place.column();
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

  /** The line it stands in, counted from 1; 0 where it stands in none. */
  public int line() {
    return line;
  }

  /** The column it stands at, counted from 1; 0 where it stands at none. */
  public int column() {
    return column;
  }

  /** The sentence a person reads. The place follows the file's name as compilers write it. */
  public String message(Locale locale) {
    PolicyMessages messages = PolicyMessages.in(locale);
    String expected =
        messages.find("profile.expected." + field.replaceAll("\\[\\d+]", "")).orElse("");
    return messages
        .format(
            "profile.problem." + problem.name(),
            ShownText.path(file)
                + (line > 0 && problem != Problem.JSON ? ":" + line + ":" + column : ""),
            ShownText.of(field),
            ShownText.of(problem == Problem.FILE ? Reasons.in(locale, detail) : detail),
            expected)
        .strip();
  }

  /** What is wrong and what is expected, to be read at the field itself. */
  public String hint(Locale locale) {
    String expected =
        PolicyMessages.in(locale)
            .find("profile.expected." + field.replaceAll("\\[\\d+]", ""))
            .orElse("");
    if (expected.isEmpty()) {
      return message(locale);
    }
    return detail.isEmpty() ? expected : "“" + ShownText.of(detail) + "” – " + expected;
  }
}
