package dev.portcullis.core.capture;

import dev.portcullis.core.codec.BytePattern;
import java.util.function.Consumer;

/** Finds a pattern of fixed length; holds back one byte less than it has. One thread at a time. */
final class BytesMatcher implements StreamMatcher {

  /** Room behind the tail for what it is looked at with, and for looking at eight bytes at once. */
  private static final int ROOM_BEHIND = 16;

  private final BytePattern pattern;
  private final WindowScan scan;
  private final StreamBytes.Stream stream;

  /** The last bytes, in which a match may have begun, and for a while the first that follow. */
  private final StreamBytes tail;

  BytesMatcher(BytePattern pattern, WindowScan scan, StreamBytes.Stream stream) {
    this.pattern = pattern;
    this.scan = scan;
    this.stream = stream;
    this.tail = new StreamBytes(2 * pattern.length() + ROOM_BEHIND);
  }

  @Override
  public StreamBytes.Stream stream() {
    return stream;
  }

  @Override
  public void next(StreamBytes stretch, Consumer<SearchHit> hits) {
    int most = pattern.length() - 1;
    int held = tail.length();
    int head = Math.min(most, stretch.length());
    int from = 0;
    if (held > 0
        && (stretch.length() <= most
            || pattern.mayCross(tail.bytes(), held, stretch.bytes(), stretch.start(), head))) {
      tail.append(stretch, 0, head);
      int end = findInTail(hits);
      if (stretch.length() <= most) {
        // All of it is in the tail by now.
        tail.drop(Math.max(end, tail.length() - most));
        return;
      }
      from = Math.max(0, end - held);
    }
    from = findIn(stretch, from, hits);
    tail.clear();
    tail.append(stretch, Math.max(from, stretch.length() - most), stretch.length());
  }

  /** Finds every match; returns where the last one ends, or 0. */
  private int findInTail(Consumer<SearchHit> hits) {
    int from = 0;
    int found = pattern.find(tail.bytes(), 0, tail.length());
    while (found >= 0) {
      from = found + pattern.length();
      hits.accept(tail.hit(stream, found, from));
      found = pattern.find(tail.bytes(), from, tail.length());
    }
    return from;
  }

  /** Finds every match in the window; returns where the last one ends, or the start. */
  private int findIn(StreamBytes stretch, int start, Consumer<SearchHit> hits) {
    int begin = stretch.start();
    int end = begin + stretch.length();
    int from = begin + start;
    int found = scan.find(from, end);
    while (found >= 0) {
      from = found + pattern.length();
      hits.accept(stretch.hit(stream, found - begin, from - begin));
      found = scan.find(from, end);
    }
    return from - begin;
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
