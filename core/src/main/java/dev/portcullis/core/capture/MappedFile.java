package dev.portcullis.core.capture;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * A file that grows by mapped pieces. One thread at a time grows it; any thread uses the pieces.
 *
 * <p>A piece is written with zeros before it is mapped: a full disk is then an {@link IOException}
 * here and now, not a fault of the memory later.
 */
final class MappedFile implements AutoCloseable {
  private static final int ZEROS = 256 << 10;

  private final FileChannel channel;
  private final Arena arena;
  private final DiskWriter disk;
  private volatile long size;
  private final ByteBuffer zeros = ByteBuffer.allocateDirect(ZEROS);

  /** Makes the file, empty; its pieces live as long as the arena. */
  MappedFile(Path file, Arena arena, DiskWriter disk) throws IOException {
    this.channel =
        FileChannel.open(
            file,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.READ,
            StandardOpenOption.WRITE);
    this.arena = arena;
    this.disk = disk;
  }

  /** Takes up this part of the disk and maps it, all zeros. Tried again, it begins anew. */
  MemorySegment grow(long position, long length) throws IOException {
    for (long done = 0; done < length; done += ZEROS) {
      ByteBuffer some = zeros.duplicate().limit((int) Math.min(ZEROS, length - done));
      disk.write(channel, some, position + done);
    }
    size = position + length;
    return channel.map(MapMode.READ_WRITE, position, length, arena);
  }

  /** Bytes of the file. */
  long size() {
    return size;
  }

  /** Cuts the file to this length; its pieces must be unmapped by then. */
  void truncate(long length) throws IOException {
    channel.truncate(length);
    size = length;
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
