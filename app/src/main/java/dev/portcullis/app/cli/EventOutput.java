package dev.portcullis.app.cli;

import dev.portcullis.core.capture.Capture;
import dev.portcullis.core.capture.EventRecord;

/** Prints events as they happen: all of a capture, in order. */
@FunctionalInterface
interface EventOutput {

  /** Prints one event and flushes. */
  void print(Capture capture, EventRecord event);
}
