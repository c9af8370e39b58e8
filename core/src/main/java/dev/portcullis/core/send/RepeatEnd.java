package dev.portcullis.core.send;

import dev.portcullis.core.codec.Composition;

/** Why repeating came to its end. */
public sealed interface RepeatEnd {

  /** Every turn took place. */
  record Finished() implements RepeatEnd {}

  /** Somebody stopped it. */
  record Stopped() implements RepeatEnd {}

  /** The connection ended. */
  record Disconnected() implements RepeatEnd {}

  /**
   * The payload of a turn could not be written.
   *
   * @param flaw what is wrong with it
   */
  record Unwritable(Composition flaw) implements RepeatEnd {}
}
