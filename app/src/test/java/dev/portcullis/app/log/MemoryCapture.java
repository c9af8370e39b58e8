package dev.portcullis.app.log;

import dev.portcullis.core.capture.Capture;
import dev.portcullis.core.capture.CaptureStatus;
import dev.portcullis.core.capture.EventDetail;
import dev.portcullis.core.capture.EventKind;
import dev.portcullis.core.capture.EventRecord;
import dev.portcullis.core.capture.Payload;
import dev.portcullis.core.capture.Recovery;
import dev.portcullis.core.capture.Stamp;
import dev.portcullis.core.net.Endpoint;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A capture in memory, for a few events; its payloads can be dropped and its disk can fail. */
final class MemoryCapture implements Capture {

  private record Stored(EventRecord event, byte[] bytes, @Nullable EventDetail detail) {}

  private final List<Stored> events = Collections.synchronizedList(new ArrayList<>());
  private final Set<Long> dropped = new HashSet<>();
  private volatile Runnable wake = () -> {};
  private volatile boolean diskFails;

  /** When the next event happens; a millisecond passes with each. */
  private long nanos = 1_769_854_877_968_123_000L;

  /** Bytes written (or received) by a socket. */
  void wire(int socket, EventKind kind, byte... bytes) {
    append(tick(), socket, kind, null, ByteBuffer.wrap(bytes));
  }

  /** An event of a socket that carries no bytes. */
  void detail(int socket, EventDetail detail) {
    append(tick(), socket, detail);
  }

  void drop(long sequence) {
    dropped.add(sequence);
  }

  void failDisk() {
    diskFails = true;
  }

  private Stamp tick() {
    nanos += 1_000_000;
    return new Stamp(nanos, nanos);
  }

  @Override
  public synchronized long append(
      Stamp at, int socket, EventKind kind, @Nullable Endpoint peer, ByteBuffer payload) {
    byte[] bytes = new byte[payload.remaining()];
    payload.duplicate().get(bytes);
    return store(at, socket, kind, bytes, null);
  }

  @Override
  public synchronized long append(Stamp at, int socket, EventDetail detail) {
    return store(at, socket, detail.kind(), new byte[0], detail);
  }

  private long store(
      Stamp at, int socket, EventKind kind, byte[] bytes, @Nullable EventDetail detail) {
    long sequence = events.size();
    events.add(
        new Stored(
            new EventRecord(
                sequence, at.wallNanos(), at.monotonicNanos(), socket, kind, null, 0, bytes.length),
            bytes,
            detail));
    wake.run();
    return sequence;
  }

  @Override
  public long count() {
    return events.size();
  }

  @Override
  public EventRecord event(long sequence) {
    return events.get((int) sequence).event();
  }

  @Override
  public EventDetail detail(EventRecord event) {
    EventDetail detail = events.get((int) event.sequence()).detail();
    if (detail == null) {
      throw new IllegalArgumentException("wire bytes have no details: " + event);
    }
    if (diskFails) {
      throw new UncheckedIOException(new IOException("planted"));
    }
    return detail;
  }

  @Override
  public Payload payload(EventRecord event) {
    byte[] bytes = events.get((int) event.sequence()).bytes();
    boolean available = !dropped.contains(event.sequence());
    return new Payload() {
      @Override
      public int length() {
        return bytes.length;
      }

      @Override
      public boolean available() {
        return available;
      }

      @Override
      public int read(int position, byte[] target, int offset, int length) {
        if (diskFails) {
          throw new UncheckedIOException(new IOException("planted"));
        }
        if (!available) {
          return -1;
        }
        int count = Math.min(length, bytes.length - position);
        System.arraycopy(bytes, position, target, offset, count);
        return count;
      }
    };
  }

  @Override
  public void onNewEvents(Runnable newWake) {
    wake = newWake;
  }

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
}
