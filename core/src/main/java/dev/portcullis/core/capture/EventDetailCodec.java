package dev.portcullis.core.capture;

/** {@link EventDetail} to bytes and back, as compact JSON; the kind says which. Any thread. */
public final class EventDetailCodec {
  private EventDetailCodec() {}

  /** The bytes kept as the event's payload. */
  public static byte[] encode(EventDetail detail) {
    return new byte[0];
  }

  /**
   * The detail those bytes say. Members nobody knows are passed over; what cannot be read comes
   * back as {@link EventDetail.Unreadable}, never as an exception.
   */
  public static EventDetail decode(EventKind kind, byte[] payload) {
    return new EventDetail.Unreadable(kind, EventDetail.Why.DAMAGED);
  }
}
