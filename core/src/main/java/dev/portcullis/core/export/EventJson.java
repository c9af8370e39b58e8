package dev.portcullis.core.export;

import dev.portcullis.core.capture.Capture;
import dev.portcullis.core.capture.EventRecord;
import java.io.IOException;

/** Events as JSON lines: one object a line, bytes as one run of lower-case hex. Any thread. */
public final class EventJson {
  private EventJson() {}

  /** One event as a line, without the line end. */
  public static String line(Capture capture, EventRecord event) {
    return "";
  }

  /** Writes one event as a line, without the line end, a piece at a time however large it is. */
  public static void write(Capture capture, EventRecord event, Appendable target)
      throws IOException {
    target.append(line(capture, event));
  }
}
