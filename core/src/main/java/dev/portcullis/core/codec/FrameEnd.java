package dev.portcullis.core.codec;

/** How a frame ended. */
public enum FrameEnd {
  /** As the framing says. */
  WHOLE,
  /** The bytes ended first. */
  UNFINISHED,
  /** It was cut at {@link Framing#LONGEST}. */
  OVERLONG,
  /**
   * The length in it makes no sense, so nobody can know where it ends: all the rest is in it, and
   * no frame follows.
   */
  BAD_LENGTH
}
