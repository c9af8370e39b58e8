package dev.portcullis.core.export;

import dev.portcullis.core.capture.Capture;
import dev.portcullis.core.codec.TextCharset;
import java.io.IOException;
import java.io.OutputStream;

/**
 * A table for spreadsheets: UTF-8 with a byte-order mark, comma, CR LF and quotes as RFC 4180 has
 * them. A cell that a spreadsheet would take for a formula begins with an apostrophe, numbers
 * excepted. A payload of more than {@value #ROW_BYTES} bytes goes on in further rows of the same
 * sequence, with its offset: a cell of Excel holds 32,767 characters and drops the rest unsaid.
 *
 * @param charset what the payload's text column is read in; what is no text there is {@code \xNN}
 */
public record CsvExport(TextCharset charset) implements ExportFormat {

  /** Bytes of payload in one row. */
  public static final int ROW_BYTES = 4096;

  /** Text read as UTF-8, which mini programs write. */
  public CsvExport() {
    this(TextCharset.UTF_8);
  }

  @Override
  public String extension() {
    return "csv";
  }

  @Override
  public boolean isText() {
    return true;
  }

  @Override
  public EventSink open(Capture capture, OutputStream target) throws IOException {
    return new CsvSink(capture, charset, target);
  }
}
