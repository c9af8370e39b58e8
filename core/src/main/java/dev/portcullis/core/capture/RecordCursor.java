package dev.portcullis.core.capture;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;

/** Reads single fields of records, unchecked, one record after the other. One thread at a time. */
final class RecordCursor {
  private static final ValueLayout.OfInt INT =
      ValueLayout.JAVA_INT.withOrder(ByteOrder.LITTLE_ENDIAN);
  private static final ValueLayout.OfLong LONG =
      ValueLayout.JAVA_LONG.withOrder(ByteOrder.LITTLE_ENDIAN);

  private final Index index;
  private MemorySegment chunk = MemorySegment.NULL;
  private long number = -1;
  private long place;

  RecordCursor(Index index) {
    this.index = index;
  }

  /** Goes to a record that was counted. */
  void moveTo(long sequence) {
    long of = Index.chunkOf(sequence);
    if (of != number) {
      chunk = index.chunk(sequence);
      number = of;
    }
    place = Index.place(sequence);
  }

  /** The kind as its code. */
  int kindCode() {
    return chunk.get(ValueLayout.JAVA_BYTE, place + IndexRecord.KIND);
  }

  int socket() {
    return chunk.get(INT, place + IndexRecord.SOCKET);
  }

  /** How many bytes of payload it has. */
  int length() {
    return chunk.get(INT, place + IndexRecord.LENGTH);
  }

  /** Where its payload begins. */
  long offset() {
    return chunk.get(LONG, place + IndexRecord.OFFSET);
  }
}
