package dev.portcullis.core.capture;

import dev.portcullis.core.codec.SearchPattern;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Finds bytes in a capture, also while it grows, and across the borders of events: what one socket
 * sent is one stream, what it received another. Matches do not overlap. Used by one thread at a
 * time; it works in steps as small as the caller likes, so that it can be stopped between any two,
 * and remembers where it was.
 */
public final class CaptureSearch {

  /** Bytes of one stream read at once. */
  private static final int STRETCH = 1 << 19;

  /** Events of a stretch at most. */
  private static final int STRETCH_EVENTS = 4096;

  /** What looking at an event costs, in bytes that could have been looked at. */
  private static final int EVENT_COST = 32;

  /** Bytes after which all streams must look at what they hold back. */
  private static final int SETTLE = 8 << 20;

  private final Capture capture;
  private final SearchPattern pattern;
  private final SearchScope scope;
  private final int mostHits;
  private final SearchHits.Collector hits = new SearchHits.Collector();
  private final EventSet.Builder events = new EventSet.Builder();
  private final Map<StreamBytes.Stream, StreamMatcher> streams = new HashMap<>();
  private final StreamBytes stretch = new StreamBytes(STRETCH);
  private final Optional<ReadAhead> reader;

  /** What is to be looked at before going on: events passed by before their socket was added. */
  private final Deque<Pass> missed = new ArrayDeque<>();

  /** Everything, from the scope's first event on, without end. */
  private final Pass main;

  private Problem problem = Problem.NONE;
  private long bytesSearched;
  private int unsettled;

  /** What ended a search before its time. */
  public enum Problem {
    /** Nothing: it goes on as the capture does. */
    NONE,
    /** There are more hits than are kept. */
    MORE_HITS,
    /** The regular expression takes too many steps on some bytes. */
    TOO_SLOW
  }

  /** Events one after the other, and how far they were looked at. */
  private static final class Pass {
    private final BitSet sockets;
    private final boolean everySocket;
    private final long end;
    private long next;

    /** Bytes of {@link #next} that were looked at already. */
    private int inEvent;

    Pass(BitSet sockets, boolean everySocket, long from, long end) {
      this.sockets = sockets;
      this.everySocket = everySocket;
      this.next = from;
      this.end = end;
    }

    boolean wants(int socket) {
      return everySocket || (socket >= 0 && sockets.get(socket));
    }
  }

  /**
   * A search that has not begun.
   *
   * @param mostHits how many hits are kept; one more ends the search
   */
  public CaptureSearch(Capture capture, SearchPattern pattern, SearchScope scope, int mostHits) {
    this.capture = capture;
    this.pattern = pattern;
    this.scope = scope;
    this.mostHits = mostHits;
    this.reader =
        capture instanceof StoredCapture stored
            ? Optional.of(new ReadAhead(stored.payloads()))
            : Optional.empty();
    BitSet sockets = new BitSet();
    scope.sockets().forEach(sockets::set);
    main = new Pass(sockets, scope.sockets().isEmpty(), scope.from(), Long.MAX_VALUE);
  }

  /** Takes one more socket in, from the first event of the scope on. */
  public void addSocket(int id) {
    if (main.everySocket || main.sockets.get(id)) {
      return;
    }
    main.sockets.set(id);
    if (main.next > scope.from()) {
      BitSet only = new BitSet();
      only.set(id);
      missed.add(new Pass(only, false, scope.from(), main.next));
    }
  }

  /**
   * Looks at about so many more bytes.
   *
   * @return whether there are more to look at now: call again soon; if not, when the capture grew
   * @throws java.io.UncheckedIOException if the disk cannot be read
   */
  public boolean advance(long maxBytes) {
    if (problem != Problem.NONE || !(capture instanceof StoredCapture stored) || reader.isEmpty()) {
      return false;
    }
    try {
      long budget = maxBytes;
      while (budget > 0 && problem == Problem.NONE) {
        Pass pass = missed.isEmpty() ? main : missed.peek();
        long end = Math.min(pass.end, capture.count());
        budget = run(stored, reader.get(), pass, end, budget);
        if (pass.next >= end) {
          if (pass == main) {
            streams.values().forEach(stream -> stream.caughtUp(this::keep));
            return false;
          }
          missed.remove();
        }
      }
      return problem == Problem.NONE;
    } catch (SearchTooSlowException e) {
      problem = Problem.TOO_SLOW;
      return false;
    }
  }

  /** What was found so far. */
  public SearchHits hits() {
    return hits.hits();
  }

  /** The events that have a part in any hit so far. */
  public EventSet events() {
    return events.events();
  }

