package dev.portcullis.app.hex;

import dev.portcullis.core.codec.ByteSource;
import dev.portcullis.core.codec.Bytes;
import dev.portcullis.core.codec.HexDump;
import dev.portcullis.core.codec.HexText;
import dev.portcullis.core.codec.TextCharset;
import dev.portcullis.core.codec.TextStream;
import java.io.IOException;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;

/**
 * Takes bytes to a clipboard, which this program and every other that looks at it holds whole in
 * memory: so there is a limit. JavaFX thread only; bytes of a disk are read on another.
 */
final class HexCopying {

  /** The most bytes that are copied at once. */
  static final int LIMIT = 1024 * 1024;

  private final HexContent content;
  private final Executor reading;
  private final Executor screen;
  private final Consumer<HexNotice> notices;

  /** Counts copies: one that comes late does not replace the one asked for after it. */
  private long asked;

  HexCopying(HexContent content, Executor reading, Executor screen, Consumer<HexNotice> notices) {
    this.content = content;
    this.reading = reading;
    this.screen = screen;
    this.notices = notices;
  }

  /** How bytes become text. */
  @FunctionalInterface
  interface Form {
    String text(Bytes bytes);

    static Form hex() {
      return HexText::format;
    }

    static Form text(TextCharset charset) {
      return bytes -> {
        TextStream stream = new TextStream(charset);
        return stream.next(bytes) + stream.finish();
      };
    }

    static Form dump(HexDump dump, long offset) {
      return bytes -> {
        byte[] array = bytes.toArray();
        StringBuilder lines = new StringBuilder();
        for (int at = 0; at < array.length; at += dump.width()) {
          int count = Math.min(dump.width(), array.length - at);
          lines.append(dump.line(offset + at, array, at, count)).append('\n');
        }
        return lines.toString();
      };
    }
  }

  /**
   * Copies a range, up to the limit.
   *
   * @param clipboard takes the text, on the JavaFX thread, maybe at once
   */
  void copy(ByteRange range, Form form, Consumer<String> clipboard) {
    if (range.isEmpty()) {
      return;
    }
    ByteSource from = content.source();
    int count = (int) Math.min(range.length(), LIMIT);
    long mine = ++asked;
    if (from.inMemory()) {
      read(from, range, count, form, clipboard, Runnable::run);
      return;
    }
    try {
      Executor back =
          task ->
              screen.execute(
                  () -> {
                    if (mine == asked) {
                      task.run();
                    }
                  });
      reading.execute(() -> read(from, range, count, form, clipboard, back));
    } catch (RejectedExecutionException e) {
      notices.accept(new HexNotice.Unreadable(String.valueOf(e.getMessage())));
    }
  }

  private void read(
      ByteSource from,
      ByteRange range,
      int count,
      Form form,
      Consumer<String> clipboard,
      Executor back) {
    try {
      String text = form.text(from.bytes(range.from(), count));
      back.execute(
          () -> {
            clipboard.accept(text);
            notices.accept(
                count < range.length()
                    ? new HexNotice.CopiedBeginning(count)
                    : new HexNotice.Copied(count));
          });
    } catch (IOException | RuntimeException e) {
      back.execute(() -> notices.accept(new HexNotice.Unreadable(String.valueOf(e.getMessage()))));
    }
  }
}
