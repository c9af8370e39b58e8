package dev.portcullis.core.capture;

import java.util.Arrays;

/** Some thousand hits in order. One thread fills it; once shared it changes no more. */
final class HitBlock {

  /** Hits a block holds. */
  static final int CAPACITY = 4096;

  private long[] firstEvents = new long[16];
  private int[] firstOffsets = new int[16];

  /** How many events after the first the last one is. */
  private int[] distances = new int[16];

  private int[] endOffsets = new int[16];

  /** The socket's number twice, and one more for the direction out. */
  private long[] streams = new long[16];

  private int size;
  private boolean shared;

  int size() {
    return size;
  }

  boolean isFull() {
    return size == CAPACITY;
  }

  boolean isShared() {
    return shared;
  }

  void share() {
    shared = true;
  }

  SearchHit get(int index) {
    return new SearchHit(
        firstEvents[index],
        firstOffsets[index],
        firstEvents[index] + distances[index],
        endOffsets[index],
        (int) (streams[index] >> 1),
        (streams[index] & 1) == 0 ? EventKind.MESSAGE : EventKind.WRITE);
  }

  /** Whether the hit belongs before the first of these. */
  boolean startsAfter(SearchHit hit) {
    return size > 0 && isAfter(0, hit);
  }

  /** Whether the hit belongs before the last of these. */
  boolean endsAfter(SearchHit hit) {
    return size > 0 && isAfter(size - 1, hit);
  }

  /** Adds a hit at its place. */
  void add(SearchHit hit) {
    int at = size;
    while (at > 0 && isAfter(at - 1, hit)) {
      at--;
    }
    if (size == firstEvents.length) {
      resize(2 * size);
    }
    move(firstEvents, at);
    move(firstOffsets, at);
    move(distances, at);
    move(endOffsets, at);
    move(streams, at);
    firstEvents[at] = hit.firstEvent();
    firstOffsets[at] = hit.firstOffset();
    distances[at] = (int) (hit.lastEvent() - hit.firstEvent());
    endOffsets[at] = hit.endOffset();
    streams[at] = ((long) hit.socket() << 1) + (hit.kind() == EventKind.WRITE ? 1 : 0);
    size++;
  }

  /** A copy that may change. */
  HitBlock copy() {
    return part(0, size);
  }

  /** The first half, 0, or the second, 1. */
  HitBlock half(int which) {
    return which == 0 ? part(0, size / 2) : part(size / 2, size);
  }

  private HitBlock part(int from, int to) {
    HitBlock part = new HitBlock();
    part.size = to - from;
    int room = Math.max(16, part.size);
    part.firstEvents = Arrays.copyOf(Arrays.copyOfRange(firstEvents, from, to), room);
    part.firstOffsets = Arrays.copyOf(Arrays.copyOfRange(firstOffsets, from, to), room);
    part.distances = Arrays.copyOf(Arrays.copyOfRange(distances, from, to), room);
    part.endOffsets = Arrays.copyOf(Arrays.copyOfRange(endOffsets, from, to), room);
    part.streams = Arrays.copyOf(Arrays.copyOfRange(streams, from, to), room);
    return part;
  }

  private boolean isAfter(int index, SearchHit hit) {
    return firstEvents[index] > hit.firstEvent()
        || (firstEvents[index] == hit.firstEvent() && firstOffsets[index] > hit.firstOffset());
  }

  private void resize(int room) {
    firstEvents = Arrays.copyOf(firstEvents, room);
    firstOffsets = Arrays.copyOf(firstOffsets, room);
    distances = Arrays.copyOf(distances, room);
    endOffsets = Arrays.copyOf(endOffsets, room);
    streams = Arrays.copyOf(streams, room);
  }

  private void move(Object array, int at) {
    System.arraycopy(array, at, array, at + 1, size - at);
  }
}
