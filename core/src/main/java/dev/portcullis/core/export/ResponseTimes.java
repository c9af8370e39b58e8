package dev.portcullis.core.export;

import dev.portcullis.core.capture.Capture;
import dev.portcullis.core.capture.EventKind;
import dev.portcullis.core.capture.EventRecord;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;

/**
 * How long answers took. An exchange is one or more writes of a socket and the first message after
 * them; its response time is from the last of those writes to that message, by the clock that never
 * jumps. Stamps are taken as {@code write()} and {@code read()} return, so an answer that was read
 * before its {@code write()} had returned took 0. Further messages answer nothing.
 *
 * <p>Fed with events in ascending order by one thread; memory grows with the number of sockets.
 */
public final class ResponseTimes {

  /** When each socket last wrote, for those whose writes are not answered yet. */
  private final Map<Integer, Long> unanswered = new HashMap<>();

  /** Nothing was written yet. */
  public ResponseTimes() {}

  /**
   * Takes the next event.
   *
   * @return nanoseconds it took, if this is the first message after a write
   */
  public OptionalLong add(EventRecord event) {
    switch (event.kind()) {
      case WRITE -> unanswered.put(event.socket(), event.monotonicNanos());
      case MESSAGE -> {
        Long written = unanswered.remove(event.socket());
        if (written != null) {
          return OptionalLong.of(Math.max(0, event.monotonicNanos() - written));
        }
      }
      case CLOSE -> unanswered.remove(event.socket());
      case CREATE, BIND_WIFI, CONNECT, ERROR, WARNING, GAP, QUOTA_RESET -> {
        // Says nothing about bytes.
      }
    }
    return OptionalLong.empty();
  }

  /**
   * The response time of one message, looked up in the index.
   *
   * @param lookBack how many events before it are looked at, at most
   * @return nanoseconds; empty if it is no message, not the first after a write, or that write lies
   *     further back
   */
  public static OptionalLong of(Capture capture, EventRecord message, int lookBack) {
    if (message.kind() != EventKind.MESSAGE) {
      return OptionalLong.empty();
    }
    long end = Math.max(0, message.sequence() - lookBack);
    for (long sequence = message.sequence() - 1; sequence >= end; sequence--) {
      if (capture.socketOf(sequence) != message.socket()) {
        continue;
      }
      EventRecord before = capture.event(sequence);
      if (before.kind() == EventKind.WRITE) {
        return OptionalLong.of(Math.max(0, message.monotonicNanos() - before.monotonicNanos()));
      }
      if (before.kind() == EventKind.MESSAGE || before.kind() == EventKind.CLOSE) {
        return OptionalLong.empty();
      }
    }
    return OptionalLong.empty();
  }
}
