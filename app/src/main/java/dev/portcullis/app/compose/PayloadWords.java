package dev.portcullis.app.compose;

import dev.portcullis.app.i18n.Messages;
import dev.portcullis.core.codec.Bytes;
import dev.portcullis.core.codec.ComposedPayload;
import dev.portcullis.core.codec.HexText;
import java.util.List;

/** A payload in words and in a preview. Stateless. */
final class PayloadWords {

  /** Bytes of the body that are shown at its beginning and at its end when it is long. */
  private static final int HEAD = 24;

  private static final int TAIL = 8;

  private PayloadWords() {}

  /** How many bytes and what they are for. */
  static String size(Messages messages, ComposedPayload payload) {
    int body = payload.bodyLength();
    int check = payload.checksumLength();
    int ending = payload.lineEndingLength();
    int all = payload.bytes().length();
    if (all == 0) {
      return "";
    }
    if (check > 0 && ending > 0) {
      return messages.text("compose.size.both", body, check, ending, all);
    }
    if (check > 0) {
      return messages.text("compose.size.checksum", body, check, all);
    }
    return ending > 0
        ? messages.text("compose.size.ending", body, ending, all)
        : messages.text("compose.size.body", body);
  }

  /** The bytes part by part; a long body is cut in its middle, what is appended never. */
  static List<PreviewPart> preview(ComposedPayload payload) {
    return payload.parts().stream()
        .map(
            part ->
                new PreviewPart(
                    part.role(), shortened(payload.bytes(), part.offset(), part.length())))
        .toList();
  }

  private static String shortened(Bytes bytes, int offset, int length) {
    if (length <= HEAD + TAIL + 1) {
      return HexText.format(bytes.slice(offset, offset + length));
    }
    return HexText.format(bytes.slice(offset, offset + HEAD))
        + " … "
        + HexText.format(bytes.slice(offset + length - TAIL, offset + length));
  }
}
