package dev.portcullis.app.inspect;

import dev.portcullis.core.capture.Capture;
import dev.portcullis.core.capture.CaptureStatus;
import dev.portcullis.core.capture.EventDetail;
import dev.portcullis.core.capture.EventKind;
import dev.portcullis.core.capture.EventRecord;
import dev.portcullis.core.capture.Payload;
import dev.portcullis.core.capture.Recovery;
import dev.portcullis.core.capture.Stamp;
import dev.portcullis.core.codec.Bytes;
import dev.portcullis.core.net.Endpoint;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A capture in memory whose payloads a test can make as large, as dropped or as broken as it likes.
 */
final class MemoryCapture implements Capture {

  private final List<EventRecord> events = new ArrayList<>();
  private final List<Payload> payloads = new ArrayList<>();

  /** Adds an event with a payload of the test's own. */
  InspectedEvent add(EventKind kind, @Nullable Endpoint peer, Payload payload) {
    long sequence = events.size();
    EventRecord event =
        new EventRecord(
            sequence, 1_790_000_000_123_456_000L, 0, 1, kind, peer, 0, payload.length());
    events.add(event);
    payloads.add(payload);
    return new InspectedEvent(this, event, sequence + 1);
  }

  /** Adds received bytes. */
  InspectedEvent message(byte... bytes) {
    return add(EventKind.MESSAGE, null, new MemoryPayload(Bytes.of(bytes)));
  }

  /** Adds an event that has details. */
  InspectedEvent detail(EventDetail detail) {
    long sequence = append(new Stamp(1_790_000_000_123_456_000L, 0), 1, detail);
    return new InspectedEvent(this, event(sequence), sequence + 1);
  }

  @Override
  public long append(
      Stamp at, int socket, EventKind kind, @Nullable Endpoint peer, ByteBuffer payload) {
    byte[] bytes = new byte[payload.remaining()];
    payload.duplicate().get(bytes);
    return add(kind, peer, new MemoryPayload(Bytes.of(bytes))).event().sequence();
  }

  @Override
  public long count() {
    return events.size();
  }

  @Override
  public EventRecord event(long sequence) {
    return events.get((int) sequence);
  }

  @Override
  public Payload payload(EventRecord event) {
    return payloads.get((int) event.sequence());
  }

  @Override
  public void onNewEvents(Runnable wake) {}

  @Override
  public long look() {
    return count();
  }

  @Override
  public CaptureStatus status() {
    return new CaptureStatus(
        count(), 0, 0, 0, 0, 0, CaptureStatus.State.RECORDING, Optional.empty());
  }

  @Override
  public Optional<Recovery> recovery() {
    return Optional.empty();
  }

  @Override
  public void resume() {}

  @Override
  public void close() {}

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
