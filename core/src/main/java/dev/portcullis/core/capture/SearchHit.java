package dev.portcullis.core.capture;

/**
 * A match, which may begin in one event and end in a later one of the same socket and direction.
 *
 * @param firstEvent the sequence of the event it begins in
 * @param firstOffset of its first byte in that event
 * @param lastEvent the sequence of the event it ends in
 * @param endOffset one more than the offset of its last byte in that event
 * @param socket whose bytes they are
 * @param kind the direction
 */
public record SearchHit(
    long firstEvent, int firstOffset, long lastEvent, int endOffset, int socket, EventKind kind) {

  /** Whether any of its bytes may be in an event: of its stream, and not outside its ends. */
  public boolean touches(EventRecord event) {
    return event.sequence() >= firstEvent
        && event.sequence() <= lastEvent
        && event.socket() == socket
        && event.kind() == kind;
  }

  /** Where its bytes begin in an event it touches. */
  public int from(EventRecord event) {
    return event.sequence() == firstEvent ? firstOffset : 0;
  }

  /** Where its bytes end in an event it touches. */
  public int to(EventRecord event) {
    return event.sequence() == lastEvent ? endOffset : event.length();
  }
}
