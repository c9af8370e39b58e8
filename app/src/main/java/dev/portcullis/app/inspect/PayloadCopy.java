package dev.portcullis.app.inspect;

import dev.portcullis.app.viewport.RowRange;
import dev.portcullis.core.capture.Payload;
import dev.portcullis.core.codec.HexText;
import dev.portcullis.core.codec.TextCharset;
import dev.portcullis.core.codec.TextStream;
import java.io.IOException;
import java.util.List;

/**
 * Makes what goes to the clipboard, which is held whole in memory by this program and every other
 * that looks at it: so there is a limit. Waits for the disk; never on the JavaFX thread.
 *
 * @param text what to copy
 * @param complete whether it is all that was asked for
 */
record PayloadCopy(String text, boolean complete) {

  /** The most bytes, or lines' characters, that are copied at once. */
  static final int LIMIT = 1024 * 1024;

  /**
   * Lines as they are shown.
   *
   * @param ranges which lines
   */
  static PayloadCopy rows(PayloadReader reader, List<RowRange> ranges) throws IOException {
    StringBuilder text = new StringBuilder();
    for (RowRange range : ranges) {
      long at = range.from();
      while (at <= range.to()) {
        long block = at / PayloadReader.BLOCK_ROWS;
        List<PayloadRow> rows = reader.read(block);
        long first = block * PayloadReader.BLOCK_ROWS;
        for (; at <= range.to() && at < first + rows.size(); at++) {
          text.append(reader.copied(at, rows.get((int) (at - first)))).append('\n');
          if (text.length() > LIMIT) {
            return new PayloadCopy(text.toString(), false);
          }
        }
      }
    }
    return new PayloadCopy(text.toString(), true);
  }

  /** The whole payload, as hex digits or as text. */
  static PayloadCopy whole(Payload payload, PayloadForm form, TextCharset charset)
      throws IOException {
    int length = Math.min(payload.length(), LIMIT);
    byte[] bytes = PayloadReader.bytes(payload, 0, length);
    String text =
        switch (form) {
          case HEX -> HexText.format(bytes, 0, length);
          case TEXT -> {
            TextStream stream = new TextStream(charset);
            yield stream.next(bytes, 0, length) + stream.finish();
          }
        };
    return new PayloadCopy(text, length == payload.length());
  }
}
