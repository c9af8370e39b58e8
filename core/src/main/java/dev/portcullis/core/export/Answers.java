package dev.portcullis.core.export;

import dev.portcullis.core.capture.Capture;
import dev.portcullis.core.capture.EventRecord;
import java.util.OptionalLong;

/**
 * The response times of the events of a capture, whether or not the writes they answer are exported
 * too. Goes through the capture once, forward, as far as it is asked. One thread uses it.
 */
final class Answers {
  private final Capture capture;
  private final ResponseTimes times = new ResponseTimes();
  private long next;

  Answers(Capture capture) {
    this.capture = capture;
  }

  /** Nanoseconds from the last write of its socket, if this is the first message after it. */
  OptionalLong of(EventRecord event) {
    OptionalLong answered = OptionalLong.empty();
    for (; next <= event.sequence(); next++) {
      answered = times.add(next == event.sequence() ? event : capture.event(next));
    }
    return answered;
  }
}
