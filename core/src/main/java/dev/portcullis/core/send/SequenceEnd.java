package dev.portcullis.core.send;

import dev.portcullis.core.codec.Composition;

/** How a sequence came to its end. */
public sealed interface SequenceEnd {

  /** Every step of every round was done. */
  record Finished() implements SequenceEnd {}

  /** Somebody stopped it. */
  record Stopped() implements SequenceEnd {}

  /** The connection ended. */
  record Disconnected() implements SequenceEnd {}

  /**
   * The payload of the step it is at could not be written.
   *
   * @param flaw what is wrong with it
   */
  record Unwritable(Composition flaw) implements SequenceEnd {}

  /**
   * The answer to the step it is at did not come in time, and that step does not go on without it.
   *
   * @param received how many bytes came instead
   */
  record Unanswered(long received) implements SequenceEnd {}
}
