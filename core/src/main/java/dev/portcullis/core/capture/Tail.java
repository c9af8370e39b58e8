package dev.portcullis.core.capture;

import java.io.IOException;
import java.util.Optional;

/**
 * Where a capture ends, as its files say.
 *
 * @param events how many there are up to the last complete one
 * @param dropped records after it that are not complete
 * @param bytes where the payload of the last complete one ends
 */
record Tail(long events, long dropped, long bytes) {

  /**
   * Searches from the end of the index, where a recording leaves room, for the last record that is
   * whole and whose payload is there. Records harmed before it stay in their places.
   *
   * @param indexBytes bytes of the index file, room included
   */
  static Tail find(Index index, long indexBytes, PayloadBytes payloads) throws IOException {
    long dropped = indexBytes % IndexRecord.BYTES == 0 ? 0 : 1;
    IndexRecord record = new IndexRecord();
    for (long sequence = index.capacity() - 1; sequence >= 0; sequence--) {
      index.get(sequence, record);
      Optional<EventRecord> event = record.decode(sequence);
      if (event.isPresent() && hasItsBytes(event.get(), payloads)) {
        return new Tail(sequence + 1, dropped, event.get().offset() + event.get().length());
      }
      if (!record.isBlank()) {
        dropped++;
      }
    }
    return new Tail(0, dropped, 0);
  }

  private static boolean hasItsBytes(EventRecord event, PayloadBytes payloads) throws IOException {
    return event.length() == 0
        || !payloads.segments().keeps(event.offset())
        || payloads.reaches(event.offset() + event.length() - 1);
  }
}
