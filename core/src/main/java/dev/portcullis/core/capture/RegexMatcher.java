package dev.portcullis.core.capture;

import dev.portcullis.core.codec.RegexPattern;
import dev.portcullis.core.codec.RegexScan;
import java.util.function.Consumer;

/**
 * Finds a regular expression in a stream. It looks when some ten thousand bytes have come together
 * and goes back no further than a match may be long. One thread at a time.
 */
final class RegexMatcher implements StreamMatcher {

  private static final int ENOUGH = 1 << 16;

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

  private void look(boolean last, Consumer<SearchHit> hits) {
    from =
        RegexScan.look(
            pattern,
            buffer.bytes(),
            from,
            buffer.length(),
            last,
            (start, end) -> hits.accept(buffer.hit(stream, start, end)));
    int done = Math.max(0, from - RegexScan.CONTEXT);
    buffer.drop(done);
    from -= done;
  }
}
