package dev.portcullis.core.export;

import dev.portcullis.core.capture.Capture;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Exports to memory, for tests. */
final class Exports {
  private Exports() {}

  /** All events of a capture in a format. */
  static byte[] bytes(Capture capture, ExportFormat format) throws ExportException {
    return bytes(capture, format, EventSelection.all(capture));
  }

  /** Selected events of a capture in a format. */
  static byte[] bytes(Capture capture, ExportFormat format, EventSelection selection)
      throws ExportException {
    ByteArrayOutputStream stream = new ByteArrayOutputStream();
    new Exporter(capture, format).toStream(selection, stream, ExportMonitor.none());
    return stream.toByteArray();
  }

  /** All events of a capture in a text format. */
  static String text(Capture capture, ExportFormat format) throws ExportException {
    return new String(bytes(capture, format), StandardCharsets.UTF_8);
  }
}
