package dev.portcullis.app.inspect;

import dev.portcullis.core.capture.EventDetail;
import dev.portcullis.core.capture.EventKind;
import dev.portcullis.core.capture.EventRecord;
import dev.portcullis.core.capture.Payload;
import dev.portcullis.core.codec.Bytes;
import dev.portcullis.core.export.EventSelection;
import dev.portcullis.core.net.Endpoint;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Events in memory whose payloads a test can make as large, as gone or as broken as it likes. */
final class MemoryEvents implements EventStore {

  private static final long WHEN = 1_790_000_000_123_456_000L;

  private final Map<Long, Payload> payloads = new HashMap<>();
  private final Map<Long, EventDetail> details = new HashMap<>();
  private final List<EventRecord> events = new ArrayList<>();
  private Optional<Endpoint> local = Optional.empty();
  private long count;

  /** Adds an event with a payload of the test's own. */
  InspectedEvent add(EventKind kind, @Nullable Endpoint peer, Payload payload) {
    payloads.put(count, payload);
    return next(kind, peer, payload.length());
  }

  /** Adds received bytes. */
  InspectedEvent message(byte... bytes) {
    return add(EventKind.MESSAGE, null, new MemoryPayload(Bytes.of(bytes)));
  }

  /** Adds received bytes, each 0–255. */
  InspectedEvent message(int... bytes) {
    byte[] content = new byte[bytes.length];
    for (int i = 0; i < bytes.length; i++) {
      content[i] = (byte) bytes[i];
    }
    return message(content);
  }

  /** Adds an event that has details. */
  InspectedEvent detail(EventDetail detail) {
    details.put(count, detail);
    return next(detail.kind(), detail.peer(), 0);
  }

  /** All events so far. */
  EventSelection selection() {
    return new EventSelection() {
      @Override
      public long next(long from) {
        return from < events.size() ? from : NONE;
      }

      @Override
      public long end() {
        return events.size();
      }
    };
  }

  /** Says this computer's end of all connections. */
  void cameBy(Endpoint end) {
    local = Optional.of(end);
  }

  /** Bytes as a payload. */
  static Payload payload(byte... bytes) {
    return new MemoryPayload(Bytes.of(bytes));
  }

  @Override
  public EventRecord event(long sequence) {
    return events.get((int) sequence);
  }

  @Override
  public Optional<Endpoint> local(EventRecord event) {
    return local;
  }

  @Override
  public EventSelection exchange(EventRecord event) {
    return selection();
  }

  @Override
  public String script(EventSelection events) {
    return "wx.createTCPSocket() // to event " + events.end();
  }

  @Override
  public Payload payload(EventRecord event) {
    return Objects.requireNonNull(payloads.get(event.sequence()));
  }

  @Override
  public EventDetail detail(EventRecord event) {
    return Objects.requireNonNull(details.get(event.sequence()));
  }

  private InspectedEvent next(EventKind kind, @Nullable Endpoint peer, int length) {
    EventRecord event = new EventRecord(count++, WHEN, 0, 1, kind, peer, 0, length);
    events.add(event);
    return new InspectedEvent(this, event, count);
  }

  private record MemoryPayload(Bytes bytes) implements Payload {
    @Override
    public int length() {
      return bytes.length();
    }

    @Override
    public boolean available() {
      return true;
    }

    @Override
    public int read(int position, byte[] target, int offset, int length) {
      int count = Math.min(length, bytes.length() - position);
      bytes.copyTo(position, target, offset, count);
      return count;
    }
  }
}
