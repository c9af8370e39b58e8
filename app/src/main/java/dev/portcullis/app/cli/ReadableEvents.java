package dev.portcullis.app.cli;

import dev.portcullis.core.capture.Capture;
import dev.portcullis.core.capture.EventDetail;
import dev.portcullis.core.capture.EventRecord;
import dev.portcullis.core.capture.FailureCause;
import dev.portcullis.core.codec.HexDump;
import dev.portcullis.core.codec.HexText;
import dev.portcullis.core.policy.Finding;
import dev.portcullis.core.socket.SocketCause;
import dev.portcullis.core.socket.SocketWarning;
import java.io.PrintWriter;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A line an event that people can read: time, seconds since the event before, what, and its bytes
 * or words. On the main thread.
 */
final class ReadableEvents implements EventOutput {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSSSSS", Locale.ROOT)
          .withZone(ZoneId.systemDefault());

  /** Bytes shown of one event; {@code --json} has them all. */
  private static final int SHOWN = 32;

  private static final HexDump DUMP = new HexDump(SHOWN);

  private final PrintWriter out;
  private final CliWords words;
  private long before = Long.MIN_VALUE;

  ReadableEvents(PrintWriter out, CliWords words) {
    this.out = out;
    this.words = words;
  }

  @Override
  public void print(Capture capture, EventRecord event) {
    long delta = before == Long.MIN_VALUE ? 0 : event.monotonicNanos() - before;
    before = event.monotonicNanos();
    out.printf(
        Locale.ROOT,
        "%s  %+.6f  %-8s  %s%n",
        TIME.format(event.time()),
        delta / 1e9,
        word(event),
        event.kind().carriesWireBytes() ? bytes(capture, event) : sentence(capture.detail(event)));
    out.flush();
  }

  private static String word(EventRecord event) {
    return switch (event.kind()) {
      case WRITE -> "TX";
      case MESSAGE -> "RX";
      case CREATE, BIND_WIFI, CONNECT, ERROR, CLOSE, WARNING, GAP, QUOTA_RESET ->
          event.kind().label();
    };
  }

  private static String bytes(Capture capture, EventRecord event) {
    byte[] shown = new byte[Math.min(SHOWN, event.length())];
    if (capture.payload(event).read(0, shown, 0, shown.length) != shown.length) {
      return event.length() + " B";
    }
    String more = event.length() > SHOWN ? " …" : "";
    return event.length()
        + " B  "
        + HexText.format(shown, 0, shown.length)
        + more
        + "  |"
        + DUMP.characters(shown, 0, shown.length)
        + "|"
        + more;
  }

  private String sentence(EventDetail detail) {
    return switch (detail) {
      case EventDetail.Created created ->
          created.slotsTotal() == 0
              ? words.text("event.created.unlimited", created.profile())
              : words.text(
                  "event.created",
                  created.profile(),
                  Integer.toString(created.slotsUsed()),
                  Integer.toString(created.slotsTotal()));
      case EventDetail.WifiBound bound ->
          bound.bssid() + "  " + bound.interfaceName() + "  " + bound.local();
      case EventDetail.Connected connected ->
          words.text(
              "event.connected",
              connected.remote().text(),
              connected.local().text(),
              String.format(Locale.ROOT, "%.3f", connected.handshakeNanos() / 1e6),
              connected.reason());
      case EventDetail.Failed failed ->
          failed.errCode()
              + " "
              + failed.errMsg()
              + (failed.reason().isEmpty() ? "" : "  " + failed.reason())
              + (failed.detail().isEmpty() ? "" : "  " + cause(failed));
      case EventDetail.Closed closed ->
          words.text(
              "event.closed." + closed.by().name(),
              Long.toString(closed.bytesWritten()),
              Long.toString(closed.bytesRead()));
      case EventDetail.Warning warning -> warning(warning);
      case EventDetail.Gap gap ->
          words.text(
              "event.gap",
              Long.toString(gap.events()),
              Long.toString(gap.bytes()),
              words.reason(gap.cause()));
      case EventDetail.QuotaReset reset ->
          words.text("event.quotareset", reset.profile(), Integer.toString(reset.slotsFreed()));
      case EventDetail.Unreadable unreadable ->
          words.text("event.unreadable." + unreadable.why().name());
    };
  }

  /** All the causes; the detail as it was kept where the program knows one of them not. */
  private String cause(EventDetail.Failed failed) {
    List<Optional<String>> said = failed.causes().stream().map(this::cause).toList();
    return said.isEmpty() || said.stream().anyMatch(Optional::isEmpty)
        ? words.reason(failed.detail())
        : said.stream().flatMap(Optional::stream).collect(Collectors.joining(" "));
  }

  private Optional<String> cause(FailureCause cause) {
    return cause.code().equals(SocketCause.RULE.code())
        ? Finding.ofFacts(cause.facts()).map(words::sentence)
        : words.find("cause." + cause.code(), cause.facts().toArray());
  }

  private String warning(EventDetail.Warning warning) {
    return SocketWarning.finding(warning)
        .map(words::sentence)
        .orElseGet(() -> words.text("warning." + warning.code(), warning.arguments().toArray()));
  }
}
