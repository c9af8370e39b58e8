package dev.portcullis.app.shell;

import dev.portcullis.core.capture.Capture;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/**
 * What the window opens when it is given a file: by its argument, by a file manager, or dropped on
 * it. Callable from any thread, and without the toolkit.
 */
public enum FileKind {

  /** The folder of a capture, or the description in it. */
  CAPTURE,

  /** A rule profile under the name that is registered for it. */
  PROFILE;

  /** How the name of a profile's file ends that is meant to be opened. */
  public static final String PROFILE_ENDING = ".portcullis";

  /** What lies there; empty where it is nothing the window opens. */
  public static Optional<FileKind> of(Path place) {
    if (Files.isRegularFile(place.resolve(Capture.DESCRIPTION))
        || (place.endsWith(Capture.DESCRIPTION) && Files.isRegularFile(place))) {
      return Optional.of(CAPTURE);
    }
    String name = String.valueOf(place.getFileName()).toLowerCase(Locale.ROOT);
    return name.endsWith(PROFILE_ENDING) && Files.isRegularFile(place)
        ? Optional.of(PROFILE)
        : Optional.empty();
  }
}
