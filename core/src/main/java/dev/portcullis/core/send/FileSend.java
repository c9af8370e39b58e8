package dev.portcullis.core.send;

import dev.portcullis.core.base.Reasons;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.Optional;

/**
 * Sends a file as it is, of any size, on a thread of its own, which ends by itself. Any thread may
 * look and cancel it.
 *
 * <p>It reads a piece, waits until the connection takes it, and reads the next: a slow device slows
 * the reading down, and no more than a piece is ever held here.
 */
public final class FileSend {

  /** Bytes a write; each is an event of the log. */
  static final int PIECE = 256 * 1024;

  /** How long a cancel may go unseen while the device does not read. */
  private static final Duration LOOK = Duration.ofMillis(100);

  private final Path file;
  private final Outlet outlet;
  private final Runnable changed;
  private final long start = System.nanoTime();

  private volatile boolean cancelled;

  // Written by the thread alone:
  private volatile long size;
  private volatile long accepted;
  private volatile Optional<FileSendProgress> ended = Optional.empty();

  private FileSend(Path file, Outlet outlet, Runnable changed) {
    this.file = file;
    this.outlet = outlet;
    this.changed = changed;
  }

  /**
   * Starts reading and sending.
   *
   * @param changed called on the thread of the send whenever there is progress; must be quick
   */
  public static FileSend start(Path file, Outlet outlet, Runnable changed) {
    FileSend send = new FileSend(file, outlet, changed);
    Thread.ofPlatform().daemon().name("portcullis-file-send").start(send::run);
    return send;
  }

  /** The file. */
  public Path file() {
    return file;
  }

  /** How it stands. */
  public FileSendProgress progress() {
    return ended.orElseGet(
        () -> new FileSendProgress(size, taken(), System.nanoTime() - start, Optional.empty()));
  }

  /** Sends no further piece. Does not wait. */
  public void cancel() {
    cancelled = true;
  }

  private long taken() {
    long mine = accepted;
    return Math.max(0, mine - Math.min(mine, outlet.queued()));
  }

  private void run() {
    FileSendEnd end = new FileSendEnd.Disconnected();
    try {
      end = send();
    } catch (NoSuchFileException e) {
      end = new FileSendEnd.Missing();
    } catch (AccessDeniedException e) {
      end = new FileSendEnd.Denied();
    } catch (IOException e) {
      end = new FileSendEnd.Unreadable(Reasons.of(e));
    } catch (InterruptedException e) {
      end = new FileSendEnd.Cancelled();
    } finally {
      // What the connection holds goes out after a cancel, too: nothing takes it back.
      long sent = end instanceof FileSendEnd.Cancelled ? accepted : taken();
      ended =
          Optional.of(
              new FileSendProgress(size, sent, System.nanoTime() - start, Optional.of(end)));
      changed.run();
    }
  }

  private FileSendEnd send() throws IOException, InterruptedException {
    // Asked for first: opening a pipe would wait for somebody who writes into it.
    BasicFileAttributes before = attributes();
    if (!before.isRegularFile()) {
      return new FileSendEnd.NoFile();
    }
    size = before.size();
    ByteBuffer piece = ByteBuffer.allocateDirect(PIECE);
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      long given = 0;
      while (given < before.size()) {
        piece.clear().limit((int) Math.min(PIECE, before.size() - given));
        boolean whole;
        try {
          whole = fill(channel, piece);
        } catch (IOException e) {
          return afterQueue(new FileSendEnd.Unreadable(Reasons.of(e)));
        }
        if (!whole) {
          return afterQueue(new FileSendEnd.Shrunk());
        }
        piece.flip();
        while (!outlet.awaitRoom(piece.remaining(), LOOK)) {
          Optional<FileSendEnd> end = interrupted();
          if (end.isPresent()) {
            return end.get();
          }
        }
        if (cancelled) {
          return new FileSendEnd.Cancelled();
        }
        outlet.write(piece);
        given += piece.limit();
        accepted = given;
        changed.run();
      }
    }
    return drained().orElseGet(() -> whole(before));
  }

  /** Ends when what was read before is sent: how much that is, is said then. */
  private FileSendEnd afterQueue(FileSendEnd why) throws InterruptedException {
    return drained().orElse(why);
  }

  /** Waits until nothing waits any more; says what came between. */
  private Optional<FileSendEnd> drained() throws InterruptedException {
    // There is room for the largest write there could be only then.
    while (!outlet.awaitRoom(Integer.MAX_VALUE, LOOK)) {
      Optional<FileSendEnd> end = interrupted();
      if (end.isPresent()) {
        return end;
      }
      changed.run();
    }
    return Optional.empty();
  }

  private FileSendEnd whole(BasicFileAttributes before) {
    try {
      BasicFileAttributes now = attributes();
      boolean same =
          now.size() == before.size() && now.lastModifiedTime().equals(before.lastModifiedTime());
      return same ? new FileSendEnd.Finished() : new FileSendEnd.Changed();
    } catch (IOException e) {
      // Deleted or replaced since it was opened: what was read is still the file that was chosen.
      return new FileSendEnd.Finished();
    }
  }

  private Optional<FileSendEnd> interrupted() {
    if (cancelled) {
      return Optional.of(new FileSendEnd.Cancelled());
    }
    return outlet.isOpen() ? Optional.empty() : Optional.of(new FileSendEnd.Disconnected());
  }

  private BasicFileAttributes attributes() throws IOException {
    return Files.readAttributes(file, BasicFileAttributes.class);
  }

  private static boolean fill(FileChannel channel, ByteBuffer piece) throws IOException {
    while (piece.hasRemaining()) {
      if (channel.read(piece) < 0) {
        return false;
      }
    }
    return true;
  }
}
