package dev.portcullis.core.export;

import dev.portcullis.core.capture.Capture;
import dev.portcullis.core.capture.EventRecord;
import dev.portcullis.core.codec.HexDump;
import dev.portcullis.core.codec.TextView;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Events to lines of text. One thread uses it. */
final class TextSink implements EventSink {
  private static final HexDump DUMP = HexDump.OF_16;
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSSSSS", Locale.ROOT);
  private static final DateTimeFormatter OFFSET = DateTimeFormatter.ofPattern("xxx", Locale.ROOT);
  private static final int LONGEST_NAME = 100;
  private static final int PIECE = 1 << 14;

  private final Capture capture;
  private final ZoneId zone;
  private final SocketDirectory sockets;
  private final PayloadReader payloads;
  private final Elapsed elapsed = new Elapsed();
  private final Writer writer;

  /**
   * The offset from UTC of the lines that follow; a summer time ends in the middle of a capture.
   */
  private String offset = "";

  TextSink(Capture capture, ZoneId zone, OutputStream target) {
    this.capture = capture;
    this.zone = zone;
    this.sockets = new SocketDirectory(capture);
    this.payloads = new PayloadReader(capture, PIECE);
    this.writer = new BufferedWriter(new OutputStreamWriter(target, StandardCharsets.UTF_8));
  }

  @Override
  public void event(EventRecord event) throws IOException {
    sockets.upTo(event.sequence());
    ZonedDateTime time = event.time().atZone(zone);
    String itsOffset = OFFSET.format(time);
    if (!itsOffset.equals(offset)) {
      offset = itsOffset;
      writer.write("# UTC" + offset + "\n");
    }
    writer.write(TIME.format(time));
    // Microseconds, as the time before it.
    writer.write(String.format(Locale.ROOT, "  %+.6f  ", elapsed.since(event) / 1e9));
    switch (event.kind()) {
      case WRITE -> wire(WireDirection.TX, event);
      case MESSAGE -> wire(WireDirection.RX, event);
      case CREATE, BIND_WIFI, CONNECT, ERROR, CLOSE, WARNING, GAP, QUOTA_RESET ->
          writer.write(
              event.kind().label()
                  + name(event)
                  + "  "
                  + EventWords.details(capture, event)
                  + "\n");
    }
  }

  @Override
  public void finish() throws IOException {
    writer.flush();
  }

  private void wire(WireDirection direction, EventRecord event) throws IOException {
    int length = event.length();
    writer.write(direction + name(event) + "  " + length + " B");
    boolean oneLine = length <= DUMP.width();
    writer.write(oneLine && length > 0 ? "  " : "\n");
    int kept =
        payloads.read(
            event,
            (position, bytes, count) -> {
              if (oneLine) {
                String characters = DUMP.characters(bytes, 0, count);
                writer.write(DUMP.hex(bytes, 0, count) + "  |" + characters + "|\n");
              } else {
                dump(position, bytes, count);
              }
            });
    if (kept < length) {
      writer.write(
          (oneLine ? "(" : "    (") + (length - kept) + " B " + EventWords.NOT_KEPT + ")\n");
    }
  }

  private void dump(int position, byte[] bytes, int count) throws IOException {
    for (int at = 0; at < count; at += DUMP.width()) {
      int width = Math.min(DUMP.width(), count - at);
      writer.write("    " + DUMP.line((long) position + at, bytes, at, width) + "\n");
    }
  }

  private String name(EventRecord event) {
    String name = TextView.oneLine(sockets.name(event.socket()), LONGEST_NAME);
    return name.isEmpty() ? "" : "  " + name;
  }
}
