package dev.portcullis.core.capture;

import dev.portcullis.core.codec.SearchPattern;
import dev.portcullis.core.codec.SearchTooSlowException;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.Optional;
import java.util.function.Consumer;

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
  private final SearchScope scope;
  private final int mostHits;
  private final SearchHits.Collector hits = new SearchHits.Collector();
  private final EventSet.Builder events = new EventSet.Builder();
  private final Optional<Source> source;
  private final Consumer<SearchHit> keep = this::keep;

  /** Which kinds are looked at, by their codes. */
  private final boolean[] wanted = new boolean[Byte.MAX_VALUE + 1];

  /** What is to be looked at before going on: events passed by before their socket was added. */
  private final Deque<Pass> missed = new ArrayDeque<>();

  /** Everything, from the scope's first event on, without end. */
  private final Pass main;

  // What gather found: bytes of one stream, without holes, and where they begin on disk.
  private final StreamBytes stretch = new StreamBytes(0);
  private long stretchOffset;

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

  /**
   * What is searched, where anything was kept.
   *
   * @param index the records
   * @param record one of them
   * @param window the bytes
   * @param streams what looks at them
   */
  private record Source(
      Index index, RecordCursor record, ReadAhead window, StreamMatchers streams) {

    static Source of(StoredCapture capture, SearchPattern pattern) {
      ReadAhead window = new ReadAhead(capture.payloads());
      return new Source(
          capture.index(),
          new RecordCursor(capture.index()),
          window,
          new StreamMatchers(pattern, window));
    }
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
    this.scope = scope;
    this.mostHits = mostHits;
    this.source =
        capture instanceof StoredCapture stored
            ? Optional.of(Source.of(stored, pattern))
            : Optional.empty();
    for (EventKind kind : scope.kinds()) {
      wanted[kind.code()] = kind.carriesWireBytes();
    }
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
    if (problem != Problem.NONE || source.isEmpty()) {
      return false;
    }
    Source in = source.get();
    try {
      long budget = maxBytes;
      while (budget > 0 && problem == Problem.NONE) {
        Pass pass = missed.isEmpty() ? main : missed.peek();
        long end = Math.min(pass.end, capture.count());
        budget = run(in, pass, end, budget);
        if (pass.next >= end) {
          if (pass == main) {
            in.streams().forEach(stream -> stream.caughtUp(keep));
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
  private long run(Source in, Pass pass, long end, long budget) {
    if (pass.next >= end) {
      return budget;
    }
    RecordCursor record = in.record();
    record.moveTo(end - 1);
    long readable = record.offset() + record.length();
    long left = budget;
    while (left > 0 && pass.next < end && problem == Problem.NONE) {
      left -= EVENT_COST;
      record.moveTo(pass.next);
      int code = record.kindCode();
      int socket = record.socket();
      if (!EventKind.isCode(code) || record.offset() < 0 || record.length() < 0) {
        pass.next++;
        continue;
      }
      if (wanted[code] && pass.wants(socket)) {
        left -= gather(record, pass, end);
        search(in, socket, EventKind.ofCode(code), readable);
        continue;
      }
      EventKind kind = EventKind.ofCode(code);
      if (kind == EventKind.GAP) {
        // What is missing may belong to any stream.
        in.streams().forEach(stream -> stream.caughtUp(keep));
        in.streams().removeIf(pass::wants);
      } else if (kind == EventKind.CLOSE) {
        end(in.streams(), socket);
      }
      pass.next++;
    }
    return left;
  }

  /** Takes events of one stream whose payloads follow each other on disk. */
  private int gather(RecordCursor record, Pass pass, long end) {
    stretch.clear();
    int socket = record.socket();
    int kind = record.kindCode();
    long next = record.offset() + pass.inEvent;
    stretchOffset = next;
    while (record.socket() == socket
        && record.kindCode() == kind
        && record.offset() + pass.inEvent == next) {
      int length = record.length() - pass.inEvent;
      int part = Math.min(length, STRETCH - stretch.length());
      if (part > 0) {
        stretch.begin(pass.next, pass.inEvent);
        stretch.grow(part);
        next += part;
      }
      if (part < length) {
        pass.inEvent += part;
      } else {
        pass.inEvent = 0;
        pass.next++;
      }
      if (pass.next == end || stretch.length() == STRETCH || stretch.events() == STRETCH_EVENTS) {
        break;
      }
      record.moveTo(pass.next);
    }
    return stretch.length() + EVENT_COST * stretch.events();
  }

  private void search(Source in, int socket, EventKind kind, long readable) {
    int length = stretch.length();
    if (length == 0) {
      return;
    }
    int at = in.window().locate(stretchOffset, length, readable);
    if (at < 0) {
      // Dropped by the size limit: a hole in the stream.
      in.streams().remove(socket, kind);
      return;
    }
    stretch.lay(in.window().bytes(), at);
    in.streams().of(socket, kind).next(stretch, keep);
    bytesSearched += length;
    unsettled += length;
    if (unsettled >= SETTLE) {
      unsettled = 0;
      in.streams().forEach(each -> each.settle(keep));
    }
  }

  private void end(StreamMatchers streams, int socket) {
    for (EventKind kind : scope.kinds()) {
      streams.remove(socket, kind).ifPresent(stream -> stream.caughtUp(keep));
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
