package dev.portcullis.core.capture;

import java.util.Arrays;

/**
 * Consecutive bytes of one stream, which is one socket and direction, and the events they came in:
 * in an array of their own, or a part of somebody else's. Used by one thread.
 */
final class StreamBytes {
  private byte[] bytes;

  /** Where in the array the bytes begin; 0 in an array of their own. */
  private int start;

  private int length;

  /** Events that have bytes here: sequence, where its bytes begin here, their offset in it. */
  private long[] sequences = new long[4];

  private int[] begins = new int[4];
  private int[] offsets = new int[4];
  private int events;

  StreamBytes(int room) {
    bytes = new byte[room];
  }

  /** The array; not to be kept. */
  byte[] bytes() {
    return bytes;
  }

  /** Where in the array the bytes begin. */
  int start() {
    return start;
  }

  /** Says where the bytes stand that were counted. */
  void lay(byte[] in, int at) {
    bytes = in;
    start = at;
  }

  int length() {
    return length;
  }

  /** How many events have bytes here. */
  int events() {
    return events;
  }

  /** Notes the event whose bytes come next. */
  void begin(long sequence, int offset) {
    begin(length, sequence, offset);
  }

  /** Counts so many bytes, laid elsewhere. */
  void grow(int count) {
    length += count;
  }

  /** Adds a part of another stretch of the same stream. */
  void append(StreamBytes other, int from, int to) {
    if (from >= to) {
      return;
    }
    if (bytes.length < length + to - from) {
      bytes = Arrays.copyOf(bytes, Math.max(length + to - from, 2 * bytes.length));
    }
    System.arraycopy(other.bytes, other.start + from, bytes, length, to - from);
    int event = other.eventAt(from);
    begin(length, other.sequences[event], other.offsets[event] + from - other.begins[event]);
    for (event++; event < other.events && other.begins[event] < to; event++) {
      begin(length + other.begins[event] - from, other.sequences[event], other.offsets[event]);
    }
    length += to - from;
  }

  /** Forgets so many bytes at the front. */
  void drop(int count) {
    if (count == 0) {
      return;
    }
    if (count == length) {
      clear();
      return;
    }
    int first = eventAt(count);
    offsets[first] += count - begins[first];
    begins[first] = count;
    events -= first;
    System.arraycopy(sequences, first, sequences, 0, events);
    System.arraycopy(offsets, first, offsets, 0, events);
    System.arraycopy(begins, first, begins, 0, events);
    for (int i = 0; i < events; i++) {
      begins[i] -= count;
    }
    length -= count;
    System.arraycopy(bytes, count, bytes, 0, length);
  }

  void clear() {
    length = 0;
    events = 0;
  }

  /** Gives room back that is not needed. */
  void trim() {
    if (bytes.length > 2 * length + 64) {
      bytes = Arrays.copyOf(bytes, length);
    }
    if (sequences.length > 2 * events + 8) {
      resize(events + 1);
    }
  }

  /** The hit of these bytes, the end not included. */
  SearchHit hit(Stream of, int from, int to) {
    int first = eventAt(from);
    int last = eventAt(to - 1);
    return new SearchHit(
        sequences[first],
        offsets[first] + from - begins[first],
        sequences[last],
        offsets[last] + to - begins[last],
        of.socket(),
        of.kind());
  }

  /**
   * One socket and direction.
   *
   * @param socket its number
   * @param kind the direction
   */
  record Stream(int socket, EventKind kind) {}

  private void begin(int at, long sequence, int offset) {
    if (events == sequences.length) {
      resize(2 * events);
    }
    sequences[events] = sequence;
    begins[events] = at;
    offsets[events] = offset;
    events++;
  }

  private void resize(int room) {
    sequences = Arrays.copyOf(sequences, room);
    begins = Arrays.copyOf(begins, room);
    offsets = Arrays.copyOf(offsets, room);
  }

  /** The event a byte came in. */
  private int eventAt(int position) {
    int low = 0;
    int high = events - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (begins[middle] <= position) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }
}
