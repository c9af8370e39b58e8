package dev.portcullis.core.capture;

import dev.portcullis.core.codec.RegexPattern;
import java.util.function.Consumer;
import java.util.regex.Matcher;

/**
 * Finds a regular expression in a stream. It looks when some ten thousand bytes have come together
 * and goes back no further than a match may be long. One thread at a time.
 */
final class RegexMatcher implements StreamMatcher {

  /** Bytes a match has at most; a longer one is cut there. */
  static final int LONGEST = 4096;

  private static final int ENOUGH = 1 << 16;

  /** Bytes kept before those looked at, for line starts and what looks behind. */
  private static final int CONTEXT = 64;

  /** Looks at a byte that a stretch may cost, each byte; a sane expression takes a few. */
  private static final long PATIENCE = 1000;

  private final RegexPattern pattern;
  private final StreamBytes.Stream stream;
  private final StreamBytes buffer = new StreamBytes(256);

  /** The first byte of the buffer a match may begin at. */
  private int from;

  RegexMatcher(RegexPattern pattern, StreamBytes.Stream stream) {
    this.pattern = pattern;
    this.stream = stream;
  }

  @Override
  public StreamBytes.Stream stream() {
    return stream;
  }

  @Override
  public void next(StreamBytes stretch, Consumer<SearchHit> hits) {
    for (int at = 0; at < stretch.length(); ) {
      int part = Math.min(stretch.length() - at, ENOUGH);
      buffer.append(stretch, at, at + part);
      at += part;
      if (buffer.length() - from >= ENOUGH) {
        look(false, hits);
      }
    }
  }

  @Override
  public void settle(Consumer<SearchHit> hits) {
    look(false, hits);
    buffer.trim();
  }

  @Override
  public void caughtUp(Consumer<SearchHit> hits) {
    look(true, hits);
    buffer.trim();
  }

  @SuppressWarnings("JdkObsolete") // hitEnd is for streams, and this is one
  private void look(boolean last, Consumer<SearchHit> hits) {
    if (from == buffer.length()) {
      return;
    }
    int length = buffer.length();
    Matcher matcher =
        pattern
            .matcher(new Characters(buffer.bytes(), length, PATIENCE * (length - from) + ENOUGH))
            .useAnchoringBounds(false)
            .useTransparentBounds(true);
    try {
      while (from < length) {
        matcher.region(from, length);
        if (!matcher.find()) {
          from = Math.max(from, length - LONGEST + 1);
          break;
        }
        int start = matcher.start();
        boolean open = matcher.hitEnd() && length - start < LONGEST;
        if (open && !last) {
          from = start;
          break;
        }
        int end = Math.min(matcher.end(), start + LONGEST);
        if (end > start) {
          hits.accept(buffer.hit(stream, start, end));
        }
        from = Math.max(end, start + 1);
      }
    } catch (StackOverflowError e) {
      throw new SearchTooSlowException();
    }
    int done = Math.max(0, from - CONTEXT);
    buffer.drop(done);
    from -= done;
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
