package dev.portcullis.core.capture;

import java.util.Optional;

/**
 * How a capture stands at one moment.
 *
 * @param events events that can be read
 * @param bytesStored payload of all those events, dropped or not
 * @param bytesOnDisk what its files take
 * @param bytesDropped payload dropped, oldest first, to keep to the size limit
 * @param eventsNotCaptured events appended while it had stopped, since it began
 * @param bytesNotCaptured their payload
 * @param state what it does with the next event
 * @param cause why it has stopped, in English, where it has
 */
public record CaptureStatus(
    long events,
    long bytesStored,
    long bytesOnDisk,
    long bytesDropped,
    long eventsNotCaptured,
    long bytesNotCaptured,
    State state,
    Optional<String> cause) {

  /** What a capture does with the next event. */
  public enum State {
    /** Keeps it. */
    RECORDING,
    /** Counts it and lets it go: the disk is full or failed. It may go on by itself. */
    STOPPED,
    /** Nothing more can be appended: closed, or opened to read. */
    ENDED
  }
}
