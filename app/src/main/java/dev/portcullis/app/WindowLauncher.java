package dev.portcullis.app;

import dev.portcullis.app.i18n.Language;
import dev.portcullis.app.i18n.Messages;
import dev.portcullis.app.shell.FileKind;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Opens the window, or says in one sentence why it cannot. */
final class WindowLauncher {

  private static final int NO_WINDOW = 1;

  /** As the loader of libraries names what it misses. */
  private static final Pattern LIBRARY = Pattern.compile("([\\w.+-]+\\.so[.\\d]*): cannot open");

  private WindowLauncher() {}

  /**
   * Whether the program was asked to show a file, as file managers do: one argument, which is a
   * capture or a rule profile's file.
   */
  static boolean isFile(String[] arguments) {
    if (arguments.length != 1) {
      return false;
    }
    try {
      return FileKind.of(Path.of(arguments[0])).isPresent();
    } catch (InvalidPathException e) {
      return false;
    }
  }

  /**
   * Runs the window until it is closed and returns the exit code.
   *
   * @param files captures and profiles to open in it
   */
  static int launch(String... files) {
    Messages messages = new Messages(Language.closestTo(Locale.getDefault()));
    if (displayIsMissing(
        System.getProperty("os.name", ""),
        System.getenv(),
        Optional.ofNullable(System.getProperty("glass.platform")))) {
      System.err.println(messages.text("shell.no-display"));
      return NO_WINDOW;
    }
    try {
      PortcullisApp.run(files);
      return 0;
    } catch (RuntimeException e) {
      System.err.println(why(e, messages).orElseThrow(() -> e));
      return NO_WINDOW;
    }
  }

  /**
   * What to tell a person about the toolkit's refusal to start; empty where it refused for no
   * reason a person can do something about.
   */
  static Optional<String> why(RuntimeException refusal, Messages messages) {
    for (Throwable cause = refusal; cause != null; cause = cause.getCause()) {
      String text = String.valueOf(cause.getMessage());
      if (cause instanceof UnsatisfiedLinkError) {
        Matcher library = LIBRARY.matcher(text);
        return Optional.of(
            messages.text("shell.no-gtk", library.find() ? library.group(1) : "GTK 3"));
      }
      if (cause instanceof UnsupportedOperationException) {
        return Optional.of(
            text.contains("GTK")
                ? messages.text("shell.no-gtk", "GTK 3")
                : messages.text("shell.no-display"));
      }
    }
    return Optional.empty();
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
}
