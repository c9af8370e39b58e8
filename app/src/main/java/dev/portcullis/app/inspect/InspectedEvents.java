package dev.portcullis.app.inspect;

import dev.portcullis.core.capture.Capture;
import dev.portcullis.core.export.EventSelection;

/**
 * Several events, whose bytes are joined.
 *
 * @param store where their bytes are
 * @param selection which events; asked for one after the other, away from the screen
 * @param first the event the keyboard is at: its direction is shown first, and it alone where none
 *     of them has bytes
 */
public record InspectedEvents(EventStore store, EventSelection selection, InspectedEvent first)
    implements Inspected {

  /** Events of a capture. */
  public InspectedEvents(Capture capture, EventSelection selection, InspectedEvent first) {
    this(EventStore.of(capture), selection, first);
  }
}
