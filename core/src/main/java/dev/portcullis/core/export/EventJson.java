package dev.portcullis.core.export;

import dev.portcullis.core.capture.Capture;
import dev.portcullis.core.capture.EventDetail;
import dev.portcullis.core.capture.EventRecord;
import dev.portcullis.core.capture.Payload;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.OptionalLong;

/**
 * Events as JSON lines, one object each: {@code seq}, {@code time} (ISO 8601, UTC, microseconds),
 * {@code socket} and {@code event}, then what the event says: {@code responseNanos} where a message
 * is the first after a write. Bytes are one run of lower-case hex in {@code bytes}; where a size
 * limit has dropped them, {@code dropped} says why there are none and {@code length} how many there
 * were. Any thread.
 */
public final class EventJson {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);
  private static final int PIECE = 64 << 10;

  private EventJson() {}

  /**
   * One event as a line, without the line end.
   *
   * @param answeredAfter nanoseconds it took as an answer, if it is one: see {@link ResponseTimes}
   */
  public static String line(Capture capture, EventRecord event, OptionalLong answeredAfter) {
    StringBuilder line = new StringBuilder(128 + 2 * event.length());
    try {
      write(capture, event, answeredAfter, line);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return line.toString();
  }

  /**
   * Writes one event as a line, without the line end, a piece at a time however large it is.
   *
   * @param answeredAfter nanoseconds it took as an answer, if it is one
   * @throws IOException if the target refuses
   * @throws UncheckedIOException if the capture cannot be read
   */
  public static void write(
      Capture capture, EventRecord event, OptionalLong answeredAfter, Appendable target)
      throws IOException {
    JsonLine json = new JsonLine(target);
    json.number("seq", event.sequence())
        .text("time", TIME.format(event.time()))
        .number("socket", event.socket())
        .text("event", event.kind().label());
    if (event.kind().carriesWireBytes()) {
      if (event.peer() != null) {
        json.text("remote", event.peer().text());
      }
      if (answeredAfter.isPresent()) {
        json.number("responseNanos", answeredAfter.getAsLong());
      }
      writeBytes(capture.payload(event), json);
    } else {
      writeDetail(capture.detail(event), json);
    }
    json.end();
  }

  private static void writeBytes(Payload payload, JsonLine json) throws IOException {
    byte[] piece = new byte[Math.min(PIECE, payload.length())];
    int got = payload.read(0, piece, 0, piece.length);
    if (got < 0) {
      json.text("dropped", "size limit").number("length", payload.length());
      return;
    }
    char[] scratch = new char[2 * piece.length];
    json.beginHex("bytes");
    int done = 0;
    while (got > 0) {
      json.hex(piece, got, scratch);
      done += got;
      got = payload.read(done, piece, 0, piece.length);
    }
    json.endHex();
    if (got < 0) {
      // The limit overtook the reading: what stands in "bytes" is a beginning only.
      json.text("dropped", "size limit").number("length", payload.length());
    }
  }

  private static void writeDetail(EventDetail detail, JsonLine json) throws IOException {
    switch (detail) {
      case EventDetail.Created created ->
          json.text("name", created.name())
              .text("profile", created.profile())
              .number("slotsUsed", created.slotsUsed())
              .number("slotsTotal", created.slotsTotal());
      case EventDetail.WifiBound bound ->
          json.text("bssid", bound.bssid())
              .text("interface", bound.interfaceName())
              .text("local", bound.local());
      case EventDetail.Connected connected ->
          json.text("local", connected.local().text())
              .text("remote", connected.remote().text())
              .number("handshakeNanos", connected.handshakeNanos())
              .text("profile", connected.profile())
              .text("reason", connected.reason());
      case EventDetail.Failed failed -> {
        json.number("errCode", failed.errCode()).text("errMsg", failed.errMsg());
        if (failed.errno().isPresent()) {
          json.number("errno", failed.errno().getAsInt());
        }
        json.textUnlessEmpty("detail", failed.detail())
            .textUnlessEmpty("profile", failed.profile())
            .textUnlessEmpty("reason", failed.reason());
      }
      case EventDetail.Closed closed ->
          json.text("by", closed.by().name().toLowerCase(Locale.ROOT))
              .number("openNanos", closed.openNanos())
              .number("bytesWritten", closed.bytesWritten())
              .number("bytesRead", closed.bytesRead());
      case EventDetail.Warning warning ->
          json.text("code", warning.code()).texts("arguments", warning.arguments());
      case EventDetail.Gap gap ->
          json.number("events", gap.events())
              .number("bytesLost", gap.bytes())
              .text("cause", gap.cause());
      case EventDetail.QuotaReset reset ->
          json.text("profile", reset.profile()).number("slotsFreed", reset.slotsFreed());
      case EventDetail.Unreadable unreadable ->
          json.text("unreadable", unreadable.why().name().toLowerCase(Locale.ROOT));
    }
  }
}
