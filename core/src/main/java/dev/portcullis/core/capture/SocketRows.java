package dev.portcullis.core.capture;

import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.Set;

/**
 * The events of some sockets or of every socket, all or some kinds of them, as consecutive rows.
 * Used by one thread at a time. Grows as the capture grows, in steps as small as the caller likes,
 * so that a screen never waits for it.
 *
 * <p>A row takes no memory while its events follow each other, two bytes where events of other
 * sockets lie between, and four at worst. Where every event is a row they are all there at once.
 */
public final class SocketRows {
  private static final int CHUNK_BITS = 12;
  private static final int CHUNK = 1 << CHUNK_BITS;

  private final Capture capture;
  private final Set<EventKind> kinds;
  private final boolean allKinds;
  private final boolean everySocket;

  /** No event before this one is looked at. */
  private final long from;

  private final BitSet sockets = new BitSet();

  /** Sockets added late whose first event has not been found yet. */
  private final BitSet newcomers = new BitSet();

  /** Events from here on were searched for the newcomers' first event. */
  private long searchedFrom;

  /** The earliest event found of any newcomer; {@link #next} while there is none. */
  private long earliest;

  /** Full chunks of {@link #CHUNK} rows each; only those that {@link #size} covers count. */
  private RowChunk[] full = new RowChunk[8];

  /** The rows after the last full chunk. */
  private final long[] open = new long[CHUNK];

  private long size;

  /** The first event not looked at. */
  private long next;

  /** Rows of these sockets; none until {@link #advance}. */
  public SocketRows(Capture capture, Set<Integer> sockets) {
    this(capture, sockets, EnumSet.allOf(EventKind.class), 0);
  }

  /**
   * Rows of these sockets that are of these kinds; none until {@link #advance}.
   *
   * @param from the first event to look at: what is known to lie before all of them need not be
   */
  public SocketRows(Capture capture, Set<Integer> sockets, Set<EventKind> kinds, long from) {
    this(capture, false, kinds, from);
    sockets.forEach(this.sockets::set);
  }

  private SocketRows(Capture capture, boolean everySocket, Set<EventKind> kinds, long from) {
    this.capture = capture;
    this.everySocket = everySocket;
    this.from = from;
    this.next = from;
    this.kinds = EnumSet.copyOf(kinds);
    this.allKinds = this.kinds.size() == EventKind.values().length;
  }

  /**
   * Rows of these kinds, whatever the socket; none until {@link #advance}.
   *
   * @param from the first event to look at
   */
  public static SocketRows ofEverySocket(Capture capture, Set<EventKind> kinds, long from) {
    return new SocketRows(capture, true, kinds, from);
  }

  /**
   * Looks at up to this many more events of the capture.
   *
   * @return whether events are left to look at: call again soon
   */
  public boolean advance(int maxEvents) {
    if (maxEvents < 1) {
      throw new IllegalArgumentException("maxEvents " + maxEvents);
    }
    if (isEverything()) {
      size = Math.max(0, capture.count() - from);
      return false;
    }
    long budget = maxEvents - goBackForNewcomers(maxEvents);
    if (!newcomers.isEmpty()) {
      return true;
    }
    long count = capture.count();
    long end = Math.min(count, next + budget);
    for (; next < end; next++) {
      if ((everySocket || contains(sockets, capture.socketOf(next))) && isWanted(next)) {
        add(next);
      }
    }
    return next < count;
  }

  /** How many rows there are. Less than before only after {@link #addSocket}, for a while. */
  public long size() {
    return size;
  }

  /**
   * The sequence of the event in a row; greater in a later row.
   *
   * @throws IndexOutOfBoundsException if there is no such row
   */
  public long sequenceAt(long row) {
    if (row < 0 || row >= size) {
      throw new IndexOutOfBoundsException("row " + row + " of " + size);
    }
    if (isEverything()) {
      return from + row;
    }
    int place = (int) row & (CHUNK - 1);
    return row >>> CHUNK_BITS < size >>> CHUNK_BITS
        ? full[(int) (row >>> CHUNK_BITS)].at(place)
        : open[place];
  }

  /**
   * Takes in one more socket, all its events from its {@link EventKind#CREATE} on. Where some were
   * passed by already, the next calls of {@link #advance} go back for them, and the rows after them
   * come again.
   */
  public void addSocket(int id) {
    if (everySocket || sockets.get(id)) {
      return;
    }
    sockets.set(id);
    if (next > from) {
      earliest = newcomers.isEmpty() ? next : earliest;
      newcomers.set(id);
      searchedFrom = next;
    }
  }

  /** Searches backwards, at most so many events; returns how many it looked at. */
  private long goBackForNewcomers(int maxEvents) {
    if (newcomers.isEmpty()) {
      return 0;
    }
    long start = searchedFrom;
    while (!newcomers.isEmpty() && start - searchedFrom < maxEvents && searchedFrom > from) {
      searchedFrom--;
      int socket = capture.socketOf(searchedFrom);
      if (contains(newcomers, socket)) {
        earliest = Math.min(earliest, searchedFrom);
        if (capture.event(searchedFrom).kind() == EventKind.CREATE) {
          newcomers.clear(socket);
        }
      }
    }
    long looked = start - searchedFrom;
    if (searchedFrom == from) {
      newcomers.clear();
    }
    if (newcomers.isEmpty() && earliest < next) {
      dropRowsFrom(earliest);
    }
    return looked;
  }

  private boolean isEverything() {
    return everySocket && allKinds;
  }

  private boolean isWanted(long sequence) {
    return allKinds || kinds.contains(capture.event(sequence).kind());
  }

  /** A damaged record may name any number. */
  private static boolean contains(BitSet some, int socket) {
    return socket >= 0 && some.get(socket);
  }

  private void dropRowsFrom(long sequence) {
    long low = 0;
    long high = size;
    while (low < high) {
      long middle = (low + high) >>> 1;
      if (sequenceAt(middle) < sequence) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    long firstOpen = low & -CHUNK;
    if (firstOpen < (size & -CHUNK)) {
      full[(int) (firstOpen >>> CHUNK_BITS)].copyTo(open);
    }
    size = low;
    next = sequence;
    earliest = sequence;
  }

  private void add(long sequence) {
    open[(int) size & (CHUNK - 1)] = sequence;
    size++;
    if ((size & (CHUNK - 1)) == 0) {
      int chunk = (int) (size >>> CHUNK_BITS) - 1;
      if (chunk == full.length) {
        full = Arrays.copyOf(full, chunk * 2);
      }
      full[chunk] = RowChunk.of(open);
    }
  }
}
