package dev.portcullis.core.capture;

/** Reads payload that lies in ascending order, small pieces of it at once. One thread at a time. */
final class ReadAhead {
  private static final int SMALLEST = 1 << 14;
  private static final int LARGEST = 1 << 18;

  private final PayloadBytes payloads;
  private byte[] window = new byte[0];
  private long begin;
  private int filled;
  private int ahead = SMALLEST;

  ReadAhead(PayloadBytes payloads) {
    this.payloads = payloads;
  }

  /**
   * Copies bytes out, all of them or none.
   *
   * @param end no byte from this offset on may be read: it may not be written yet
   * @return whether they are still kept
   */
  boolean read(long offset, byte[] target, int start, int length, long end) {
    if (length > LARGEST / 4) {
      return payloads.read(offset, target, start, length);
    }
    if (offset < begin || offset + length > begin + filled) {
      // Twice as much where the last window was good for something, little where it was not.
      boolean near = offset >= begin && offset <= begin + 2L * filled;
      ahead = near ? Math.min(LARGEST, 2 * ahead) : SMALLEST;
      if (!fill(offset, (int) Math.min(Math.max(ahead, length), end - offset))) {
        return payloads.read(offset, target, start, length);
      }
    }
    System.arraycopy(window, (int) (offset - begin), target, start, length);
    return true;
  }

  private boolean fill(long offset, int length) {
    if (window.length < length) {
      window = new byte[Math.max(length, ahead)];
    }
    begin = offset;
    filled = payloads.read(offset, window, 0, length) ? length : 0;
    return filled > 0;
  }
}
