package dev.portcullis.core.export;

import dev.portcullis.core.capture.Capture;
import dev.portcullis.core.capture.EventDetail;
import dev.portcullis.core.capture.EventRecord;
import dev.portcullis.core.codec.TextView;
import dev.portcullis.core.socket.SocketWarning;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What events say, as words of the form {@code key=value} that programs can split and people can
 * read. The keys are part of the formats and the same in every language; values with spaces, quotes
 * or nothing in them stand in quotes. Stateless; any thread may use it.
 */
final class EventWords {

  /** Stands where bytes were that the size limit has dropped. */
  static final String NOT_KEPT = "no longer kept";

  private static final int LONGEST_VALUE = 1000;

  private EventWords() {}

  /** The details of an event that carries no bytes of the wire. */
  static String details(Capture capture, EventRecord event) {
    return details(capture.detail(event));
  }

  /** These details. */
  static String details(EventDetail detail) {
    Words words = new Words();
    switch (detail) {
      case EventDetail.Created created -> {
        words.add("name", created.name()).add("profile", created.profile());
        if (created.slotsTotal() > 0) {
          words.add("slots", created.slotsUsed() + "/" + created.slotsTotal());
        }
      }
      case EventDetail.WifiBound bound ->
          words
              .add("bssid", bound.bssid())
              .add("interface", bound.interfaceName())
              .add("local", bound.local());
      case EventDetail.Connected connected ->
          words
              .add("local", connected.local().text())
              .add("remote", connected.remote().text())
              .add("took", seconds(connected.handshakeNanos()))
              .add("profile", connected.profile())
              .add("reason", connected.reason());
      case EventDetail.Failed failed -> {
        words.add("errCode", Integer.toString(failed.errCode())).add("errMsg", failed.errMsg());
        failed.errno().ifPresent(errno -> words.add("errno", Integer.toString(errno)));
        words
            .addKnown("detail", failed.detail())
            .addKnown("profile", failed.profile())
            .addKnown("reason", failed.reason());
      }
      case EventDetail.Closed closed ->
          words
              .add("by", closed.by().name().toLowerCase(Locale.ROOT))
              .add("open", seconds(closed.openNanos()))
              .add("written", Long.toString(closed.bytesWritten()))
              .add("read", Long.toString(closed.bytesRead()));
      case EventDetail.Warning warning -> {
        words.add("warning", warning.code());
        // The sentence and the rule; what follows tells the same again, for other languages.
        boolean rule = warning.code().equals(SocketWarning.RULE.key());
        warning.arguments().stream()
            .limit(rule ? 2 : Long.MAX_VALUE)
            .forEach(argument -> words.add("argument", argument));
      }
      case EventDetail.Gap gap ->
          words
              .add("events", Long.toString(gap.events()))
              .add("bytes", Long.toString(gap.bytes()))
              .add("cause", gap.cause());
      case EventDetail.QuotaReset reset ->
          words.add("profile", reset.profile()).add("freed", Integer.toString(reset.slotsFreed()));
      case EventDetail.Unreadable unreadable ->
          words.add(
              "details",
              switch (unreadable.why()) {
                case DROPPED -> NOT_KEPT;
                case DAMAGED -> "damaged";
              });
    }
    return words.toString();
  }

  /** A time span such as {@code 0.003012s}, exact to the nanosecond. */
  private static String seconds(long nanos) {
    return BigDecimal.valueOf(nanos, 9).stripTrailingZeros().toPlainString() + "s";
  }

  /** Collects words. */
  private static final class Words {
    private final List<String> words = new ArrayList<>();

    Words add(String key, String value) {
      words.add(key + "=" + quoted(TextView.oneLine(value, LONGEST_VALUE)));
      return this;
    }

    Words addKnown(String key, String value) {
      return value.isEmpty() ? this : add(key, value);
    }

    private static String quoted(String value) {
      boolean plain =
          !value.isEmpty() && value.chars().noneMatch(c -> c == ' ' || c == '"' || c == '\\');
      return plain ? value : "\"" + value.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    @Override
    public String toString() {
      return String.join(" ", words);
    }
  }
}
