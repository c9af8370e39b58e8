package dev.portcullis.core.export;

import dev.portcullis.core.codec.Bytes;

/** What a script does, or waits for, next. */
sealed interface ReplayStep {

  /**
   * It writes.
   *
   * @param bytes what
   */
  record Write(Bytes bytes) implements ReplayStep {}

  /**
   * Bytes were written that are no longer kept.
   *
   * @param count how many
   */
  record LostWrite(int count) implements ReplayStep {}

  /**
   * It waits for these bytes.
   *
   * @param bytes what
   * @param nanos how long they took then
   */
  record Expect(Bytes bytes, long nanos) implements ReplayStep {}

  /**
   * It waits for bytes that are no longer kept.
   *
   * @param count how many
   * @param nanos how long they took then
   */
  record Anything(int count, long nanos) implements ReplayStep {}

  /**
   * It waits for the peer to close.
   *
   * @param nanos how long that took then
   */
  record ClosedByPeer(long nanos) implements ReplayStep {}
}
