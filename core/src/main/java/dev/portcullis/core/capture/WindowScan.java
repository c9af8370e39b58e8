package dev.portcullis.core.capture;

import dev.portcullis.core.codec.BytePattern;

/**
 * Where a pattern stands in what was read ahead, whatever streams the bytes belong to. It looks
 * further than it is asked and remembers what it saw: of many small pieces most cost one
 * comparison. One thread at a time.
 */
final class WindowScan {

  /** Bytes looked at in one go; more would be wasted where few of them are asked about. */
  private static final int STRIDE = 1 << 13;

  private final BytePattern pattern;
  private final ReadAhead window;
  private int fills = -1;

  /** From here on, and before {@link #to}, no match begins. */
  private int from;

  private int to;

  /** Whether a match begins at {@link #to}. */
  private boolean found;

  WindowScan(BytePattern pattern, ReadAhead window) {
    this.pattern = pattern;
    this.window = window;
  }

  /**
   * The first match that lies whole between two places of the window.
   *
   * @return where it begins, or -1
   */
  int find(int start, int end) {
    if (fills != window.fills() || start < from || start > to) {
      fills = window.fills();
      from = start;
      to = start;
      found = false;
    }
    int last = end - pattern.length();
    if (!found && to <= last) {
      int limit = Math.min(window.filled(), Math.max(end, to + STRIDE));
      int match = pattern.find(window.bytes(), to, limit);
      found = match >= 0;
      to = found ? match : limit - pattern.length() + 1;
    }
    return found && to <= last ? to : -1;
  }
}
