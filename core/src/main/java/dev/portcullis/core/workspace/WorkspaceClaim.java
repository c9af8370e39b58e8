package dev.portcullis.core.workspace;

import dev.portcullis.core.base.Folders;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Says which of the programs that run at once keeps a workspace: the first. The others would
 * overwrite what it keeps with what they found at their start. The operating system lets go of a
 * claim when the program ends, however it ends. Any thread.
 */
public final class WorkspaceClaim implements AutoCloseable {

  private static final String FILE = "workspace.lock";

  /** Claims of this program: on some systems, looking at such a file again would let go of it. */
  private static final Set<Path> HELD = new HashSet<>();

  private final Optional<FileChannel> channel;
  private final Path file;
  private final boolean ours;

  private WorkspaceClaim(Optional<FileChannel> channel, Path file, boolean ours) {
    this.channel = channel;
    this.file = file;
    this.ours = ours;
  }

  /**
   * Claims the workspace of a directory, which need not exist yet. Where the disk cannot say who
   * has it, it is taken for ours: a person alone must be able to keep what is theirs.
   */
  public static WorkspaceClaim on(Path directory) {
    synchronized (HELD) {
      Path file = directory.toAbsolutePath().normalize().resolve(FILE);
      if (HELD.contains(file)) {
        return new WorkspaceClaim(Optional.empty(), file, false);
      }
      try {
        FileChannel channel =
            FileChannel.open(
                Folders.make(directory).resolve(FILE),
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE);
        if (!isLocked(channel)) {
          channel.close();
          return new WorkspaceClaim(Optional.empty(), file, false);
        }
        HELD.add(file);
        return new WorkspaceClaim(Optional.of(channel), file, true);
      } catch (IOException e) {
        System.getLogger(WorkspaceClaim.class.getName())
            .log(Level.DEBUG, "nobody can say who has " + file, e);
        return new WorkspaceClaim(Optional.empty(), file, true);
      }
    }
  }

  /** Whether this program keeps the workspace. */
  public boolean isOurs() {
    return ours;
  }

  /** Leaves the workspace to the next program. */
  @Override
  public void close() throws IOException {
    synchronized (HELD) {
      if (channel.isPresent()) {
        HELD.remove(file);
        channel.get().close();
      }
    }
  }

  private static boolean isLocked(FileChannel channel) throws IOException {
    try {
      @Nullable FileLock lock = channel.tryLock();
      return lock != null;
    } catch (OverlappingFileLockException e) {
      return false; // This program has it, by another name of the folder.
    } catch (IOException e) {
      channel.close();
      throw e;
    }
  }
}
