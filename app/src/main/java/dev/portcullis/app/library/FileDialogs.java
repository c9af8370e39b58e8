package dev.portcullis.app.library;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Asks a person for files. JavaFX thread only; waits as the toolkit's dialogs do. */
public interface FileDialogs {

  /**
   * Asks for a file that is there.
   *
   * @param titleKey the key of the dialog's title
   * @param patterns what the file may be called, for example {@code *.ini}
   * @return empty if the person thought better of it
   */
  Optional<Path> open(String titleKey, List<String> patterns);

  /**
   * Asks where a file goes.
   *
   * @param titleKey the key of the dialog's title
   * @param name what it may be called
   * @return empty if the person thought better of it
   */
  Optional<Path> save(String titleKey, String name);
}
