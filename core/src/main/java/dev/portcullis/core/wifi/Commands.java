package dev.portcullis.core.wifi;

import java.io.IOException;
import java.util.List;

/** Runs programs of the operating system. Tests answer from files. */
@FunctionalInterface
interface Commands {

  /**
   * Runs a program to its end and collects what it prints. Blocks for a bounded time.
   *
   * @param program its name without a folder: it is looked for where the system keeps its own
   * @param arguments handed over one by one; no shell reads them
   * @throws ProgramMissingException if the program is not installed
   * @throws IOException if it cannot be started, takes too long or prints too much
   */
  Answer run(String program, List<String> arguments) throws IOException;

  /**
   * What a program left.
   *
   * @param exit its exit status, 0 for success
   * @param text standard output and error, as text
   */
  record Answer(int exit, String text) {

    /** Whether it says that it did what it was asked. */
    boolean succeeded() {
      return exit == 0;
    }

    /** The first line that is not empty, shortened: what a log can say of a failure. */
    String firstLine() {
      String line =
          text.lines().map(String::strip).filter(l -> !l.isEmpty()).findFirst().orElse("");
      return line.length() <= 200 ? line : line.substring(0, 200) + "…";
    }
  }

  /** The program is not on this computer. */
  final class ProgramMissingException extends IOException {
    private static final long serialVersionUID = 1L;

    ProgramMissingException(String program) {
      super(program + " is not installed");
    }
  }
}
