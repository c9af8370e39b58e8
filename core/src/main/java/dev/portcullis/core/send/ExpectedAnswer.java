package dev.portcullis.core.send;

import dev.portcullis.core.codec.BytePattern;
import dev.portcullis.core.codec.Framing;

/** What counts as the answer to a payload. Everything received since the payload is looked at. */
public sealed interface ExpectedAnswer {

  /** One byte is enough. */
  record AnyBytes() implements ExpectedAnswer {}

  /**
   * These bytes somewhere among what was received, wherever the reads were cut.
   *
   * @param pattern which bytes
   */
  record Containing(BytePattern pattern) implements ExpectedAnswer {}

  /**
   * A whole frame.
   *
   * @param framing how the device cuts what it sends
   */
  record WholeFrame(Framing framing) implements ExpectedAnswer {}
}
