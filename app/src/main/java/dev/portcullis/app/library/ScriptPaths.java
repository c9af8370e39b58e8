package dev.portcullis.app.library;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/** Where the scripts of a library lie. Stateless. */
public final class ScriptPaths {

  private ScriptPaths() {}

  /** The path a library keeps; empty where it is none on this computer. */
  public static Optional<Path> of(String kept) {
    try {
      return Optional.of(Path.of(kept));
    } catch (InvalidPathException e) {
      // A workspace carried here from another system: not a path on this one.
      return Optional.empty();
    }
  }
}
