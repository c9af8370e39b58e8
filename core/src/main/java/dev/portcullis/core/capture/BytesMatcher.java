package dev.portcullis.core.capture;

import dev.portcullis.core.codec.BytePattern;
import java.util.function.Consumer;

/** Finds a pattern of fixed length; holds back one byte less than it has. One thread at a time. */
final class BytesMatcher implements StreamMatcher {
  private final BytePattern pattern;
  private final StreamBytes.Stream stream;

  /** The last bytes, in which a match may have begun. */
  private final StreamBytes tail = new StreamBytes(16);

  BytesMatcher(BytePattern pattern, StreamBytes.Stream stream) {
    this.pattern = pattern;
    this.stream = stream;
  }

  @Override
  public void next(StreamBytes stretch, Consumer<SearchHit> hits) {
    int most = pattern.length() - 1;
    int from = 0;
    if (tail.length() > 0) {
      int held = tail.length();
      tail.append(stretch, 0, Math.min(most, stretch.length()));
      int end = find(tail, 0, hits);
      if (stretch.length() <= most) {
        // All of it is in the tail by now.
        tail.drop(Math.max(end, tail.length() - most));
        return;
      }
      from = Math.max(0, end - held);
    }
    from = find(stretch, from, hits);
    tail.clear();
    tail.append(stretch, Math.max(from, stretch.length() - most), stretch.length());
    tail.trim();
  }

  /** Finds every match; returns where the last one ends, or the start. */
  private int find(StreamBytes in, int start, Consumer<SearchHit> hits) {
    int from = start;
    int found = pattern.find(in.bytes(), from, in.length());
    while (found >= 0) {
      hits.accept(in.hit(stream, found, found + pattern.length()));
      from = found + pattern.length();
      found = pattern.find(in.bytes(), from, in.length());
    }
    return from;
  }

  @Override
  public void settle(Consumer<SearchHit> hits) {
    // Nothing is held back that was not looked at.
  }

  @Override
  public void caughtUp(Consumer<SearchHit> hits) {
    // A match has a fixed length: it is whole or not.
  }
}
