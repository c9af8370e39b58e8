package dev.portcullis.core.capture;

import dev.portcullis.core.codec.BytePattern;
import dev.portcullis.core.codec.RegexPattern;
import dev.portcullis.core.codec.SearchPattern;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/** One matcher for each stream of a search. Used by one thread at a time. */
final class StreamMatchers {
  private final Map<StreamBytes.Stream, StreamMatcher> streams = new HashMap<>();
  private final Function<StreamBytes.Stream, StreamMatcher> begin;

  /** The matcher asked for last in each direction: conversations come and go between two. */
  private @Nullable StreamMatcher lastOut;

  private @Nullable StreamMatcher lastIn;

  /** For streams read through this window. */
  StreamMatchers(SearchPattern pattern, ReadAhead window) {
    begin =
        switch (pattern) {
          case BytePattern bytes -> {
            WindowScan scan = new WindowScan(bytes, window);
            yield stream -> new BytesMatcher(bytes, scan, stream);
          }
          case RegexPattern regex -> stream -> new RegexMatcher(regex, stream);
        };
  }

  /** The matcher of a stream; a new one where there is none. */
  StreamMatcher of(int socket, EventKind kind) {
    boolean out = kind == EventKind.WRITE;
    StreamMatcher last = out ? lastOut : lastIn;
    if (last != null && last.stream().socket() == socket) {
      return last;
    }
    StreamMatcher found = streams.computeIfAbsent(new StreamBytes.Stream(socket, kind), begin);
    if (out) {
      lastOut = found;
    } else {
      lastIn = found;
    }
    return found;
  }

  /** Ends a stream; the next bytes of it begin anew. */
  Optional<StreamMatcher> remove(int socket, EventKind kind) {
    forgetLast();
    return Optional.ofNullable(streams.remove(new StreamBytes.Stream(socket, kind)));
  }

  /** Ends the streams of some sockets. */
  void removeIf(IntPredicate socket) {
    forgetLast();
    streams.keySet().removeIf(stream -> socket.test(stream.socket()));
  }

  void forEach(Consumer<StreamMatcher> each) {
    streams.values().forEach(each);
  }

  private void forgetLast() {
    lastOut = null;
    lastIn = null;
  }
}
