package dev.portcullis.core.export;

import dev.portcullis.core.capture.Capture;
import java.io.IOException;
import java.io.OutputStream;
import java.time.ZoneId;

/**
 * Text to read and to grep, a line an event, UTF-8:
 *
 * <pre>
 * 2026-01-31 10:21:17.968123  +0.003012  TX  Thermostat  7 B  A1 1A 00 02 00 10 5C  |········|
 * </pre>
 *
 * Time of day, seconds since the line before by the clock that never jumps, {@code TX} or {@code
 * RX} or the event's name, socket, bytes. A payload longer than a dump's line follows as a hex dump
 * of its own.
 *
 * @param zone the time zone of the times; the first line names it
 */
public record TextExport(ZoneId zone) implements ExportFormat {

  /** In the time zone of this computer. */
  public TextExport() {
    this(ZoneId.systemDefault());
  }

  @Override
  public String extension() {
    return "txt";
  }

  @Override
  public boolean isText() {
    return true;
  }

  @Override
  public EventSink open(Capture capture, OutputStream target) throws IOException {
    return new TextSink(capture, zone, target);
  }
}
