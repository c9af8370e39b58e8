package dev.portcullis.core.socket;

import dev.portcullis.core.capture.Capture;
import dev.portcullis.core.capture.CaptureStatus;
import dev.portcullis.core.capture.EventDetail;
import dev.portcullis.core.capture.EventKind;
import dev.portcullis.core.capture.EventRecord;
import dev.portcullis.core.capture.Payload;
import dev.portcullis.core.capture.Recovery;
import dev.portcullis.core.capture.Stamp;
import dev.portcullis.core.net.Endpoint;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A capture in memory that tests can look into. Any thread. */
final class MemoryCapture implements Capture {

  /** An event as it was appended. */
  record Entry(
      Stamp at,
      int socket,
      EventKind kind,
      @Nullable Endpoint peer,
      ByteBuffer bytes,
      @Nullable EventDetail detail) {}

  private final List<Entry> entries = new ArrayList<>();

  @Override
  public synchronized long append(
      Stamp at, int socket, EventKind kind, @Nullable Endpoint peer, ByteBuffer payload) {
    byte[] bytes = new byte[payload.remaining()];
    payload.get(payload.position(), bytes);
    entries.add(new Entry(at, socket, kind, peer, ByteBuffer.wrap(bytes), null));
    return entries.size() - 1L;
  }

  @Override
  public synchronized long append(Stamp at, int socket, EventDetail detail) {
    entries.add(
        new Entry(at, socket, detail.kind(), detail.peer(), ByteBuffer.allocate(0), detail));
    return entries.size() - 1L;
  }

  synchronized List<Entry> entries() {
    return List.copyOf(entries);
  }

  List<Entry> entries(int socket) {
    return entries().stream().filter(entry -> entry.socket() == socket).toList();
  }

  List<EventKind> kinds(int socket) {
    return entries(socket).stream().map(Entry::kind).toList();
  }

  <T extends EventDetail> List<T> details(int socket, Class<T> type) {
    return entries(socket).stream()
        .map(Entry::detail)
        .filter(type::isInstance)
        .map(type::cast)
        .toList();
  }

  /** The codes of a socket's warnings. */
  List<String> warnings(int socket) {
    return details(socket, EventDetail.Warning.class).stream()
        .map(EventDetail.Warning::code)
        .toList();
  }

  /** All bytes of one kind, joined. */
  byte[] bytes(int socket, EventKind kind) {
    ByteArrayOutputStream joined = new ByteArrayOutputStream();
    entries(socket).stream()
        .filter(entry -> entry.kind() == kind)
        .forEach(entry -> joined.writeBytes(entry.bytes().array()));
    return joined.toByteArray();
  }

  @Override
  public synchronized long count() {
    return entries.size();
  }

  @Override
  public EventRecord event(long sequence) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Payload payload(EventRecord event) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void onNewEvents(Runnable wake) {}

  @Override
  public long look() {
    return count();
  }

  @Override
  public CaptureStatus status() {
    throw new UnsupportedOperationException();
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
