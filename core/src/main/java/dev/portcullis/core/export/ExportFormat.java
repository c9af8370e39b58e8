package dev.portcullis.core.export;

import dev.portcullis.core.capture.Capture;
import java.io.IOException;
import java.io.OutputStream;

/** A format events can be exported to, with its options. Immutable. */
public sealed interface ExportFormat
    permits PcapngExport, JsonLinesExport, CsvExport, TextExport, RawExport, JavaScriptExport {

  /** What such a file's name ends in, without the dot. */
  String extension();

  /** Whether such a file is text, which a terminal can show. */
  boolean isText();

  /**
   * Begins a file: what stands before the first event is written.
   *
   * @param capture where the events come from; read for what they do not say themselves
   * @param target where the file goes; written in pieces large enough not to need a buffer
   */
  EventSink open(Capture capture, OutputStream target) throws IOException;
}
