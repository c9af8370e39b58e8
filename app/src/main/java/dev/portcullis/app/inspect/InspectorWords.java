package dev.portcullis.app.inspect;

import dev.portcullis.app.i18n.Messages;
import dev.portcullis.core.capture.EventKind;
import dev.portcullis.core.capture.EventRecord;
import dev.portcullis.core.codec.ChecksumMatch;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.stream.Collectors;

/** The inspector's sentences. Stateless; JavaFX thread, for the language. */
final class InspectorWords {

  private InspectorWords() {}

  /** {@code message #4 · 9 bytes}, or {@code 12 events joined · 4,096 B}. */
  static String title(Messages messages, Inspected inspected, Optional<Stream> stream) {
    return switch (inspected) {
      case InspectedEvent event -> title(messages, event);
      case InspectedEvents _ ->
          stream
              .map(
                  s ->
                      messages.text(
                          "inspect.title.joined",
                          s.events(),
                          messages.formats().exactBytes(s.length())))
              .orElseGet(() -> messages.text("inspect.joining"));
    };
  }

  private static String title(Messages messages, InspectedEvent inspected) {
    EventRecord event = inspected.event();
    String kind = messages.text(kindKey(event.kind()));
    String number = messages.formats().number(inspected.number());
    return event.kind().carriesWireBytes()
        ? messages.text("inspect.title.bytes", kind, number, event.length())
        : messages.text("inspect.title.event", kind, number);
  }

  /** What is known of the selection's checksum; empty where nothing is selected. */
  static String checksum(Messages messages, ChecksumState state) {
    return switch (state) {
      case ChecksumState.Nothing() -> messages.text("inspect.checksum.nothing");
      case ChecksumState.Looking() -> messages.text("inspect.checksum.looking");
      case ChecksumState.TooLong(long limit) ->
          messages.text("inspect.checksum.too-long", messages.formats().bytes(limit));
      case ChecksumState.Tried(var behind, var atEnd) -> {
        StringJoiner words = new StringJoiner("\n");
        if (!behind.isEmpty()) {
          words.add(messages.text("inspect.checksum.behind", names(messages, behind)));
        }
        if (!atEnd.isEmpty()) {
          words.add(messages.text("inspect.checksum.at-end", names(messages, atEnd)));
        }
        yield words.length() == 0 ? messages.text("inspect.checksum.none") : words.toString();
      }
    };
  }

  /** {@code CRC-16/MODBUS}, and the byte order where it is not the usual one. */
  static String name(Messages messages, ChecksumMatch match) {
    String label = match.checksum().label();
    if (match.order() == match.checksum().usualOrder()) {
      return label;
    }
    return messages.text(
        switch (match.order()) {
          case BIG -> "inspect.checksum.big";
          case LITTLE -> "inspect.checksum.little";
        },
        label);
  }

  private static String names(Messages messages, List<ChecksumMatch> matches) {
    return matches.stream().map(m -> name(messages, m)).collect(Collectors.joining(", "));
  }

  /** What stands where nothing can be shown. */
  static String placeholder(Messages messages, Content content) {
    return switch (content) {
      case Content.Nothing() -> messages.text("inspect.nothing");
      case Content.Dropped() -> messages.text("inspect.dropped");
      case Content.Unreadable(String cause) ->
          messages.text("inspect.unreadable", messages.reason(cause));
      case Content.WireBytes(_), Content.Details(_) -> "";
    };
  }

  private static String kindKey(EventKind kind) {
    return switch (kind) {
      case CREATE -> "inspect.kind.create";
      case BIND_WIFI -> "inspect.kind.bind-wifi";
      case CONNECT -> "inspect.kind.connect";
      case WRITE -> "inspect.kind.write";
      case MESSAGE -> "inspect.kind.message";
      case ERROR -> "inspect.kind.error";
      case CLOSE -> "inspect.kind.close";
      case WARNING -> "inspect.kind.warning";
      case GAP -> "inspect.kind.gap";
      case QUOTA_RESET -> "inspect.kind.quota-reset";
    };
  }
}
