package dev.portcullis.app.inspect;

import dev.portcullis.core.capture.Payload;
import java.io.EOFException;
import java.io.IOException;
import java.util.List;

/**
 * Makes the lines of a payload, block by block. Waits for the disk, so never on the JavaFX thread;
 * any number of other threads.
 */
interface PayloadReader {

  /** Lines in a block; the last block has fewer. */
  int BLOCK_ROWS = 64;

  /** The lines of a block. */
  List<PayloadRow> read(long block) throws IOException;

  /** One line as it is copied. */
  String copied(long row, PayloadRow shown);

  /**
   * Reads bytes, all of them.
   *
   * @throws EOFException if they are no longer kept
   */
  static byte[] bytes(Payload payload, int position, int length) throws IOException {
    byte[] bytes = new byte[length];
    int read = 0;
    while (read < length) {
      int more = payload.read(position + read, bytes, read, length - read);
      if (more <= 0) {
        throw new EOFException("the bytes are no longer kept");
      }
      read += more;
    }
    return bytes;
  }
}
