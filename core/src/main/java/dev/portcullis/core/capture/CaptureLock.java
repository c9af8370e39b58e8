package dev.portcullis.core.capture;

import dev.portcullis.core.capture.CaptureException.Problem;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.NoSuchFileException;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * Tells other programs that a capture is being recorded. The operating system lets go of it when
 * the program ends, however it ends.
 */
final class CaptureLock implements AutoCloseable {
  private final FileChannel channel;

  private CaptureLock(FileChannel channel) {
    this.channel = channel;
  }

  /** Takes the lock for a new capture. */
  static CaptureLock take(Layout layout) throws IOException {
    FileChannel channel =
        FileChannel.open(layout.lock(), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    try {
      channel.lock();
      return new CaptureLock(channel);
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e;
    }
  }

  /**
   * Refuses a capture that someone records now; one without a lock file was copied: no one does.
   */
  static synchronized void requireFree(Layout layout) throws IOException {
    try (FileChannel channel = FileChannel.open(layout.lock(), StandardOpenOption.READ);
        FileLock lock = tryShared(channel)) {
      if (lock == null) {
        throw new CaptureException(
            Problem.IN_USE, layout.directory(), "is being recorded by a program that runs now");
      }
    } catch (NoSuchFileException e) {
      return;
    }
  }

  private static @Nullable FileLock tryShared(FileChannel channel) throws IOException {
    try {
      return channel.tryLock(0, Long.MAX_VALUE, true);
    } catch (OverlappingFileLockException e) {
      return null;
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
