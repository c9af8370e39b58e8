package dev.portcullis.app.inspect;

import dev.portcullis.core.capture.Capture;
import dev.portcullis.core.capture.EventDetail;
import dev.portcullis.core.capture.EventRecord;
import dev.portcullis.core.capture.Payload;
import dev.portcullis.core.export.EventSelection;
import dev.portcullis.core.export.ExportException;
import dev.portcullis.core.export.ExportMonitor;
import dev.portcullis.core.export.Exporter;
import dev.portcullis.core.export.JavaScriptExport;
import dev.portcullis.core.export.ResponseTimes;
import dev.portcullis.core.net.Endpoint;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.OptionalLong;

/** Where the inspector reads an event. It may wait for the disk; any thread but the JavaFX one. */
public interface EventStore {

  /** The most bytes of payload that become code. */
  int LONGEST_SCRIPT = 64 * 1024;

  /** An event by its place. */
  EventRecord event(long sequence);

  /** Whether all bytes of an event are still kept. */
  default boolean keeps(EventRecord event) {
    return payload(event).available();
  }

  /** The bytes of an event. */
  Payload payload(EventRecord event);

  /** How long after the last write of its socket a message came, if it is the first after one. */
  default OptionalLong answeredAfter(EventRecord event) {
    return OptionalLong.empty();
  }

  /** The details of an event that carries no bytes of the wire. */
  EventDetail detail(EventRecord event);

  /** This computer's end of the connection an event came by, where it is known. */
  Optional<Endpoint> local(EventRecord event);

  /**
   * The exchange an event is part of: what was written before it and what was answered, up to the
   * next write.
   */
  EventSelection exchange(EventRecord event);

  /**
   * Code that does again what these events did.
   *
   * @throws ExportException if they are too much for code, or cannot be read
   */
  String script(EventSelection events) throws ExportException;

  /** Reads from a capture. */
  static EventStore of(Capture capture) {
    return new OfCapture(capture);
  }

  /**
   * Reads from a capture; equal to another that reads from the same one.
   *
   * @param capture where the events are
   */
  record OfCapture(Capture capture) implements EventStore {

    /** Events of other sockets that may lie between a write and its answer. */
    private static final int LOOK_BACK = 1_000_000;

    @Override
    public EventRecord event(long sequence) {
      return capture.event(sequence);
    }

    @Override
    public Payload payload(EventRecord event) {
      return capture.payload(event);
    }

    @Override
    public Optional<Endpoint> local(EventRecord event) {
      return new Exchange(capture).localOf(event);
    }

    @Override
    public OptionalLong answeredAfter(EventRecord event) {
      return ResponseTimes.of(capture, event, LOOK_BACK);
    }

    @Override
    public EventSelection exchange(EventRecord event) {
      return new Exchange(capture).around(event);
    }

    @Override
    public String script(EventSelection events) throws ExportException {
      ByteArrayOutputStream code = new ByteArrayOutputStream();
      new Exporter(capture, new JavaScriptExport(LONGEST_SCRIPT))
          .toStream(events, code, ExportMonitor.none());
      return code.toString(StandardCharsets.UTF_8);
    }

    @Override
    public EventDetail detail(EventRecord event) {
      return capture.detail(event);
    }
  }
}
