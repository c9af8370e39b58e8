package dev.portcullis.app.compose;

import dev.portcullis.app.i18n.Messages;
import dev.portcullis.core.codec.ComposedPayload;
import dev.portcullis.core.codec.HexText;
import java.util.ArrayList;
import java.util.List;

/** A payload in words and in a preview. Stateless. */
final class PayloadWords {

  /** The most bytes of the body that are shown of a long one. */
  private static final int MOST = 32;

  private PayloadWords() {}

  /** How many bytes and what they are for. */
  static String size(Messages messages, ComposedPayload payload) {
    int body = payload.bodyLength();
    int all = payload.bytes().length();
    if (all == 0) {
      return "";
    }
    StringBuilder sum = new StringBuilder(messages.text("compose.size.body", body));
    add(sum, messages, "compose.size.length", payload.lengthFieldLength());
    add(sum, messages, "compose.size.checksum", payload.checksumLength());
    add(sum, messages, "compose.size.ending", payload.lineEndingLength());
    return all == body ? sum.toString() : messages.text("compose.size.all", sum, all);
  }

  private static void add(StringBuilder sum, Messages messages, String key, int bytes) {
    if (bytes > 0) {
      sum.append(" + ").append(messages.text(key, bytes));
    }
  }

  /**
   * The bytes part by part; a long body is cut in its middle, what is appended never.
   *
   * @param room for how many bytes there is room
   */
  static List<PreviewPart> preview(ComposedPayload payload, int room) {
    int appended = payload.checksumLength() + payload.lineEndingLength();
    int end = payload.bytes().length() - appended;
    int most = Math.clamp(room - appended - 1, 2, MOST);
    int tail = most / 4;
    int head = most - tail;
    boolean cut = end > most + 1;
    List<PreviewPart> preview = new ArrayList<>();
    for (ComposedPayload.Part part : payload.parts()) {
      int to = part.offset() + part.length();
      if (!cut || part.offset() >= end) {
        add(preview, payload, part.role(), part.offset(), to);
        continue;
      }
      add(preview, payload, part.role(), part.offset(), Math.min(to, head));
      if (to > head && part.offset() <= head) {
        preview.add(new PreviewPart(part.role(), "…"));
      }
      add(preview, payload, part.role(), Math.max(part.offset(), end - tail), to);
    }
    return preview;
  }

  private static void add(
      List<PreviewPart> preview,
      ComposedPayload payload,
      ComposedPayload.Role role,
      int from,
      int to) {
    if (to > from) {
      preview.add(new PreviewPart(role, HexText.format(payload.bytes().slice(from, to))));
    }
  }
}
