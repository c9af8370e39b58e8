package dev.portcullis.core.capture;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.file.NoSuchFileException;
import java.nio.file.StandardOpenOption;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads payload back from segment files; any thread. */
final class SegmentReader implements AutoCloseable {
  private static final int OPEN_FILES = 4;

  private final Layout layout;
  private final long segmentBytes;
  private volatile long firstKept;
  private volatile boolean closed;

  /** The files read last, least recently used first; guarded by itself. */
  private final LinkedHashMap<Long, FileChannel> open = new LinkedHashMap<>(8, 0.75f, true);

  SegmentReader(Layout layout, long segmentBytes, long firstKept) {
    this.layout = layout;
    this.segmentBytes = segmentBytes;
    this.firstKept = firstKept;
  }

  /** The oldest segment whose bytes are kept. */
  long firstKept() {
    return firstKept;
  }

  /** From now on this segment, the oldest kept, has no bytes. */
  void drop(long segment) {
    firstKept = segment + 1;
    synchronized (open) {
      closeQuietly(open.remove(segment));
    }
  }

  /** Whether the byte at this offset has not been dropped. */
  boolean keeps(long offset) {
    return offset >= firstKept * segmentBytes;
  }

  /**
   * Copies bytes out, all of them or none.
   *
   * @return whether they were there
   */
  boolean read(long offset, byte[] target, int start, int length) throws IOException {
    int done = 0;
    while (done < length) {
      long at = offset + done;
      int part = (int) Math.min(length - done, segmentBytes - at % segmentBytes);
      if (!readWithin(at, ByteBuffer.wrap(target, start + done, part))) {
        return false;
      }
      done += part;
    }
    return keeps(offset);
  }

  /** Whether a segment's file reaches this far. */
  boolean reaches(long offset) throws IOException {
    long segment = offset / segmentBytes;
    try {
      return file(segment).size() > offset % segmentBytes;
    } catch (NoSuchFileException e) {
      return false;
    }
  }

  /**
   * Reads within one segment. An interrupt closes a channel under every thread that reads from it:
   * it is held back here until the bytes are there, and whoever loses a channel opens it again.
   */
  private boolean readWithin(long offset, ByteBuffer target) throws IOException {
    int start = target.position();
    boolean interrupted = false;
    try {
      while (true) {
        interrupted |= Thread.interrupted();
        try {
          FileChannel file = file(offset / segmentBytes);
          long at = offset % segmentBytes;
          while (target.hasRemaining()) {
            int got = file.read(target, at + target.position() - start);
            if (got < 0) {
              return false;
            }
          }
          return true;
        } catch (NoSuchFileException e) {
          return false;
        } catch (ClosedChannelException e) {
          if (closed) {
            throw new IllegalStateException("the capture is closed", e);
          }
          target.position(start);
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private FileChannel file(long segment) throws IOException {
    synchronized (open) {
      if (closed) {
        throw new ClosedChannelException();
      }
      FileChannel file = open.get(segment);
      if (file == null || !file.isOpen()) {
        file = FileChannel.open(layout.segment(segment), StandardOpenOption.READ);
        open.put(segment, file);
        if (open.size() > OPEN_FILES) {
          Iterator<Map.Entry<Long, FileChannel>> eldest = open.entrySet().iterator();
          closeQuietly(eldest.next().getValue());
          eldest.remove();
        }
      }
      return file;
    }
  }

  @Override
  public void close() {
    synchronized (open) {
      closed = true;
      open.values().forEach(SegmentReader::closeQuietly);
      open.clear();
    }
  }

  private static void closeQuietly(@Nullable FileChannel file) {
    if (file != null) {
      try {
        file.close();
      } catch (IOException e) {
        // Opened to read: nothing of it can be lost.
      }
    }
  }
}
