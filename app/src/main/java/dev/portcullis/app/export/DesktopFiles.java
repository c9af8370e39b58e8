package dev.portcullis.app.export;

import java.io.IOException;
import java.nio.file.Path;

/** Hands files to the other programs of the desktop. Any thread but the JavaFX one. */
public interface DesktopFiles {

  /**
   * Opens a file in the program that is there for it.
   *
   * @throws IOException if none can be started
   */
  void open(Path file) throws IOException;

  /**
   * Shows where a file lies.
   *
   * @throws IOException if no program can be started
   */
  void show(Path file) throws IOException;
}
