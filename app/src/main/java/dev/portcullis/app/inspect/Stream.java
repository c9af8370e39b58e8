package dev.portcullis.app.inspect;

import dev.portcullis.app.hex.ByteRange;
import dev.portcullis.core.capture.EventRecord;
import dev.portcullis.core.codec.ByteSource;
import java.util.List;

/**
 * Bytes of one direction, in the order of the wire, and the events they came with. May wait for the
 * disk; any thread but the JavaFX one.
 */
interface Stream extends ByteSource {

  /**
   * The bytes of one event.
   *
   * @param offset where they begin in the stream
   * @param event the event
   */
  record Piece(long offset, EventRecord event) {
    long end() {
      return offset + event.length();
    }
  }

  /** How many events it is made of. */
  long events();

  /** The pieces that have bytes in a range, in order. */
  List<Piece> pieces(ByteRange range);

  @Override
  default boolean inMemory() {
    return false;
  }
}
