package dev.portcullis.app.inspect;

/**
 * Where a search in the log is: bytes of one event.
 *
 * @param event the event's sequence
 * @param offset the first byte, from the beginning of the event
 * @param length how many; those beyond the event's end are not meant
 */
public record InspectedHit(long event, long offset, long length) {}
