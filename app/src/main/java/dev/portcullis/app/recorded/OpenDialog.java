package dev.portcullis.app.recorded;

import java.nio.file.Path;
import java.util.Optional;

/** Asks a person which capture to open. JavaFX thread only. */
@FunctionalInterface
public interface OpenDialog {

  /**
   * Asks, and waits for the answer as the toolkit's dialogs do.
   *
   * @param folder where to begin
   * @return the folder of a capture; empty if the person thought better of it
   */
  Optional<Path> choose(Path folder);
}
