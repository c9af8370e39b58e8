package dev.portcullis.core.export;

import dev.portcullis.core.capture.Capture;
import dev.portcullis.core.capture.EventRecord;
import dev.portcullis.core.capture.Payload;
import java.io.IOException;

/**
 * Reads payloads a piece at a time into one buffer, however large they are. One thread uses it.
 *
 * <p>A recording may drop a payload while it is read: the pieces then end early, and what is
 * missing is told.
 */
final class PayloadReader {

  /** Takes the bytes of a payload. */
  @FunctionalInterface
  interface Piece {
    /** Takes {@code length} bytes that stood at {@code position} of the payload. */
    void take(int position, byte[] bytes, int length) throws IOException;
  }

  private final Capture capture;
  private final byte[] buffer;

  /**
   * Reads from this capture.
   *
   * @param pieceBytes bytes of every piece but a payload's last
   */
  PayloadReader(Capture capture, int pieceBytes) {
    this.capture = capture;
    this.buffer = new byte[pieceBytes];
  }

  /**
   * Hands an event's payload on.
   *
   * @return how many of its bytes are kept: all, or as many as were handed on
   */
  int read(EventRecord event, Piece piece) throws IOException {
    Payload payload = capture.payload(event);
    int position = 0;
    while (position < payload.length()) {
      int wanted = Math.min(buffer.length, payload.length() - position);
      if (payload.read(position, buffer, 0, wanted) != wanted) {
        break;
      }
      piece.take(position, buffer, wanted);
      position += wanted;
    }
    return position;
  }
}
