package dev.portcullis.app.inspect;

import dev.portcullis.core.capture.EventDetail;
import java.util.OptionalLong;

/** What there is to see of an event. */
public sealed interface Content {

  /** No event is selected. */
  record Nothing() implements Content {}

  /**
   * Its bytes, line by line.
   *
   * @param answeredAfter nanoseconds since the last write, where it is the first message after one
   */
  record WireBytes(OptionalLong answeredAfter) implements Content {
    /** Bytes that answer nothing, as far as is known. */
    public WireBytes() {
      this(OptionalLong.empty());
    }
  }

  /**
   * What it says besides bytes.
   *
   * @param detail the details as captured
   */
  record Details(EventDetail detail) implements Content {}

  /** The capture's size limit dropped its bytes. */
  record Dropped() implements Content {}

  /**
   * It could not be read.
   *
   * @param cause the operating system's words
   */
  record Unreadable(String cause) implements Content {}
}
