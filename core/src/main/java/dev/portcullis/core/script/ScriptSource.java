package dev.portcullis.core.script;

import java.nio.file.Path;
import java.util.Optional;

/**
 * The script to run, and the folder its {@code require} and {@code import} may read in.
 *
 * @param name the file's name in that folder, shown in errors; also decides that {@code .mjs} is a
 *     module
 * @param folder the one folder whose files, and those below it, the script may load; empty where it
 *     may load none
 * @param text what is run instead of the file's content: an editor's, not saved yet, or an
 *     example's
 */
public record ScriptSource(String name, Optional<Path> folder, Optional<String> text) {

  /** A file, with the folder it lies in. */
  public static ScriptSource of(Path file) {
    Path absolute = file.toAbsolutePath().normalize();
    return new ScriptSource(
        String.valueOf(absolute.getFileName()),
        Optional.ofNullable(absolute.getParent()),
        Optional.empty());
  }

  /** A text without a folder: it cannot load other files. */
  public static ScriptSource of(String name, String text) {
    return new ScriptSource(name, Optional.empty(), Optional.of(text));
  }

  /** The same place with another content. */
  public ScriptSource withText(String text) {
    return new ScriptSource(name, folder, Optional.of(text));
  }
}
