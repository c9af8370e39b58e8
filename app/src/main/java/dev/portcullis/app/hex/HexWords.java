package dev.portcullis.app.hex;

import dev.portcullis.app.i18n.Messages;
import dev.portcullis.core.codec.HexDump;
import dev.portcullis.core.codec.PastedForm;
import java.util.Locale;

/** The hex view's sentences. Stateless; JavaFX thread, for the language. */
final class HexWords {

  private HexWords() {}

  /** What there is to say about what was done. */
  static String notice(Messages messages, HexNotice notice) {
    return switch (notice) {
      case HexNotice.Nothing() -> "";
      case HexNotice.Copied(long bytes) ->
          messages.text("hex.copied", messages.formats().bytes(bytes));
      case HexNotice.CopiedBeginning(long bytes) ->
          messages.text("hex.copied.beginning", messages.formats().bytes(bytes));
      case HexNotice.TooLongToCut(long limit) ->
          messages.text("hex.too-long-to-cut", messages.formats().bytes(limit));
      case HexNotice.NothingToPaste() -> messages.text("hex.nothing-to-paste");
      case HexNotice.TooLongToPaste(long limit) ->
          messages.text("hex.too-long-to-paste", messages.formats().number(limit));
      case HexNotice.Taken(PastedForm form, long bytes) ->
          messages.text(key(form), messages.formats().bytes(bytes));
      case HexNotice.Refused(var flaw, String _) -> flaw.message(messages.locale());
      case HexNotice.Unreadable(String cause) ->
          messages.text("hex.unreadable", messages.reason(cause));
    };
  }

  private static String key(PastedForm form) {
    return switch (form) {
      case DUMP -> "hex.taken.dump";
      case ARRAY -> "hex.taken.array";
      case DECIMALS -> "hex.taken.decimals";
      case STRING -> "hex.taken.string";
    };
  }

  /** How many hits there are and which of them this is, or what is wrong with the question. */
  static String found(Messages messages, HexFind find) {
    if (find.flawProperty().get().isPresent()) {
      return find.flawProperty().get().get().message(messages.locale());
    }
    HexHits hits = find.hitsProperty().get();
    if (find.query().isEmpty()) {
      return "";
    }
    if (hits.end() == HexHits.End.TOO_SLOW) {
      return messages.text("hex.find.slow", hits.count());
    }
    if (hits.count() == HexHits.MOST) {
      return messages.text("hex.find.most", hits.count());
    }
    if (hits.count() > 0 && find.currentProperty().get() >= 0) {
      return messages.text("hex.find.at", find.currentProperty().get() + 1, hits.count());
    }
    return messages.text(
        hits.end() == HexHits.End.ALL ? "hex.find.count" : "hex.find.looking", hits.count());
  }

  /** Where the caret is, as it is read aloud. */
  static String caret(Messages messages, HexViewModel model) {
    long at = model.caret().position();
    ByteRange selected = model.caret().selection();
    if (!selected.isEmpty()) {
      return messages.text(
          "hex.spoken.selection",
          messages.formats().number(selected.length()),
          HexDump.offset(selected.from()));
    }
    int value = model.byteAt(at);
    return value < 0
        ? messages.text("hex.spoken.end", HexDump.offset(at))
        : messages.text(
            "hex.spoken.byte",
            HexDump.offset(at),
            String.format(Locale.ROOT, "%02X", value),
            Integer.toString(value));
  }
}
