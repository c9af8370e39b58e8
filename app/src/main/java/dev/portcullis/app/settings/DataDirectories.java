package dev.portcullis.app.settings;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where this person's files lie, as each operating system wants it. Nothing is created here.
 *
 * <p>{@code PORTCULLIS_HOME} puts everything below one directory, for a test or a second life. A
 * file named {@code portable} beside an unpacked program puts everything into {@code data} there,
 * so that it can travel on a stick.
 *
 * @param config what a person chooses: the workspace, their own rule profiles
 * @param data what the program keeps: quota ledgers and captures
 */
public record DataDirectories(Path config, Path data) {

  /** The variable that overrides every other rule. */
  public static final String OVERRIDE = "PORTCULLIS_HOME";

  /** The property in which the launcher says where the program lies. */
  public static final String PROGRAM = "portcullis.root";

  private static final String PORTABLE_MARK = "portable";

  /** The directories on this computer for this user. */
  public static DataDirectories ofThisComputer() {
    return of(
        System.getenv(),
        System.getProperty("os.name", ""),
        System.getProperty("user.home", "."),
        System.getProperty(PROGRAM));
  }

  /**
   * The directories for given surroundings.
   *
   * @param environment the process environment
   * @param operatingSystem as {@code os.name} says it
   * @param home the user's home directory
   * @param program where the program lies, if its launcher said so
   */
  static DataDirectories of(
      Map<String, String> environment,
      String operatingSystem,
      String home,
      @Nullable String program) {
    Optional<Path> override = absolute(environment.get(OVERRIDE));
    if (override.isPresent()) {
      return new DataDirectories(override.get(), override.get());
    }
    Optional<Path> portable =
        absolute(program).filter(directory -> Files.exists(directory.resolve(PORTABLE_MARK)));
    if (portable.isPresent()) {
      Path beside = portable.get().resolve("data");
      return new DataDirectories(beside, beside);
    }
    String os = operatingSystem.toLowerCase(Locale.ROOT);
    if (os.startsWith("windows")) {
      Path roaming =
          absolute(environment.get("APPDATA")).orElse(Path.of(home, "AppData", "Roaming"));
      Path local =
          absolute(environment.get("LOCALAPPDATA")).orElse(Path.of(home, "AppData", "Local"));
      return new DataDirectories(roaming.resolve("Portcullis"), local.resolve("Portcullis"));
    }
    if (os.startsWith("mac")) {
      Path support = Path.of(home, "Library", "Application Support", "Portcullis");
      return new DataDirectories(support, support);
    }
    // As the XDG specification says it; Java's home is that of the account, whatever HOME says.
    Path own = absolute(environment.get("HOME")).orElse(Path.of(home));
    return new DataDirectories(
        absolute(environment.get("XDG_CONFIG_HOME"))
            .orElse(own.resolve(".config"))
            .resolve("portcullis"),
        absolute(environment.get("XDG_DATA_HOME"))
            .orElse(own.resolve(".local/share"))
            .resolve("portcullis"));
  }

  /** Where a person's own rule profiles lie. */
  public Path profiles() {
    return config.resolve("profiles");
  }

  /** Where the quota ledgers lie. */
  public Path ledgers() {
    return data.resolve("quota");
  }

  /** Where the captures of the window's sessions lie, one directory each. */
  public Path captures() {
    return data.resolve("captures");
  }

  /** A relative path in these variables is to be ignored, the XDG specification says. */
  private static Optional<Path> absolute(@Nullable String text) {
    if (text == null || text.isBlank()) {
      return Optional.empty();
    }
    Path path = Path.of(text);
    return path.isAbsolute() ? Optional.of(path) : Optional.empty();
  }
}
