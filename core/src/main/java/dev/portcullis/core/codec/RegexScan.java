package dev.portcullis.core.codec;

import java.util.regex.Matcher;

/**
 * Finds a regular expression in bytes that come a stretch at a time. It goes back no further than a
 * match may be long, and gives up on an expression that takes too many steps. Stateless.
 */
public final class RegexScan {

  /** Bytes a match has at most; a longer one is cut there. */
  public static final int LONGEST = 4096;

  /** Bytes to keep before those looked at, for line starts and what looks behind. */
  public static final int CONTEXT = 64;

  /** Looks at a byte that a stretch may cost, each byte; a sane expression takes a few. */
  private static final long PATIENCE = 1000;

  /** Looks that even the shortest stretch may cost. */
  private static final long LEAST = 1 << 16;

  private RegexScan() {}

  /** Takes what is found. */
  @FunctionalInterface
  public interface Matches {

    /** A match of at least one byte, the end not included. */
    void found(int start, int end);
  }

  /**
   * Finds every match that begins in a stretch; they do not overlap.
   *
   * @param bytes the stretch, and before it what its expression may look back at
   * @param from where it begins
   * @param to where it ends
   * @param last whether nothing follows, so that a match that could grow counts as it is
   * @return where the next look begins, with more bytes behind: the same place or later, and never
   *     more than {@link #LONGEST} bytes before the end
   * @throws SearchTooSlowException if the expression takes too many steps
   */
  @SuppressWarnings("JdkObsolete") // hitEnd is for streams, and this is one
  public static int look(
      RegexPattern pattern, byte[] bytes, int from, int to, boolean last, Matches matches) {
    Matcher matcher =
        pattern
            .matcher(new Characters(bytes, to, PATIENCE * (to - from) + LEAST))
            .useAnchoringBounds(false)
            .useTransparentBounds(true);
    int at = from;
    try {
      while (at < to) {
        matcher.region(at, to);
        if (!matcher.find()) {
          return Math.max(at, to - LONGEST + 1);
        }
        int start = matcher.start();
        boolean open = matcher.hitEnd() && to - start < LONGEST;
        if (open && !last) {
          return start;
        }
        int end = Math.min(matcher.end(), start + LONGEST);
        if (end > start) {
          matches.found(start, end);
        }
        // Nothing found at the very end leaves the first byte that follows to be looked at.
        at = Math.min(to, Math.max(end, start + 1));
      }
    } catch (StackOverflowError e) {
      throw new SearchTooSlowException();
    }
    return at;
  }

  /** Bytes as the characters of their numbers; gives up after so many looks. */
  private static final class Characters implements CharSequence {
    private final byte[] bytes;
    private final int length;
    private long looks;

    Characters(byte[] bytes, int length, long looks) {
      this.bytes = bytes;
      this.length = length;
      this.looks = looks;
    }

    @Override
    public int length() {
      return length;
    }

    @Override
    public char charAt(int index) {
      if (--looks < 0) {
        throw new SearchTooSlowException();
      }
      return (char) (bytes[index] & 0xFF);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      StringBuilder part = new StringBuilder(end - start);
      for (int i = start; i < end; i++) {
        part.append(charAt(i));
      }
      return part;
    }

    @Override
    public String toString() {
      return subSequence(0, length).toString();
    }
  }
}
