package dev.portcullis.app.inspect;

import dev.portcullis.core.capture.Capture;
import dev.portcullis.core.capture.EventRecord;

/**
 * What the inspector is asked to show.
 *
 * @param capture where its bytes are
 * @param event the event
 * @param number what the log calls it, from 1
 */
public record InspectedEvent(Capture capture, EventRecord event, long number) {}
