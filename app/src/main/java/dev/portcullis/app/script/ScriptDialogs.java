package dev.portcullis.app.script;

import java.nio.file.Path;
import java.util.Optional;

/** Asks which script is meant; a test answers by itself. JavaFX thread only. */
public interface ScriptDialogs {

  /** Which script to open; empty where the person thought better of it. */
  Optional<Path> open();

  /**
   * Where a script goes.
   *
   * @param name what it is called so far
   */
  Optional<Path> save(String name);
}
