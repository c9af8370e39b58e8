package dev.portcullis.core.capture;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Writes blocks of payload, in order, to segment files; for one thread at a time. Past the page
 * cache where the file system lets it: fresh pages, not the disk, are what slows a long recording.
 *
 * <p>A step that fails may be taken again.
 */
final class SegmentWriter implements AutoCloseable {
  /** What direct writes are aligned to; a file system that wants more is written the usual way. */
  private static final int ALIGNMENT = 4096;

  private final Layout layout;
  private final CaptureOptions options;
  private final DiskWriter disk;
  private final SegmentReader reader;
  private @Nullable FileChannel channel;
  private long segment = -1;
  private final AtomicLong bytesOnDisk = new AtomicLong();

  SegmentWriter(Layout layout, CaptureOptions options, DiskWriter disk, SegmentReader reader) {
    this.layout = layout;
    this.options = options;
    this.disk = disk;
    this.reader = reader;
  }

  /** Writes a whole block. */
  void write(long block, ByteBuffer bytes) throws IOException {
    FileChannel file = fileFor(block / options.segmentBlocks());
    long position = block % options.segmentBlocks() * options.blockBytes();
    long end = position + bytes.remaining();
    long before = file.size();
    disk.write(file, bytes, position);
    bytesOnDisk.addAndGet(Math.max(0, end - before));
  }

  /**
   * Writes the last block, as far as it was filled, and ends its file there.
   *
   * @param bytes the block's memory, whole
   * @param used how much of it counts
   */
  void writeLast(long block, ByteBuffer bytes, int used) throws IOException {
    if (used > 0) {
      write(block, bytes.limit(-(-used & -ALIGNMENT)));
    }
    long end = block * options.blockBytes() + used;
    close();
    if (segment >= 0) {
      try (FileChannel file = FileChannel.open(layout.segment(segment), StandardOpenOption.WRITE)) {
        file.truncate(end - segment * options.segmentBytes());
      }
    }
  }

  /** What the segment files take. */
  long bytesOnDisk() {
    return bytesOnDisk.get();
  }

  @Override
  public void close() throws IOException {
    FileChannel open = channel;
    channel = null;
    if (open != null) {
      open.close();
    }
  }

  private FileChannel fileFor(long wanted) throws IOException {
    FileChannel open = channel;
    if (open != null && segment == wanted) {
      return open;
    }
    close();
    makeRoomFor(wanted);
    Path file = layout.segment(wanted);
    FileChannel fresh = openDirect(file);
    channel = fresh;
    segment = wanted;
    return fresh;
  }

  /** Under a size limit the oldest segment's file becomes the newest's, its disk space with it. */
  private void makeRoomFor(long wanted) throws IOException {
    if (options.limitBytes().isEmpty()) {
      return;
    }
    long most = options.limitBytes().getAsLong() / options.segmentBytes();
    while (wanted - reader.firstKept() >= most) {
      long oldest = reader.firstKept();
      // Readers must know before the bytes change under them.
      reader.drop(oldest);
      Path old = layout.segment(oldest);
      Path fresh = layout.segment(wanted);
      if (!Files.exists(old)) {
        continue;
      }
      if (Files.exists(fresh)) {
        bytesOnDisk.addAndGet(-Files.size(old));
        Files.delete(old);
      } else {
        Files.move(old, fresh, StandardCopyOption.ATOMIC_MOVE);
      }
    }
  }

  private FileChannel openDirect(Path file) throws IOException {
    if (DirectIo.OPTION.isPresent()) {
      try {
        // Asking fails too where the directory's mount is out of sight, in a chroot for one.
        if (Files.getFileStore(layout.directory()).getBlockSize() <= ALIGNMENT) {
          return open(file, DirectIo.OPTION.get());
        }
      } catch (IOException | UnsupportedOperationException e) {
        // Not on this file system: written through the page cache instead.
      }
    }
    return open(file, StandardOpenOption.CREATE);
  }

  private static FileChannel open(Path file, OpenOption how) throws IOException {
    return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, how);
  }
}
