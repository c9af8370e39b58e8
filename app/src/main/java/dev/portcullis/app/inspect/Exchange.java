package dev.portcullis.app.inspect;

import dev.portcullis.core.capture.Capture;
import dev.portcullis.core.capture.EventDetail;
import dev.portcullis.core.capture.EventKind;
import dev.portcullis.core.capture.EventRecord;
import dev.portcullis.core.export.EventCriteria;
import dev.portcullis.core.export.EventSelection;
import dev.portcullis.core.net.Endpoint;
import java.util.Optional;
import java.util.Set;

/**
 * Finds what an event belongs to: question and answer, and its connection. May wait for the disk.
 *
 * @param capture where the events are
 */
record Exchange(Capture capture) {

  /** How far away the question or the next one is looked for, in events. */
  private static final long REACH = 100_000;

  /** How far back the connect is looked for: it is looked for at every step through the log. */
  private static final long NEAR = 10_000;

  /** From the last write at or before an event up to the next write of its socket. */
  EventSelection around(EventRecord event) {
    long first = event.sequence();
    long oldest = Math.max(0, first - REACH);
    while (first > oldest && !isWrite(first, event.socket())) {
      first--;
    }
    if (!isWrite(first, event.socket())) {
      first = event.sequence();
    }
    long end = event.sequence() + 1;
    long newest = Math.min(capture.count(), end + REACH);
    while (end < newest && !isWrite(end, event.socket())) {
      end++;
    }
    return EventSelection.where(
        capture, EventCriteria.ANY.ofSockets(Set.of(event.socket())).withRange(first, end));
  }

  /** This computer's end of the connection, from the connect before the event, if it is near. */
  Optional<Endpoint> localOf(EventRecord event) {
    long oldest = Math.max(0, event.sequence() - NEAR);
    for (long at = event.sequence() - 1; at >= oldest; at--) {
      if (capture.socketOf(at) == event.socket() && capture.event(at).kind() == EventKind.CONNECT) {
        return capture.detail(capture.event(at)) instanceof EventDetail.Connected connected
            ? Optional.of(connected.local())
            : Optional.empty();
      }
    }
    return Optional.empty();
  }

  private boolean isWrite(long sequence, int socket) {
    return capture.socketOf(sequence) == socket
        && capture.event(sequence).kind() == EventKind.WRITE;
  }
}
