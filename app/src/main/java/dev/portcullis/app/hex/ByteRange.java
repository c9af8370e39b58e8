package dev.portcullis.app.hex;

/**
 * A run of bytes.
 *
 * @param from the first, from 0
 * @param to behind the last, not before {@code from}
 */
public record ByteRange(long from, long to) {

  /** Checks the order. */
  public ByteRange {
    if (from < 0 || to < from) {
      throw new IllegalArgumentException("bytes " + from + " to " + to + " are no range");
    }
  }

  /** Between two places in either order. */
  public static ByteRange between(long one, long other) {
    return new ByteRange(Math.min(one, other), Math.max(one, other));
  }

  /** How many bytes. */
  public long length() {
    return to - from;
  }

  /** Whether there is none in it. */
  public boolean isEmpty() {
    return to == from;
  }
}
