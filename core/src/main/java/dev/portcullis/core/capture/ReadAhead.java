package dev.portcullis.core.capture;

/** Reads payload that lies in ascending order, small pieces of it at once. One thread at a time. */
final class ReadAhead {
  private static final int SMALLEST = 1 << 14;
  private static final int LARGEST = 1 << 18;

  /** Room behind the bytes, so that who looks at eight at once need not stop before the last. */
  private static final int ROOM_BEHIND = 2048;

  private final PayloadBytes payloads;
  private byte[] window = new byte[SMALLEST + ROOM_BEHIND];
  private long begin;
  private int filled;
  private int ahead = SMALLEST;
  private int fills;

  ReadAhead(PayloadBytes payloads) {
    this.payloads = payloads;
  }

  /**
   * Finds bytes in the window, reading them there if they are not.
   *
   * @param end no byte from this offset on may be read: it may not be written yet
   * @return where in {@link #bytes} they stand until the next call, or -1 if they are not kept
   */
  int locate(long offset, int length, long end) {
    if (offset > Long.MAX_VALUE - length) {
      return -1;
    }
    if (offset < begin || offset + length > begin + filled) {
      // Twice as much where the last window was good for something, little where it was not.
      boolean near = offset >= begin && offset <= begin + 2L * filled;
      ahead = near ? Math.min(LARGEST, 2 * ahead) : SMALLEST;
      int most = Math.clamp(end - offset, length, Math.max(ahead, length));
      if (!fill(offset, most) && !fill(offset, length)) {
        return -1;
      }
    }
    return (int) (offset - begin);
  }

  /** The window; not to be changed. Behind {@link #filled} stands nothing that means anything. */
  byte[] bytes() {
    return window;
  }

  /** How many bytes of the window are payload. */
  int filled() {
    return filled;
  }

  /** Counts how often the window was read anew. */
  int fills() {
    return fills;
  }

  private boolean fill(long offset, int length) {
    if (window.length < length + ROOM_BEHIND) {
      window = new byte[Math.max(length, ahead) + ROOM_BEHIND];
    }
    fills++;
    begin = offset;
    filled = payloads.read(offset, window, 0, length) ? length : 0;
    return filled > 0;
  }
}
