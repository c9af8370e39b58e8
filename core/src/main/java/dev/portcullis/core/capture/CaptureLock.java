package dev.portcullis.core.capture;

import dev.portcullis.core.capture.CaptureException.Problem;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Tells other programs that a capture is being recorded. The operating system lets go of it when
 * the program ends, however it ends.
 */
final class CaptureLock implements AutoCloseable {

  /**
   * The locks this program holds. It must not even open such a file again: on some systems, closing
   * it would let go of the lock.
   */
  private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

  private final FileChannel channel;
  private final Path key;

  private CaptureLock(FileChannel channel, Path key) {
    this.channel = channel;
    this.key = key;
  }

  /** Takes the lock for a new capture. */
  static CaptureLock take(Layout layout) throws IOException {
    FileChannel channel =
        FileChannel.open(layout.lock(), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    try {
      channel.lock();
      CaptureLock lock = new CaptureLock(channel, keyOf(layout));
      HELD.add(lock.key);
      return lock;
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e;
    }
  }

  /**
   * Refuses a capture that someone records now; one without a lock file was copied: no one does.
   */
  static synchronized void requireFree(Layout layout) throws IOException {
    try {
      if (HELD.contains(keyOf(layout))) {
        throw inUse(layout);
      }
      try (FileChannel channel = FileChannel.open(layout.lock(), StandardOpenOption.READ);
          FileLock lock = tryShared(channel)) {
        if (lock == null) {
          throw inUse(layout);
        }
      }
    } catch (NoSuchFileException e) {
      return;
    }
  }

  private static CaptureException inUse(Layout layout) {
    return new CaptureException(
        Problem.IN_USE, layout.directory(), "is being recorded by a program that runs now");
  }

  /** What the file is, whichever way leads to it. */
  private static Path keyOf(Layout layout) throws IOException {
    return layout.lock().toRealPath();
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
    HELD.remove(key);
    channel.close();
  }
}
