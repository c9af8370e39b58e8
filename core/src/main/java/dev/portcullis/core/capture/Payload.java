package dev.portcullis.core.capture;

/** The bytes of one event, read from the capture when asked for. Any thread may use it. */
public interface Payload {

  /** Bytes it has, whether or not they are still kept. */
  int length();

  /** Whether all its bytes are still kept: a size limit drops the oldest. */
  boolean available();

  /**
   * Copies bytes out.
   *
   * @param position where in the payload to begin, 0 to {@link #length}
   * @param target where to put them
   * @param offset the first index to fill
   * @param length how many at most
   * @return how many were copied: {@code length}, or fewer at the payload's end; -1 where the bytes
   *     are no longer kept
   * @throws IndexOutOfBoundsException if a range does not fit
   * @throws java.io.UncheckedIOException if the disk cannot be read
   */
  int read(int position, byte[] target, int offset, int length);
}
