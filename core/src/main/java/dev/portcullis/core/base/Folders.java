package dev.portcullis.core.base;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** Makes folders for what is a person's own. Stateless; waits for the disk. */
public final class Folders {

  private static final FileAttribute<Set<PosixFilePermission>> FOR_ITS_OWNER =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

  private Folders() {}

  /**
   * Makes a folder and those above it, where they are missing, for their owner alone: a capture has
   * passwords in it. A folder that is there stays as it is.
   *
   * @return the folder
   * @throws IOException if it cannot be made, or is a file
   */
  public static Path make(Path folder) throws IOException {
    FileSystem system = folder.getFileSystem();
    return system.supportedFileAttributeViews().contains("posix")
        ? Files.createDirectories(folder, FOR_ITS_OWNER)
        : Files.createDirectories(folder);
  }

  /**
   * Makes the folder this file lies in, as {@link #make} does.
   *
   * @return the folder
   */
  public static Path makeFor(Path file) throws IOException {
    Path absolute = file.toAbsolutePath().normalize();
    Path folder = absolute.getParent();
    return make(folder == null ? absolute : folder);
  }
}
