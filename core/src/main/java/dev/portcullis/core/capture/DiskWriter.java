package dev.portcullis.core.capture;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/** All bytes a recording writes to its files go through here, so that a test can be a bad disk. */
@FunctionalInterface
interface DiskWriter {

  /** Writes everything from position to limit at this place of the file. */
  void write(FileChannel file, ByteBuffer bytes, long position) throws IOException;

  /** The disk as it is. */
  static DiskWriter plain() {
    return (file, bytes, position) -> {
      long at = position;
      while (bytes.hasRemaining()) {
        at += file.write(bytes, at);
      }
    };
  }
}
