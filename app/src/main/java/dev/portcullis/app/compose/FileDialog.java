package dev.portcullis.app.compose;

import java.nio.file.Path;
import java.util.Optional;

/** Asks a person for a file to send. JavaFX thread only. */
@FunctionalInterface
public interface FileDialog {

  /**
   * Asks, and waits for the answer as the toolkit's dialogs do.
   *
   * @return the file; empty if the person thought better of it
   */
  Optional<Path> choose();
}
