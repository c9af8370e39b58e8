package dev.portcullis.core.capture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;

/**
 * Payload by its offset, wherever it is now: blocks in staging are read there, all others from
 * their segment. Any thread.
 *
 * @param staging the newest blocks
 * @param segments the rest
 * @param blockBytes bytes of a block
 */
record PayloadBytes(Staging staging, SegmentReader segments, int blockBytes) {

  /** The payload of an event. */
  Payload of(EventRecord event) {
    return new Stored(event.offset(), event.length());
  }

  /** Whether a byte can be read: in a block still staged, or in a file that reaches so far. */
  boolean reaches(long offset) throws IOException {
    return staging.has(offset / blockBytes) || segments.reaches(offset);
  }

  /**
   * Copies bytes out by their offset, whatever events they belong to; all of them or none.
   *
   * @return whether they are still kept
   */
  boolean read(long offset, byte[] target, int start, int length) {
    int done = 0;
    while (done < length) {
      long at = offset + done;
      int inBlock = (int) (at % blockBytes);
      int part = Math.min(length - done, blockBytes - inBlock);
      // A block leaves staging only when its segment has it.
      if (!staging.read(at / blockBytes, inBlock, target, start + done, part)
          && !readFromSegment(at, target, start + done, part)) {
        return false;
      }
      done += part;
    }
    return true;
  }

  private boolean readFromSegment(long at, byte[] target, int start, int length) {
    try {
      return segments.read(at, target, start, length);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private final class Stored implements Payload {
    private final long offset;
    private final int length;

    Stored(long offset, int length) {
      this.offset = offset;
      this.length = length;
    }

    @Override
    public int length() {
      return length;
    }

    @Override
    public boolean available() {
      return length == 0 || segments.keeps(offset);
    }

    @Override
    public int read(int position, byte[] target, int start, int count) {
      Objects.checkIndex(position, length + 1);
      Objects.checkFromIndexSize(start, count, target.length);
      int wanted = Math.min(count, length - position);
      if (wanted == 0) {
        return 0;
      }
      return available() && PayloadBytes.this.read(offset + position, target, start, wanted)
          ? wanted
          : -1;
    }
  }
}
