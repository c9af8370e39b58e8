package dev.portcullis.core.capture;

import dev.portcullis.core.net.Endpoint;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Every event of some sockets, in order, on disk: append-only, readable at any index while it is
 * written. Any thread may append and any thread may read; what {@link #count} has counted is
 * complete and never changes.
 *
 * <p>Three kinds exist: one that records ({@link #create}), one recorded earlier ({@link #open},
 * read-only), and one that stands in where none can be recorded ({@link #none}).
 */
public interface Capture extends AutoCloseable {

  /** The file in a capture's folder that describes it, and by which one is known. */
  String DESCRIPTION = "capture.json";

  /** What {@link #append} returns where the event was counted but not kept. */
  long NOT_CAPTURED = -1;

  /**
   * Begins a capture.
   *
   * @param directory where; made if missing, and must hold no capture yet
   * @param options sizes and limits
   * @throws CaptureException if the directory already holds a capture
   * @throws IOException if the disk refuses; {@link #none} can stand in
   */
  static Capture create(Path directory, CaptureOptions options) throws IOException {
    return LiveCapture.create(directory, options, DiskWriter.plain());
  }

  /**
   * Opens a capture recorded earlier, to read. Nothing on disk is changed: of a capture whose
   * program was killed an unfinished last event is left out, and {@link #recovery} says so.
   *
   * @param place its folder, or a file in it such as {@code capture.json}
   * @throws CaptureException if there is no capture, it is still being recorded, or it was made by
   *     a newer version
   */
  static Capture open(Path place) throws IOException {
    return RecordedCapture.open(folder(place));
  }

  /** The folder of a capture, by itself or by a file in it. */
  static Path folder(Path place) {
    Path absolute = place.toAbsolutePath().normalize();
    Path parent = absolute.getParent();
    return Files.isRegularFile(absolute) && parent != null ? parent : absolute;
  }

  /** Stands in where nothing can be recorded: counts what it is told and keeps nothing. */
  static Capture none(String cause) {
    return new NoCapture(cause);
  }

  /**
   * Keeps an event. Waits for the disk where the disk is slower than the events; never throws for
   * the disk's troubles. The calling thread's interrupt is left as it was.
   *
   * @param at when it happened
   * @param socket its socket, from 1; 0 for none
   * @param kind what happened
   * @param peer the other end, where there is one
   * @param payload its bytes, from position to limit; not changed, and free for use again at return
   * @return its sequence, or {@link #NOT_CAPTURED}
   */
  long append(Stamp at, int socket, EventKind kind, @Nullable Endpoint peer, ByteBuffer payload);

  /** Keeps an event that carries details rather than bytes of the wire; as the other append. */
  default long append(Stamp at, int socket, EventDetail detail) {
    return append(
        at, socket, detail.kind(), detail.peer(), ByteBuffer.wrap(EventDetailCodec.encode(detail)));
  }

  /** How many events there are; events 0 to {@code count() - 1} can be read. */
  long count();

  /**
   * The event with this sequence. A record damaged on disk reads as {@link EventKind#GAP} of length
   * 0.
   *
   * @throws IndexOutOfBoundsException if there is no such event yet
   */
  EventRecord event(long sequence);

  /**
   * The socket of an event, without reading the rest of it.
   *
   * @throws IndexOutOfBoundsException if there is no such event yet
   */
  default int socketOf(long sequence) {
    return event(sequence).socket();
  }

  /** The bytes of an event, read when asked for. */
  Payload payload(EventRecord event);

  /**
   * All bytes of a small event at once.
   *
   * @return the bytes; empty where a size limit has dropped them
   */
  default byte[] bytes(EventRecord event) {
    byte[] bytes = new byte[event.length()];
    return payload(event).read(0, bytes, 0, bytes.length) == bytes.length ? bytes : new byte[0];
  }

  /**
   * The details of an event; {@link EventDetail.Unreadable} where they are damaged or dropped.
   *
   * @throws IllegalArgumentException if it {@linkplain EventKind#carriesWireBytes carries wire
   *     bytes} instead
   */
  default EventDetail detail(EventRecord event) {
    if (event.kind().carriesWireBytes()) {
      throw new IllegalArgumentException("wire bytes have no details: " + event);
    }
    if (!payload(event).available()) {
      return new EventDetail.Unreadable(event.kind(), EventDetail.Why.DROPPED);
    }
    if (event.length() > EventDetailCodec.LONGEST) {
      return new EventDetail.Unreadable(event.kind(), EventDetail.Why.DAMAGED);
    }
    return EventDetailCodec.decode(event.kind(), bytes(event));
  }

  /**
   * Names the one listener that is woken by new events; a later call replaces it. It runs on the
   * appending thread, so it must be quick and never append: once for the first append after each
   * {@link #look}, and once for the first ever.
   */
  void onNewEvents(Runnable wake);

  /** Asks to be woken by the next event, then counts: no event falls between the two. */
  long look();

  /** Figures and state, as of now. */
  CaptureStatus status();

  /**
   * What opening had to leave out; empty for a capture that was closed properly or is recording.
   */
  Optional<Recovery> recovery();

  /**
   * Asks a capture that has stopped to try again at once, not only when its own retry is due. Does
   * not wait; {@link #status} tells how it went.
   */
  void resume();

  /**
   * Ends a recording: everything is written out. Waits for the disk. An append after it is not
   * captured; reading after it throws {@link IllegalStateException}. Closing twice is no error.
   */
  @Override
  void close();
}