  /** Events before this one were looked at. */
  public long searchedTo() {
    return main.next;
  }

  /** How many bytes were looked at. */
  public long bytesSearched() {
    return bytesSearched;
  }

  /** What ended the search. */
  public Problem problem() {
    return problem;
  }

  /** Runs a pass until the budget or the events are used up; returns what is left. */
  private long run(StoredCapture stored, ReadAhead reader, Pass pass, long end, long budget) {
    if (pass.next >= end) {
      return budget;
    }
    Index index = stored.index();
    long readable = index.offset(end - 1) + index.length(end - 1);
    long left = budget;
    while (left > 0 && pass.next < end && problem == Problem.NONE) {
      left -= EVENT_COST;
      long sequence = pass.next;
      int code = index.kindCode(sequence);
      if (!EventKind.isCode(code) || index.offset(sequence) < 0 || index.length(sequence) < 0) {
        pass.next++;
        continue;
      }
      EventKind kind = EventKind.ofCode(code);
      int socket = index.socket(sequence);
      if (kind == EventKind.GAP) {
        // What is missing may belong to any stream.
        streams.values().forEach(stream -> stream.caughtUp(this::keep));
        streams.keySet().removeIf(stream -> pass.wants(stream.socket()));
        pass.next++;
      } else if (!kind.carriesWireBytes() || !scope.kinds().contains(kind) || !pass.wants(socket)) {
        if (kind == EventKind.CLOSE) {
          end(socket);
        }
        pass.next++;
      } else {
        left -= gather(index, pass, end);
        search(reader, new StreamBytes.Stream(socket, kind), readable);
      }
    }
    return left;
  }

  // What gather found: one stretch of payload without holes.
  private long stretchOffset;
  private int stretchLength;

  /** Takes events of one stream whose payloads follow each other on disk. */
  private int gather(Index index, Pass pass, long end) {
    stretch.clear();
    int socket = index.socket(pass.next);
    int kind = index.kindCode(pass.next);
    stretchOffset = index.offset(pass.next) + pass.inEvent;
    stretchLength = 0;
    while (pass.next < end
        && stretchLength < STRETCH
        && stretch.events() < STRETCH_EVENTS
        && index.socket(pass.next) == socket
        && index.kindCode(pass.next) == kind
        && index.offset(pass.next) + pass.inEvent == stretchOffset + stretchLength) {
      int length = index.length(pass.next) - pass.inEvent;
      int part = Math.min(length, STRETCH - stretchLength);
      if (part > 0) {
        stretch.begin(pass.next, pass.inEvent);
        stretch.grow(part);
        stretchLength += part;
      }
      if (part < length) {
        pass.inEvent += part;
      } else {
        pass.inEvent = 0;
        pass.next++;
      }
    }
    return stretchLength + EVENT_COST * stretch.events();
  }

  private void search(ReadAhead reader, StreamBytes.Stream stream, long readable) {
    if (stretchLength == 0) {
      return;
    }
    if (!reader.read(stretchOffset, stretch.bytes(), 0, stretchLength, readable)) {
      // Dropped by the size limit: a hole in the stream.
      streams.remove(stream);
      return;
    }
    streams.computeIfAbsent(stream, s -> StreamMatcher.of(pattern, s)).next(stretch, this::keep);
    bytesSearched += stretchLength;
    unsettled += stretchLength;
    if (unsettled >= SETTLE) {
      unsettled = 0;
      streams.values().forEach(each -> each.settle(this::keep));
    }
  }

  private void end(int socket) {
    for (EventKind kind : scope.kinds()) {
      StreamMatcher stream = streams.remove(new StreamBytes.Stream(socket, kind));
      if (stream != null) {
        stream.caughtUp(this::keep);
      }
    }
  }

  private void keep(SearchHit hit) {
    if (problem != Problem.NONE) {
      return;
    }
    // Records were read unchecked so far: one that is damaged cannot be shown.
    if (capture.event(hit.firstEvent()).kind() != hit.kind()
        || capture.event(hit.lastEvent()).kind() != hit.kind()) {
      return;
    }
    if (hits.size() == mostHits) {
      problem = Problem.MORE_HITS;
    } else {
      hits.add(hit);
      note(hit);
    }
  }

  private void note(SearchHit hit) {
    events.add(hit.firstEvent());
    for (long between = hit.firstEvent() + 1; between < hit.lastEvent(); between++) {
      if (capture.socketOf(between) == hit.socket()
          && capture.event(between).kind() == hit.kind()) {
        events.add(between);
      }
    }
    events.add(hit.lastEvent());
  }
}
