package dev.portcullis.core.export;

import dev.portcullis.core.capture.Capture;
import dev.portcullis.core.capture.EventDetail;
import dev.portcullis.core.capture.EventRecord;
import dev.portcullis.core.codec.Bytes;
import dev.portcullis.core.codec.HexText;
import dev.portcullis.core.codec.TextCharset;
import dev.portcullis.core.codec.TextEscapes;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Events to rows of a table. One thread uses it. */
final class CsvSink implements EventSink {
  private static final List<String> COLUMNS =
      List.of(
          "seq",
          "time",
          "delta",
          "socket",
          "name",
          "event",
          "direction",
          "length",
          "offset",
          "hex",
          "text",
          "errCode",
          "errMsg",
          "errno",
          "details",
          "response");

  /** What a spreadsheet reads as the beginning of a formula (OWASP, "CSV Injection"). */
  private static final String FORMULA_BEGINNINGS = "=+-@\uFF1D\uFF0B\uFF0D\uFF20";

  /** White space that hides such a beginning from us but not from every program. */
  private static final String BLANK_BEGINNINGS = "\t\r\n";

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSSX", Locale.ROOT)
          .withZone(ZoneOffset.UTC);
  private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(\\.[0-9]+)?");
  private static final Pattern NEEDS_QUOTES = Pattern.compile("[\",\r\n]|^\\s|\\s$");

  private final Capture capture;
  private final TextCharset charset;
  private final SocketDirectory sockets;
  private final PayloadReader payloads;
  private final Elapsed elapsed = new Elapsed();
  private final Answers answers;
  private final Writer writer;

  CsvSink(Capture capture, TextCharset charset, OutputStream target) throws IOException {
    this.capture = capture;
    this.charset = charset;
    this.sockets = new SocketDirectory(capture);
    this.answers = new Answers(capture);
    this.payloads = new PayloadReader(capture, CsvExport.ROW_BYTES);
    this.writer = new BufferedWriter(new OutputStreamWriter(target, StandardCharsets.UTF_8));
    writer.write('\uFEFF');
    row(COLUMNS);
  }

  @Override
  public void event(EventRecord event) throws IOException {
    sockets.upTo(event.sequence());
    String[] cells = new String[COLUMNS.size()];
    Arrays.fill(cells, "");
    cells[0] = Long.toString(event.sequence());
    cells[1] = TIME.format(event.time());
    cells[2] = seconds(elapsed.since(event));
    cells[3] = Integer.toString(event.socket());
    cells[4] = sockets.name(event.socket());
    cells[5] = event.kind().label();
    answers.of(event).ifPresent(nanos -> cells[15] = seconds(nanos));
    switch (event.kind()) {
      case WRITE -> wire(cells, WireDirection.TX, event);
      case MESSAGE -> wire(cells, WireDirection.RX, event);
      case CREATE, BIND_WIFI, CONNECT, ERROR, CLOSE, WARNING, GAP, QUOTA_RESET ->
          details(cells, event);
    }
  }

  @Override
  public void finish() throws IOException {
    writer.flush();
  }

  private void wire(String[] cells, WireDirection direction, EventRecord event) throws IOException {
    cells[6] = direction.name();
    cells[7] = Integer.toString(event.length());
    int kept =
        payloads.read(
            event,
            (position, bytes, length) -> {
              cells[8] = Integer.toString(position);
              cells[9] = HexText.format(bytes, 0, length);
              cells[10] = TextEscapes.format(Bytes.of(Arrays.copyOf(bytes, length)), charset);
              row(Arrays.asList(cells));
              // Said once: rows of one message are added up in a pivot table.
              cells[15] = "";
            });
    if (event.length() == 0) {
      row(Arrays.asList(cells));
    } else if (kept < event.length()) {
      cells[8] = Integer.toString(kept);
      cells[9] = "";
      cells[10] = "";
      cells[14] = event.length() - kept + " B " + EventWords.NOT_KEPT;
      row(Arrays.asList(cells));
    }
  }

  private void details(String[] cells, EventRecord event) throws IOException {
    EventDetail detail = capture.detail(event);
    if (detail instanceof EventDetail.Failed failed) {
      cells[11] = Integer.toString(failed.errCode());
      cells[12] = failed.errMsg();
      failed.errno().ifPresent(errno -> cells[13] = Integer.toString(errno));
    }
    cells[14] = EventWords.details(detail);
    row(Arrays.asList(cells));
  }

  private static String seconds(long nanos) {
    return BigDecimal.valueOf(nanos, 9).toPlainString();
  }

  private void row(List<String> cells) throws IOException {
    for (int i = 0; i < cells.size(); i++) {
      if (i > 0) {
        writer.write(',');
      }
      writer.write(cell(cells.get(i)));
    }
    writer.write("\r\n");
  }

  /** A cell as it stands in the file. */
  static String cell(String value) {
    String safe = isFormula(value) ? "'" + value : value;
    return NEEDS_QUOTES.matcher(safe).find() ? "\"" + safe.replace("\"", "\"\"") + "\"" : safe;
  }

  private static boolean isFormula(String value) {
    if (value.isEmpty() || NUMBER.matcher(value).matches()) {
      return false;
    }
    String trimmed = value.stripLeading();
    return BLANK_BEGINNINGS.indexOf(value.charAt(0)) >= 0
        || (!trimmed.isEmpty() && FORMULA_BEGINNINGS.indexOf(trimmed.charAt(0)) >= 0);
  }
}
