package dev.portcullis.app.inspect;

import dev.portcullis.app.i18n.CauseText;
import dev.portcullis.app.i18n.Formats;
import dev.portcullis.app.i18n.Messages;
import dev.portcullis.app.i18n.WarningText;
import dev.portcullis.core.capture.EventDetail;
import dev.portcullis.core.capture.EventRecord;
import dev.portcullis.core.net.Endpoint;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

/** An event's details as names and values a person reads. JavaFX thread, for the language. */
final class DetailFields {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSSSSS", Locale.ROOT);

  private final Messages messages;
  private final Formats formats;
  private final List<DetailField> fields = new ArrayList<>();

  private DetailFields(Messages messages) {
    this.messages = messages;
    this.formats = messages.formats();
  }

  /** What there is to say of an event with bytes, besides the bytes. */
  static List<DetailField> ofBytes(
      Messages messages,
      EventRecord event,
      Optional<Endpoint> local,
      OptionalLong answeredAfter,
      ZoneId zone) {
    DetailFields made = new DetailFields(messages);
    Endpoint peer = event.peer();
    if (peer != null) {
      made.add("inspect.field.remote", described(peer) + ", size " + event.length());
    }
    local.ifPresent(end -> made.add("inspect.field.local", described(end)));
    String time = TIME.format(event.time().atZone(zone));
    made.add(
        "inspect.field.time",
        answeredAfter.isPresent()
            ? messages.text(
                "inspect.answered-after", time, made.formats.duration(answeredAfter.getAsLong()))
            : time);
    return List.copyOf(made.fields);
  }

  /** All an event says. */
  static List<DetailField> ofDetail(
      Messages messages, EventRecord event, EventDetail detail, ZoneId zone) {
    DetailFields made = new DetailFields(messages);
    made.addAll(detail);
    made.add("inspect.field.time", TIME.format(event.time().atZone(zone)));
    return List.copyOf(made.fields);
  }

  private void addAll(EventDetail detail) {
    switch (detail) {
      case EventDetail.Created created -> {
        add("inspect.field.name", created.name());
        add("inspect.field.profile", created.profile());
        if (created.slotsTotal() > 0) {
          add(
              "inspect.field.quota",
              messages.text("inspect.quota-used", created.slotsUsed(), created.slotsTotal()));
        }
      }
      case EventDetail.WifiBound bound -> {
        add("inspect.field.bssid", bound.bssid());
        add("inspect.field.interface", bound.interfaceName());
        add("inspect.field.local", bound.local());
      }
      case EventDetail.Connected connected -> {
        add("inspect.field.remote", described(connected.remote()));
        add("inspect.field.local", described(connected.local()));
        add("inspect.field.handshake", formats.duration(connected.handshakeNanos()));
        add("inspect.field.rule", connected.reason());
        add("inspect.field.profile", connected.profile());
      }
      case EventDetail.Failed failed -> {
        add("inspect.field.err-code", Integer.toString(failed.errCode()));
        add("inspect.field.err-msg", failed.errMsg());
        failed.errno().ifPresent(number -> add("inspect.field.errno", ErrnoWords.of(number)));
        add("inspect.field.rule", failed.reason());
        add("inspect.field.profile", failed.profile());
        add("inspect.field.detail", CauseText.of(messages, failed));
      }
      case EventDetail.Closed closed -> {
        add(
            "inspect.field.closed-by",
            messages.text(
                switch (closed.by()) {
                  case CALLER -> "inspect.closed-by.caller";
                  case PEER -> "inspect.closed-by.peer";
                  case ERROR -> "inspect.closed-by.error";
                }));
        add("inspect.field.open", formats.duration(closed.openNanos()));
        add("inspect.field.written", formats.exactBytes(closed.bytesWritten()));
        add("inspect.field.read", formats.exactBytes(closed.bytesRead()));
      }
      case EventDetail.Warning warning ->
          add("inspect.field.warning", WarningText.of(messages, warning));
      case EventDetail.Gap gap -> {
        add("inspect.field.lost-events", formats.number(gap.events()));
        add("inspect.field.lost-bytes", formats.exactBytes(gap.bytes()));
        add("inspect.field.cause", gap.cause());
      }
      case EventDetail.QuotaReset reset -> {
        add("inspect.field.profile", reset.profile());
        add("inspect.field.slots-freed", formats.number(reset.slotsFreed()));
      }
      case EventDetail.Unreadable unreadable ->
          add(
              "inspect.field.details",
              messages.text(
                  switch (unreadable.why()) {
                    case DROPPED -> "inspect.unreadable.dropped";
                    case DAMAGED -> "inspect.unreadable.damaged";
                  }));
    }
  }

  private void add(String key, String value) {
    if (!value.isEmpty()) {
      fields.add(new DetailField(messages.text(key), value));
    }
  }

  /** As the platform's {@code remoteInfo} and {@code localInfo} say it. */
  private static String described(Endpoint endpoint) {
    return endpoint.text() + " " + endpoint.address().family().label();
  }
}
