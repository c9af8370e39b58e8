package dev.portcullis.core.base;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;

/**
 * Writes a file so that a reader, or a restart, finds the old content or the new, never a part.
 * Stateless; waits for the disk.
 */
public final class WholeFile {

  private WholeFile() {}

  /**
   * Writes beside the file, forces it to the disk and moves it into place; makes the folder first
   * if there is none.
   *
   * @throws IOException if it cannot be written; the old file stays, and nothing lies beside it
   */
  public static void write(Path file, byte[] content) throws IOException {
    replace(file, content, () -> {});
  }

  /**
   * Writes a file and keeps the one before as its backup.
   *
   * @param backup where the file before is moved once the new one is on the disk
   * @throws IOException if it cannot be written; one of the two names holds the old content
   */
  public static void write(Path file, byte[] content, Path backup) throws IOException {
    replace(
        file,
        content,
        () -> {
          if (Files.exists(file)) {
            move(file, backup);
          }
        });
  }

  /** Moves a file over another, in one step where the file system can. */
  public static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** A new file is its owner's alone; one that was shared before stays so. */
  private static void keepPermissions(Path before, Path now) throws IOException {
    PosixFileAttributeView view = Files.getFileAttributeView(before, PosixFileAttributeView.class);
    if (view != null && Files.exists(before)) {
      Files.setPosixFilePermissions(now, view.readAttributes().permissions());
    }
  }

  /** What is done between the new file's reaching the disk and its move. */
  @FunctionalInterface
  private interface BeforeMove {
    void run() throws IOException;
  }

  private static void replace(Path file, byte[] content, BeforeMove before) throws IOException {
    Path directory = Folders.makeFor(file);
    Path aside = Files.createTempFile(directory, file.getFileName() + ".", ".tmp");
    try {
      try (FileChannel channel = FileChannel.open(aside, StandardOpenOption.WRITE)) {
        ByteBuffer buffer = ByteBuffer.wrap(content);
        while (buffer.hasRemaining()) {
          channel.write(buffer);
        }
        channel.force(true);
      }
      keepPermissions(file, aside);
      before.run();
      move(aside, file);
    } finally {
      Files.deleteIfExists(aside);
    }
  }
}
