package dev.portcullis.app.inspect;

import dev.portcullis.app.i18n.Messages;
import dev.portcullis.core.codec.Framing;

/** What a person writes to say how frames are cut, and what it may be. */
public enum FramingEntry {
  /** The bytes a frame ends with. */
  DELIMITER("inspect.framing.delimiter", 1, Framing.Delimiter.LONGEST_DELIMITER),
  /** The one length, in bytes. */
  LENGTH("inspect.framing.length", 1, Framing.LONGEST),
  /** Where the number begins. */
  OFFSET("inspect.framing.offset", 0, Framing.LengthField.FARTHEST),
  /** Bytes the number does not count. */
  HEADER("inspect.framing.header", 0, Framing.LengthField.FARTHEST),
  /** What else to add to it. */
  ADJUSTMENT(
      "inspect.framing.adjustment", -Framing.LengthField.FARTHEST, Framing.LengthField.FARTHEST),
  /** The silence, in milliseconds: up to a day. */
  IDLE("inspect.framing.idle", 1, 24 * 60 * 60 * 1000L);

  private final String key;
  private final long least;
  private final long most;

  FramingEntry(String key, long least, long most) {
    this.key = key;
    this.least = least;
    this.most = most;
  }

  /** The key of what stands before its field. */
  String key() {
    return key;
  }

  /** Whether it may be this number. */
  boolean takes(long number) {
    return number >= least && number <= most;
  }

  /** What it takes, for somebody who wrote something else. */
  String wanted(Messages messages) {
    String pattern =
        this == DELIMITER ? "inspect.framing.wrong.delimiter" : "inspect.framing.wrong.number";
    return messages.text(pattern, messages.text(key), least, most);
  }
}
