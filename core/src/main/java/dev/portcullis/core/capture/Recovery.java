package dev.portcullis.core.capture;

/**
 * What was found on opening a capture that nobody closed.
 *
 * @param eventsKept complete events, all readable
 * @param eventsDropped events at the end that were unfinished and are left out; a killed program
 *     leaves one at most
 * @param eventsNotCaptured events the program had counted but not kept since its disk last failed
 * @param bytesNotCaptured their payload
 */
public record Recovery(
    long eventsKept, long eventsDropped, long eventsNotCaptured, long bytesNotCaptured) {}
