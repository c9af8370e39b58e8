package dev.portcullis.core.capture;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Optional;

/**
 * The records of a capture in mapped chunks. One thread at a time adds chunks and records; any
 * thread reads records whose sequence it got from a count published after they were put.
 */
final class Index {
  private static final int CHUNK_BITS = 16;

  /** Records a chunk has. */
  static final int CHUNK_RECORDS = 1 << CHUNK_BITS;

  /** Bytes a chunk takes, 4 MiB. */
  static final long CHUNK_BYTES = (long) CHUNK_RECORDS * IndexRecord.BYTES;

  private static final ValueLayout.OfInt INT =
      ValueLayout.JAVA_INT.withOrder(ByteOrder.LITTLE_ENDIAN);

  /** Grown by copying; the copy is published whole. */
  private volatile MemorySegment[] chunks = new MemorySegment[0];

  private volatile long capacity;

  /** Adds room; only the last chunk may be shorter than the others. */
  void add(MemorySegment chunk) {
    MemorySegment[] more = Arrays.copyOf(chunks, chunks.length + 1);
    more[more.length - 1] = chunk;
    chunks = more;
    capacity = (more.length - 1) * (long) CHUNK_RECORDS + chunk.byteSize() / IndexRecord.BYTES;
  }

  /** Records there is room for. */
  long capacity() {
    return capacity;
  }

  /** How many chunks there are. */
  int chunkCount() {
    return chunks.length;
  }

  /** Writes a record to its place. */
  void put(long sequence, IndexRecord record) {
    MemorySegment.copy(
        record.bytes(),
        0,
        chunk(sequence),
        ValueLayout.JAVA_BYTE,
        place(sequence),
        record.bytes().length);
  }

  /** Reads the bytes of a record, whatever they are. */
  void get(long sequence, IndexRecord record) {
    MemorySegment.copy(
        chunk(sequence),
        ValueLayout.JAVA_BYTE,
        place(sequence),
        record.bytes(),
        0,
        IndexRecord.BYTES);
  }

  /** The event of a record, if it is whole. */
  Optional<EventRecord> event(long sequence) {
    IndexRecord record = new IndexRecord();
    get(sequence, record);
    return record.decode(sequence);
  }

  /** The socket of a record, unchecked. */
  int socket(long sequence) {
    return chunk(sequence).get(INT, place(sequence) + IndexRecord.SOCKET);
  }

  /** The chunk a record stands in. */
  MemorySegment chunk(long sequence) {
    return chunks[(int) chunkOf(sequence)];
  }

  /** The number of the chunk a record stands in. */
  static long chunkOf(long sequence) {
    return sequence >>> CHUNK_BITS;
  }

  /** Where in its chunk a record begins. */
  static long place(long sequence) {
    return (sequence & (CHUNK_RECORDS - 1)) * IndexRecord.BYTES;
  }
}
