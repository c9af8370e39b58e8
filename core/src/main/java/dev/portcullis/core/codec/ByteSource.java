package dev.portcullis.core.codec;

import java.io.IOException;

/**
 * A run of bytes of any length that never changes, read where and when it is wanted. Any thread may
 * use it; one that is not {@link #inMemory} may wait for a disk.
 */
public interface ByteSource {

  /** How many bytes. */
  long length();

  /** Whether reading never waits, so that a screen's thread may do it. */
  boolean inMemory();

  /** Whether reading a part never waits. */
  default boolean inMemory(long position, long length) {
    return inMemory();
  }

  /**
   * Copies bytes out.
   *
   * @param position the first byte wanted, 0 to {@link #length}
   * @param target where to put them
   * @param offset the first index to fill
   * @param length how many at most
   * @return how many were copied: {@code length}, or fewer at the end
   * @throws IOException if they cannot be read, or are no longer kept
   */
  int read(long position, byte[] target, int offset, int length) throws IOException;

  /**
   * A copy of a part.
   *
   * @param position where it begins
   * @param length how many bytes at most; fewer at the end
   * @throws IOException if they cannot be read, or are no longer kept
   */
  default Bytes bytes(long position, int length) throws IOException {
    byte[] part = new byte[(int) Math.min(length, Math.max(0, length() - position))];
    read(position, part, 0, part.length);
    return Bytes.owning(part);
  }

  /** No bytes. */
  static ByteSource empty() {
    return MemorySource.EMPTY;
  }

  /** Bytes that are in memory. */
  static ByteSource of(Bytes bytes) {
    return new MemorySource(bytes);
  }
}
