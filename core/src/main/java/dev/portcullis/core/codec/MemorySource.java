package dev.portcullis.core.codec;

import java.util.Objects;

/**
 * Bytes in memory as a source.
 *
 * @param content the bytes
 */
record MemorySource(Bytes content) implements ByteSource {

  static final MemorySource EMPTY = new MemorySource(Bytes.EMPTY);

  @Override
  public long length() {
    return content.length();
  }

  @Override
  public boolean inMemory() {
    return true;
  }

  @Override
  public int read(long position, byte[] target, int offset, int length) {
    Objects.checkIndex(position, length() + 1);
    int count = (int) Math.min(length, length() - position);
    content.copyTo((int) position, target, offset, count);
    return count;
  }
}
