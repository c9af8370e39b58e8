package dev.portcullis.benchmarks.soak;

import java.nio.file.Path;
import java.util.Locale;
import javafx.application.Application;

/**
 * Runs the window, sockets and scripts for so many minutes and reports once a minute and at the
 * end. Arguments: minutes, a folder for all that is kept. Ends with 1 where a byte was lost, a
 * round failed, something grew without bound, or a thread was left.
 */
public final class Soak {

  private Soak() {}

  /** Returns when the window has closed. */
  public static void main(String[] arguments) {
    Locale.setDefault(Locale.ENGLISH);
    Path home = Path.of(arguments[1]);
    Application.launch(SoakedWindow.class, arguments[0], home.toString());
    System.exit(SoakedWindow.verdict());
  }
}
