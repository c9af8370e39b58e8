package dev.portcullis.app.inspect;

import dev.portcullis.core.capture.Capture;
import dev.portcullis.core.capture.EventDetail;
import dev.portcullis.core.capture.EventRecord;
import dev.portcullis.core.capture.Payload;

/** Where the inspector reads an event. It may wait for the disk; any thread but the JavaFX one. */
public interface EventStore {

  /** An event by its place. */
  EventRecord event(long sequence);

  /** Whether all bytes of an event are still kept. */
  default boolean keeps(EventRecord event) {
    return payload(event).available();
  }

  /** The bytes of an event. */
  Payload payload(EventRecord event);

  /** The details of an event that carries no bytes of the wire. */
  EventDetail detail(EventRecord event);

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
    @Override
    public EventRecord event(long sequence) {
      return capture.event(sequence);
    }

    @Override
    public Payload payload(EventRecord event) {
      return capture.payload(event);
    }

    @Override
    public EventDetail detail(EventRecord event) {
      return capture.detail(event);
    }
  }
}
