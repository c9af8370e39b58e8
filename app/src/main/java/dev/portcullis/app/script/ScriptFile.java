package dev.portcullis.app.script;

import dev.portcullis.core.base.Folders;
import dev.portcullis.core.base.WholeFile;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A script on disk. Waits for the disk: never on the screen's thread.
 *
 * @param path where it lies
 * @param text what stands in it
 */
public record ScriptFile(Path path, String text) {

  /** The largest script that is opened to be edited, in bytes. */
  static final long LARGEST = 4L << 20;

  /**
   * Reads a script.
   *
   * @throws IOException if it cannot be read, is too large, or is no UTF-8; the message says which
   */
  public static ScriptFile read(Path path) throws IOException {
    if (Files.size(path) > LARGEST) {
      throw new IOException("the file is larger than " + (LARGEST >> 20) + " MiB");
    }
    try {
      return new ScriptFile(path, Files.readString(path).replace("\r\n", "\n"));
    } catch (MalformedInputException e) {
      throw new IOException("the file is not UTF-8 text", e);
    }
  }

  /** Writes it beside its place and moves it there, so that a full disk leaves the old one. */
  void write() throws IOException {
    WholeFile.write(path, text.getBytes(StandardCharsets.UTF_8));
  }

  /** Keeps a text under a name nobody has yet. */
  static Path keep(Path folder, String name, String text) throws IOException {
    Folders.make(folder);
    for (int n = 1; ; n++) {
      Path path = folder.resolve(n == 1 ? name : n + "-" + name);
      if (!Files.exists(path)) {
        new ScriptFile(path, text).write();
        return path;
      }
    }
  }
}
