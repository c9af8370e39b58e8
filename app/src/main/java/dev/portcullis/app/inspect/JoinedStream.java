package dev.portcullis.app.inspect;

import dev.portcullis.app.hex.ByteRange;
import dev.portcullis.core.capture.EventRecord;
import dev.portcullis.core.capture.Payload;
import dev.portcullis.core.export.EventSelection;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * The bytes of selected events of one direction, one after the other. Of millions of events only
 * every sixty-fourth place is remembered; the others are counted from there. Any thread reads;
 * {@link Builder} makes it, step by step.
 */
final class JoinedStream implements Stream {

  private static final int EVENTS_A_MARK = 64;

  private final EventStore store;
  private final EventSelection selection;
  private final Side side;
  private final long[] sequences;
  private final long[] offsets;
  private final long events;
  private final long length;

  private JoinedStream(
      EventStore store,
      EventSelection selection,
      Side side,
      long[] sequences,
      long[] offsets,
      long events,
      long length) {
    this.store = store;
    this.selection = selection;
    this.side = side;
    this.sequences = sequences;
    this.offsets = offsets;
    this.events = events;
    this.length = length;
  }

  @Override
  public long events() {
    return events;
  }

  @Override
  public long length() {
    return length;
  }

  @Override
  public int read(long position, byte[] target, int offset, int count) throws IOException {
    int wanted = (int) Math.min(count, length - position);
    if (wanted <= 0) {
      return 0;
    }
    int done = 0;
    for (Piece piece : pieces(new ByteRange(position, position + wanted))) {
      int start = (int) (position + done - piece.offset());
      int part = Math.min(wanted - done, piece.event().length() - start);
      readAll(store.payload(piece.event()), start, target, offset + done, part);
      done += part;
    }
    return done;
  }

  @Override
  public List<Piece> pieces(ByteRange range) {
    List<Piece> found = new ArrayList<>();
    if (offsets.length == 0 || range.isEmpty()) {
      return found;
    }
    int mark = lastMarkAt(range.from());
    long at = offsets[mark];
    long sequence = sequences[mark];
    while (sequence != EventSelection.NONE && at < Math.min(range.to(), length)) {
      EventRecord event = store.event(sequence);
      if (counts(store, event, side)) {
        if (at + event.length() > range.from()) {
          found.add(new Piece(at, event));
        }
        at += event.length();
      }
      sequence = selection.next(sequence + 1);
    }
    return found;
  }

  /** The last mark at or before a byte: events of the other side alone may lie between two. */
  private int lastMarkAt(long position) {
    int low = 0;
    int high = offsets.length - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (offsets[middle] <= position) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }

  /** Reads all of a part of a payload. */
  static void readAll(Payload payload, int position, byte[] target, int offset, int count)
      throws IOException {
    int read = 0;
    while (read < count) {
      int more;
      try {
        more = payload.read(position + read, target, offset + read, count - read);
      } catch (UncheckedIOException e) {
        throw new IOException(Objects.requireNonNullElse(e.getCause(), e).getMessage(), e);
      }
      if (more <= 0) {
        throw new EOFException("the bytes are no longer kept");
      }
      read += more;
    }
  }

  private static boolean counts(EventStore store, EventRecord event, Side side) {
    return event.kind() == side.kind() && event.length() > 0 && store.keeps(event);
  }

  /** Finds the events of both directions. For one thread at a time. */
  static final class Builder {
    private final EventStore store;
    private final EventSelection selection;
    private final Half received = new Half(Side.RECEIVED);
    private final Half sent = new Half(Side.SENT);
    private long next;
    private long looked;

    Builder(EventStore store, EventSelection selection) {
      this.store = store;
      this.selection = selection;
      this.next = selection.next(0);
    }

    /** Looks at about so many events more; says whether there are more. */
    boolean advance(int count) {
      for (int i = 0; i < count && next != EventSelection.NONE; i++) {
        if (looked++ % EVENTS_A_MARK == 0) {
          received.mark(next);
          sent.mark(next);
        }
        EventRecord event = store.event(next);
        received.add(event);
        sent.add(event);
        next = selection.next(next + 1);
      }
      return next != EventSelection.NONE;
    }

    /** What one direction says, as far as it was looked at. */
    JoinedStream stream(Side side) {
      Half half =
          switch (side) {
            case RECEIVED -> received;
            case SENT -> sent;
          };
      return new JoinedStream(
          store,
          selection,
          side,
          Arrays.copyOf(half.sequences, half.marks),
          Arrays.copyOf(half.offsets, half.marks),
          half.events,
          half.length);
    }

    private final class Half {
      private final Side side;
      private long[] sequences = new long[16];
      private long[] offsets = new long[16];
      private int marks;
      private long events;
      private long length;

      Half(Side side) {
        this.side = side;
      }

      void mark(long sequence) {
        if (marks == sequences.length) {
          sequences = Arrays.copyOf(sequences, 2 * marks);
          offsets = Arrays.copyOf(offsets, 2 * marks);
        }
        sequences[marks] = sequence;
        offsets[marks++] = length;
      }

      void add(EventRecord event) {
        if (counts(store, event, side)) {
          events++;
          length += event.length();
        }
      }
    }
  }
}
