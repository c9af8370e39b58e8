package dev.portcullis.core.capture;

/** A capture whose records and payloads can be read in bulk. */
interface StoredCapture extends Capture {

  /** The records; those of events that were counted are complete. */
  Index index();

  /** The payloads. */
  PayloadBytes payloads();
}
