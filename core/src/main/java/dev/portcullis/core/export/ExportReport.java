package dev.portcullis.core.export;

/**
 * What an export came to.
 *
 * @param events events exported
 * @param wireBytes bytes of the wire those events carry, kept or not
 * @param eventsNotKept exported events whose payload the capture's size limit had dropped; the file
 *     says so in each place, raw bytes excepted, which have no place to say it
 * @param bytesNotKept the bytes dropped with them
 * @param eventsNotCaptured events the selected gaps stand for: the disk was full when they happened
 */
public record ExportReport(
    long events, long wireBytes, long eventsNotKept, long bytesNotKept, long eventsNotCaptured) {

  /** Whether every selected event is in the file with all its bytes. */
  public boolean complete() {
    return eventsNotKept == 0 && eventsNotCaptured == 0;
  }
}
