package dev.portcullis.app.log;

import dev.portcullis.app.i18n.CauseText;
import dev.portcullis.app.i18n.Messages;
import dev.portcullis.app.i18n.WarningText;
import dev.portcullis.core.capture.EventDetail;
import dev.portcullis.core.capture.EventKind;
import dev.portcullis.core.socket.Errno;
import java.util.Optional;

/**
 * Says what an event is, in the language of its messages. Used where the messages are: on the
 * JavaFX thread, or with messages of its own elsewhere.
 */
final class EventText {

  private final Messages messages;

  EventText(Messages messages) {
    this.messages = messages;
  }

  /** The shape that stands before a kind's word, so that colour is never alone. */
  static String glyph(EventKind kind) {
    return switch (kind) {
      case CREATE -> "◇";
      case BIND_WIFI -> "⌁";
      case CONNECT -> "⇄";
      case WRITE -> "↑";
      case MESSAGE -> "↓";
      case ERROR -> "×";
      case CLOSE -> "◌";
      case WARNING -> "△";
      case GAP -> "⋯";
      case QUOTA_RESET -> "↺";
    };
  }

  /** The style class of a kind. */
  static String tone(EventKind kind) {
    return switch (kind) {
      case CREATE, BIND_WIFI, CLOSE, QUOTA_RESET -> "tone-lifecycle";
      case CONNECT -> "tone-connect";
      case WRITE -> "tone-write";
      case MESSAGE -> "tone-message";
      case ERROR, GAP -> "tone-error";
      case WARNING -> "tone-warning";
    };
  }

  /** The word for a kind. */
  String word(EventKind kind) {
    return messages.text("log.event." + kind.label());
  }

  /** One sentence for an event that carries no bytes. */
  String sentence(EventDetail detail) {
    return switch (detail) {
      case EventDetail.Created created -> created(created);
      case EventDetail.WifiBound bound ->
          messages.text("log.detail.wifi", bound.bssid(), bound.interfaceName(), bound.local());
      case EventDetail.Connected connected ->
          messages.text(
              "log.detail.connected",
              connected.local().text(),
              connected.remote().text(),
              connected.remote().address().family().label(),
              messages.formats().duration(connected.handshakeNanos()),
              connected.profile());
      case EventDetail.Failed failed -> failed(failed);
      case EventDetail.Closed closed -> closed(closed);
      case EventDetail.Warning warning -> WarningText.of(messages, warning);
      case EventDetail.Gap gap ->
          messages.text(
              "log.detail.gap",
              gap.events(),
              messages.formats().bytes(gap.bytes()),
              messages.reason(gap.cause()));
      case EventDetail.QuotaReset reset ->
          messages.text("log.detail.quotareset", reset.profile(), reset.slotsFreed());
      case EventDetail.Unreadable unreadable ->
          switch (unreadable.why()) {
            case DROPPED -> dropped();
            case DAMAGED -> messages.text("log.detail.damaged");
          };
    };
  }

  /** What stands for bytes that are no longer kept. */
  String dropped() {
    return messages.text("log.detail.dropped");
  }

  private String created(EventDetail.Created created) {
    return created.slotsTotal() == 0
        ? messages.text("log.detail.created.unlimited", created.profile())
        : messages.text(
            "log.detail.created", created.slotsUsed(), created.slotsTotal(), created.profile());
  }

  /** A phone's own words first; then the name of the error, the rule or the cause. */
  private String failed(EventDetail.Failed failed) {
    String more =
        failed.reason().isEmpty()
            ? errorName(failed).orElseGet(() -> CauseText.of(messages, failed))
            : messages.text("log.detail.judged", failed.reason(), failed.profile());
    String code = Integer.toString(failed.errCode());
    return more.isEmpty()
        ? messages.text("log.detail.failed", code, failed.errMsg())
        : messages.text("log.detail.failed.more", code, failed.errMsg(), more);
  }

  private static Optional<String> errorName(EventDetail.Failed failed) {
    for (Errno errno : Errno.values()) {
      if (failed.errno().isPresent() && errno.number() == failed.errno().getAsInt()) {
        return Optional.of(errno.name());
      }
    }
    return Optional.empty();
  }

  private String closed(EventDetail.Closed closed) {
    String by = messages.text("log.detail.closed." + closedBy(closed.by()));
    if (closed.openNanos() == 0) {
      return messages.text("log.detail.closed.never", by);
    }
    return messages.text(
        "log.detail.closed",
        by,
        messages.formats().duration(closed.openNanos()),
        messages.formats().exactBytes(closed.bytesWritten()),
        messages.formats().exactBytes(closed.bytesRead()));
  }

  private static String closedBy(EventDetail.ClosedBy by) {
    return switch (by) {
      case CALLER -> "caller";
      case PEER -> "peer";
      case ERROR -> "error";
    };
  }
}
