package dev.portcullis.core.capture;

import java.time.Instant;
import java.time.InstantSource;

/**
 * Says when events happen. Whoever records one asks at that moment, on its own thread; an answer
 * must come at once, since what is recorded waits for it.
 *
 * <p>It only dates what is kept and shown. How long anybody waits for the network is measured by
 * the computer's clock, whatever this says.
 */
@FunctionalInterface
public interface EventClock extends InstantSource {

  /** The moment of the call. */
  Stamp now();

  /** Its wall time alone. */
  @Override
  default Instant instant() {
    return now().time();
  }

  /** The computer's two clocks. */
  static EventClock system() {
    return Stamp::now;
  }
}
