package dev.portcullis.core.capture;

import java.util.function.Consumer;

/** Finds a pattern in one stream, stretch by stretch. Used by one thread at a time. */
sealed interface StreamMatcher permits BytesMatcher, RegexMatcher {

  /** The bytes that come next in the stream. The stretch is not kept. */
  void next(StreamBytes stretch, Consumer<SearchHit> hits);

  /** Looks at what was held back to be looked at with more. */
  void settle(Consumer<SearchHit> hits);

  /** There are no more bytes for now: what could be longer if there were counts as it is. */
  void caughtUp(Consumer<SearchHit> hits);

  /** Whose bytes these are. */
  StreamBytes.Stream stream();
}
