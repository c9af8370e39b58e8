package dev.portcullis.core.send;

import java.util.Optional;

/**
 * How sending a file stands.
 *
 * @param size bytes of the file; 0 until it is opened
 * @param sent bytes of it that the kernel has taken; after a cancel, those it has taken or will
 *     take
 * @param nanos time since the start, until the end
 * @param end empty while it goes on
 */
public record FileSendProgress(long size, long sent, long nanos, Optional<FileSendEnd> end) {

  private static final double NANOS_A_SECOND = 1e9;

  /** Bytes a second, on average since the start. */
  public long rate() {
    return nanos == 0 ? 0 : Math.round(sent * NANOS_A_SECOND / nanos);
  }

  /** How much of it is sent, 0 to 1. */
  public double share() {
    return size == 0 ? 0 : (double) sent / size;
  }
}
