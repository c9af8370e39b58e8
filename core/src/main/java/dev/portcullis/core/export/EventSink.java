package dev.portcullis.core.export;

import dev.portcullis.core.capture.EventRecord;
import java.io.IOException;

/**
 * Takes events in ascending order and writes them in its format. One thread uses it. Memory does
 * not grow with what it has taken, but by a little for each socket.
 */
public interface EventSink {

  /**
   * Takes the next event.
   *
   * @throws ExportException if this event cannot be part of such a file
   * @throws IOException if the target cannot be written
   */
  void event(EventRecord event) throws IOException;

  /** Writes what is left and flushes. The stream stays open: it belongs to whoever opened it. */
  void finish() throws IOException;
}
