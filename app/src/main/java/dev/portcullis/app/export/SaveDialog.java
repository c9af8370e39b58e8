package dev.portcullis.app.export;

import java.nio.file.Path;
import java.util.Optional;

/** Asks a person where a file goes. JavaFX thread only. */
@FunctionalInterface
public interface SaveDialog {

  /**
   * Asks, and waits for the answer as the toolkit's dialogs do.
   *
   * @param folder where to begin
   * @param name what the file may be called
   * @param choice what it will be
   * @return where it goes; empty if the person thought better of it
   */
  Optional<Path> choose(Path folder, String name, ExportChoice choice);
}
