package dev.portcullis.core.export;

import dev.portcullis.core.base.Reasons;
import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** An export did not come to its end; nothing of it is left where it was to go. */
public final class ExportException extends IOException {
  private static final long serialVersionUID = 1;

  /** What happened; each has its sentence. */
  public enum Problem {
    /** The disk the file was to go to is full. */
    TARGET_FULL("export.target-full"),
    /** There is no such folder. */
    TARGET_NO_FOLDER("export.target-no-folder"),
    /** A folder stands where the file was to go. */
    TARGET_IS_FOLDER("export.target-is-folder"),
    /** A file of a name made up for it is there already. */
    TARGET_EXISTS("export.target-exists"),
    /** The operating system does not allow it. */
    TARGET_FORBIDDEN("export.target-forbidden"),
    /** The target cannot be written for another reason. */
    TARGET_FAILED("export.target-failed"),
    /** The capture cannot be read. */
    SOURCE_FAILED("export.source-failed"),
    /** Raw bytes of more than one socket would run into each other. */
    SEVERAL_SOCKETS("export.several-sockets"),
    /** None of the events carries bytes of the wire. */
    NO_BYTES("export.no-bytes"),
    /** More bytes than such a file may have. */
    TOO_LARGE("export.too-large"),
    /** The user stopped it. */
    CANCELLED("export.cancelled");

    private final String key;

    Problem(String key) {
      this.key = key;
    }
  }

  private final Problem problem;

  private final String[] arguments;

  ExportException(Problem problem, @Nullable Throwable cause, String... arguments) {
    super(sentence(Locale.ROOT, problem, arguments), cause);
    this.problem = problem;
    this.arguments = arguments.clone();
  }

  /** What happened. */
  public Problem problem() {
    return problem;
  }

  /** What happened, why, and what to do, in one sentence. */
  public String message(Locale locale) {
    return sentence(locale, problem, arguments);
  }

  private static String sentence(Locale locale, Problem problem, String[] arguments) {
    Object[] places =
        Arrays.stream(arguments)
            .map(
                place ->
                    place.isEmpty()
                        ? ExportMessages.text(locale, "export.stream")
                        : Reasons.in(locale, place))
            .toArray();
    return ExportMessages.text(locale, problem.key, places);
  }
}
