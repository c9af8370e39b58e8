package dev.portcullis.app.inspect;

import dev.portcullis.core.capture.Capture;
import dev.portcullis.core.capture.EventRecord;

/**
 * One event.
 *
 * @param store where its bytes and details are
 * @param event the event
 * @param number what the log calls it, from 1
 */
public record InspectedEvent(EventStore store, EventRecord event, long number)
    implements Inspected {

  /** An event of a capture. */
  public InspectedEvent(Capture capture, EventRecord event, long number) {
    this(EventStore.of(capture), event, number);
  }
}
