package dev.portcullis.core.codec;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Objects;

/**
 * The bytes a file had when it was opened. Any thread may read; none holds more of it than it asked
 * for. Whoever opened it closes it.
 */
public final class FileBytes implements ByteSource, Closeable {

  private final FileChannel channel;
  private final long length;

  private FileBytes(FileChannel channel, long length) {
    this.channel = channel;
    this.length = length;
  }

  /**
   * Opens a file for reading.
   *
   * @throws IOException if it cannot be opened
   */
  public static FileBytes open(Path file) throws IOException {
    FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
    try {
      return new FileBytes(channel, channel.size());
    } catch (IOException e) {
      channel.close();
      throw e;
    }
  }

  @Override
  public long length() {
    return length;
  }

  @Override
  public boolean inMemory() {
    return false;
  }

  @Override
  public int read(long position, byte[] target, int offset, int length) throws IOException {
    Objects.checkIndex(position, this.length + 1);
    int count = (int) Math.min(length, this.length - position);
    ByteBuffer buffer = ByteBuffer.wrap(target, offset, count);
    while (buffer.hasRemaining()) {
      if (channel.read(buffer, position + buffer.position() - offset) < 0) {
        throw new EOFException("the file is shorter than it was when it was opened");
      }
    }
    return count;
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
