package dev.portcullis.app;

import dev.portcullis.app.i18n.Language;
import dev.portcullis.app.i18n.Messages;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.application.Application;

/** Opens the window, or says in one sentence why it cannot. */
final class WindowLauncher {

  private static final int NO_DISPLAY = 1;

  /** The file that makes a folder a capture. */
  private static final String DESCRIPTION = "capture.json";

  private WindowLauncher() {}

  /**
   * Whether the program was asked to show a capture, as file managers do: one argument, which is a
   * folder with one in it or such a folder's description.
   */
  static boolean isCapture(String[] arguments) {
    if (arguments.length != 1) {
      return false;
    }
    try {
      Path place = Path.of(arguments[0]);
      return Files.isRegularFile(place.resolve(DESCRIPTION))
          || (place.endsWith(DESCRIPTION) && Files.isRegularFile(place));
    } catch (InvalidPathException e) {
      return false;
    }
  }

  /**
   * Runs the window until it is closed and returns the exit code.
   *
   * @param captures captures to open in it
   */
  static int launch(String... captures) {
    if (displayIsMissing(
        System.getProperty("os.name", ""),
        System.getenv(),
        Optional.ofNullable(System.getProperty("glass.platform")))) {
      return sayNoDisplay();
    }
    try {
      Application.launch(PortcullisApp.class, captures);
      return 0;
    } catch (UnsupportedOperationException e) {
      // The toolkit's answer to a display that is named but does not open.
      return sayNoDisplay();
    }
  }

  /**
   * Whether a window has nowhere to go. Asked before the toolkit, which would answer with a stack
   * trace.
   */
  static boolean displayIsMissing(
      String operatingSystem, Map<String, String> environment, Optional<String> platform) {
    String os = operatingSystem.toLowerCase(Locale.ROOT);
    boolean needsDisplay =
        !os.startsWith("windows")
            && !os.startsWith("mac")
            && platform.map(p -> !p.equalsIgnoreCase("headless")).orElse(true);
    return needsDisplay && environment.getOrDefault("DISPLAY", "").isBlank();
  }

  private static int sayNoDisplay() {
    System.err.println(
        new Messages(Language.closestTo(Locale.getDefault())).text("shell.no-display"));
    return NO_DISPLAY;
  }
}
