package dev.portcullis.app.settings;

import dev.portcullis.core.base.Folders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The captures of the window's sessions, one directory each, below one place. Blocks on the disk;
 * one thread at a time.
 *
 * <p>A session holds a lock file for as long as its process lives. The last sessions that ended
 * stay to be looked into; older ones are deleted by {@link #sweep}.
 */
public final class SessionCaptures implements AutoCloseable {

  private static final String PREFIX = "session-";
  private static final String LOCK = ".lock";
  private static final DateTimeFormatter NAME =
      DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);

  private final Path place;
  private final FileChannel lockFile;
  private final Path directory;

  private SessionCaptures(Path place, FileChannel lockFile, Path directory) {
    this.place = place;
    this.lockFile = lockFile;
    this.directory = directory;
  }

  /**
   * Takes a directory for this session, which does not exist yet.
   *
   * @param place where all sessions are; made if missing
   * @param now names the directory
   * @throws IOException if the place cannot be written
   */
  public static SessionCaptures begin(Path place, Instant now) throws IOException {
    Folders.make(place);
    String name = PREFIX + NAME.format(now) + "-" + ProcessHandle.current().pid();
    for (int n = 0; ; n++) {
      Path directory = place.resolve(n == 0 ? name : name + "-" + n);
      FileChannel channel =
          FileChannel.open(lockOf(directory), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (lock(channel) && Files.notExists(directory)) {
        return new SessionCaptures(place, channel, directory);
      }
      channel.close();
    }
  }

  /** Where this session's capture goes. */
  public Path directory() {
    return directory;
  }

  /**
   * Deletes the oldest sessions that ended.
   *
   * @param keep how many of them stay
   * @throws IOException if one cannot be deleted
   */
  public void sweep(int keep) throws IOException {
    List<Path> sessions;
    try (Stream<Path> all = Files.list(place)) {
      sessions =
          all.filter(p -> p.getFileName().toString().startsWith(PREFIX))
              .filter(Files::isDirectory)
              .filter(p -> !p.equals(directory))
              .sorted(Comparator.comparing(Path::getFileName).reversed())
              .toList();
    }
    int kept = 0;
    for (Path session : sessions) {
      try (FileChannel channel =
          FileChannel.open(lockOf(session), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
        if (!lock(channel) || ++kept <= keep) {
          continue;
        }
        delete(session);
      }
      Files.deleteIfExists(lockOf(session));
    }
  }

  /** Lets go of the lock: the session has ended. */
  @Override
  public void close() {
    try {
      lockFile.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Ends a session in which nothing happened: a capture without events is kept for nobody, and
   * would push one out that has some.
   *
   * @throws IOException if the disk keeps it; the session has ended all the same
   */
  public void discard() throws IOException {
    try (this) {
      delete(directory);
    }
    Files.deleteIfExists(lockOf(directory));
  }

  private static Path lockOf(Path directory) {
    return directory.resolveSibling(directory.getFileName() + LOCK);
  }

  private static boolean lock(FileChannel channel) throws IOException {
    try {
      // Held until the channel is closed.
      FileLock lock = channel.tryLock();
      return lock != null;
    } catch (OverlappingFileLockException e) {
      return false;
    }
  }

  private static void delete(Path tree) throws IOException {
    List<Path> deepestFirst;
    try (Stream<Path> walk = Files.walk(tree)) {
      deepestFirst = walk.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : deepestFirst) {
      Files.delete(path);
    }
  }
}
