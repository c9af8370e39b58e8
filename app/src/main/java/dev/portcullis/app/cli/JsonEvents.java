package dev.portcullis.app.cli;

import dev.portcullis.core.capture.Capture;
import dev.portcullis.core.capture.EventRecord;
import dev.portcullis.core.export.EventJson;
import dev.portcullis.core.export.ResponseTimes;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;

/** A JSON line an event. On the main thread. */
final class JsonEvents implements EventOutput {

  private final PrintWriter out;
  private final ResponseTimes times = new ResponseTimes();

  JsonEvents(PrintWriter out) {
    this.out = out;
  }

  @Override
  public void print(Capture capture, EventRecord event) {
    try {
      EventJson.write(capture, event, times.add(event), out);
    } catch (IOException e) {
      throw new UncheckedIOException(e); // A print writer keeps its troubles to itself.
    }
    out.println();
    out.flush();
  }
}
