package dev.portcullis.core.export;

import dev.portcullis.core.capture.EventRecord;

/** Time from one event to the next, by the clock that never jumps. One thread uses it. */
final class Elapsed {
  private long previous;
  private boolean any;

  /** Nanoseconds since the event asked about before; 0 at the first. */
  long since(EventRecord event) {
    long since = any ? event.monotonicNanos() - previous : 0;
    previous = event.monotonicNanos();
    any = true;
    return since;
  }
}
