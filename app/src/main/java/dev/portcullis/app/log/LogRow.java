package dev.portcullis.app.log;

import dev.portcullis.core.capture.EventDetail;
import dev.portcullis.core.capture.EventRecord;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * An event with as much of it as a row can show, read from the capture away from the screen's
 * thread. Immutable.
 */
public final class LogRow {

  private final long number;
  private final EventRecord event;
  private final OptionalLong sinceBefore;
  private final OptionalLong answeredAfter;
  private final byte[] head;
  private final boolean available;
  private final Optional<EventDetail> detail;

  /**
   * Makes a row.
   *
   * @param number its place among all events of the log, from 1, whatever the filter
   * @param event its index record
   * @param sinceBefore nanoseconds since the event in the row above; empty in the first
   * @param answeredAfter nanoseconds from the write it answers, where it is the first to do so
   * @param head the first bytes of its payload; owned by the row from now on
   * @param available whether its payload is still kept
   * @param detail what it says, for kinds that carry no bytes of the wire
   */
  LogRow(
      long number,
      EventRecord event,
      OptionalLong sinceBefore,
      OptionalLong answeredAfter,
      byte[] head,
      boolean available,
      Optional<EventDetail> detail) {
    this.number = number;
    this.event = event;
    this.sinceBefore = sinceBefore;
    this.answeredAfter = answeredAfter;
    this.head = head;
    this.available = available;
    this.detail = detail;
  }

  /** Its place among all events of the log, from 1, whatever the filter. */
  public long number() {
    return number;
  }

  /** The index record. */
  public EventRecord event() {
    return event;
  }

  /** Nanoseconds since the event in the row above; empty in the first row. */
  public OptionalLong sinceBefore() {
    return sinceBefore;
  }

  /** Nanoseconds from the write it answers; empty where it answers none. */
  public OptionalLong answeredAfter() {
    return answeredAfter;
  }

  /** The first bytes of the payload, in an array of the caller's own. */
  public byte[] head() {
    return head.clone();
  }

  /** Whether the payload is still kept; a size limit drops the oldest. */
  public boolean available() {
    return available;
  }

  /** What the event says; empty for the bytes of the wire. */
  public Optional<EventDetail> detail() {
    return detail;
  }

  /** The first bytes, shared: not to be changed. */
  byte[] sharedHead() {
    return head;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof LogRow that
        && number == that.number
        && event.equals(that.event)
        && sinceBefore.equals(that.sinceBefore)
        && available == that.available
        && Arrays.equals(head, that.head);
  }

  @Override
  public int hashCode() {
    return event.hashCode();
  }

  @Override
  public String toString() {
    return "row " + number + " " + event;
  }
}
