package dev.portcullis.app.export;

import dev.portcullis.core.base.Folders;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/**
 * The folder the last file went to, kept across restarts in a small file. Any thread; {@link #load}
 * and {@link #save} wait for the disk.
 */
public final class RememberedFolder {

  private final Path file;
  private volatile Path folder;

  /**
   * Begins at a folder until another is known.
   *
   * @param file where the folder is kept
   * @param first where to begin
   */
  public RememberedFolder(Path file, Path first) {
    this.file = file;
    this.folder = first;
  }

  /** The folder to begin at. */
  public Path folder() {
    return folder;
  }

  /** Takes the folder from the last time, if it is still there. */
  public void load() {
    try {
      Path known = Path.of(Files.readString(file).strip());
      if (known.isAbsolute() && Files.isDirectory(known)) {
        folder = known;
      }
    } catch (IOException | InvalidPathException e) {
      // There was no last time, or it cannot be read: where to begin is a convenience.
    }
  }

  /** Begins at this folder from now on. */
  public void remember(Path now) {
    folder = now;
  }

  /** Keeps the folder for the next start. */
  public void save() {
    try {
      Path _ = Folders.makeFor(file);
      Files.writeString(file, folder + "\n");
    } catch (IOException e) {
      System.getLogger(RememberedFolder.class.getName())
          .log(Level.DEBUG, "the folder of exports is not remembered", e);
    }
  }
}
