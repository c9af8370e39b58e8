package dev.portcullis.app.export;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** The desktop by the programs every desktop of its kind has. Any thread. */
public final class DesktopCommands implements DesktopFiles {

  private enum Desktop {
    WINDOWS,
    MAC,
    OTHER
  }

  private final Desktop desktop;

  /**
   * The desktop of an operating system.
   *
   * @param operatingSystem as {@code os.name} says it
   */
  public DesktopCommands(String operatingSystem) {
    String os = operatingSystem.toLowerCase(Locale.ROOT);
    desktop =
        os.startsWith("windows")
            ? Desktop.WINDOWS
            : os.startsWith("mac") ? Desktop.MAC : Desktop.OTHER;
  }

  @Override
  public void open(Path file) throws IOException {
    start(openCommand(file));
  }

  @Override
  public void show(Path file) throws IOException {
    start(showCommand(file));
  }

  /** What opens a file. */
  List<String> openCommand(Path file) {
    return switch (desktop) {
      case WINDOWS -> List.of("explorer.exe", file.toString());
      case MAC -> List.of("open", file.toString());
      case OTHER -> List.of("xdg-open", file.toString());
    };
  }

  /** What shows where a file lies. */
  List<String> showCommand(Path file) {
    return switch (desktop) {
      case WINDOWS -> List.of("explorer.exe", "/select," + file);
      case MAC -> List.of("open", "-R", file.toString());
      case OTHER -> List.of("xdg-open", String.valueOf(file.toAbsolutePath().getParent()));
    };
  }

  private static void start(List<String> command) throws IOException {
    Process _ =
        new ProcessBuilder(command)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
  }
}
