package dev.portcullis.core.capture;

import dev.portcullis.core.net.Endpoint;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One event as its fixed-width index record says it. The payload stays on disk until it is asked
 * for with {@code Capture.payload}.
 *
 * @param sequence its place in the capture, from 0 without holes
 * @param wallNanos when it happened by the wall clock, nanoseconds since 1970-01-01T00:00Z
 * @param monotonicNanos when it happened by a clock that never jumps; only differences mean
 *     anything
 * @param socket the number of its socket in this capture, from 1; 0 for events of no socket
 * @param kind what happened
 * @param peer the other end, where there is one
 * @param offset where its payload begins, counted over all payloads since the capture began
 * @param length bytes of payload
 */
public record EventRecord(
    long sequence,
    long wallNanos,
    long monotonicNanos,
    int socket,
    EventKind kind,
    @Nullable Endpoint peer,
    long offset,
    int length) {

  /** The wall time. */
  public Instant time() {
    return Instant.ofEpochSecond(
        Math.floorDiv(wallNanos, 1_000_000_000L), Math.floorMod(wallNanos, 1_000_000_000L));
  }
}
