package dev.portcullis.app.inspect;

import dev.portcullis.core.capture.Payload;
import dev.portcullis.core.codec.TextCharset;
import dev.portcullis.core.codec.TextView;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The lines of a payload as text. Where they begin has to be found first, piece by piece; of a
 * hundred million lines only the beginning of each block is remembered. Any thread but the JavaFX
 * one; guarded by its own lock.
 */
final class TextReader implements PayloadReader {

  private static final int PIECE = 64 * 1024;

  private final Payload payload;
  private final TextCharset charset;
  private final int width;
  private final TextLines lines;

  private int[] blockStarts = new int[16];
  private long rows;
  private int scanned;

  TextReader(Payload payload, TextCharset charset, int width) {
    this.payload = payload;
    this.charset = charset;
    this.width = width;
    this.lines = new TextLines(charset, width);
  }

  /** How many lines were found so far. */
  synchronized long rows() {
    return rows;
  }

  /**
   * Looks for lines in about so many bytes more.
   *
   * @return whether there is more to look at
   */
  synchronized boolean scan(int bytes) throws IOException {
    int until = (int) Math.min(payload.length(), (long) scanned + bytes);
    while (scanned < until) {
      int length = Math.min(PIECE, payload.length() - scanned);
      byte[] piece = PayloadReader.bytes(payload, scanned, length);
      boolean last = scanned + length == payload.length();
      int at = 0;
      while (at < length) {
        int line = lines.lineLength(piece, at, length - at, last);
        if (line == 0) {
          break;
        }
        add(scanned + at);
        at += line;
      }
      scanned += at;
    }
    return scanned < payload.length();
  }

  @Override
  public synchronized List<PayloadRow> read(long block) throws IOException {
    int index = Math.toIntExact(block);
    int start = blockStarts[index];
    long rest = Math.min(payload.length() - start, (width + 4L) * BLOCK_ROWS + TextLines.LOOKAHEAD);
    byte[] bytes = PayloadReader.bytes(payload, start, Math.toIntExact(rest));
    boolean last = start + bytes.length == payload.length();
    long count = Math.min(BLOCK_ROWS, rows - block * BLOCK_ROWS);
    List<PayloadRow> found = new ArrayList<>(BLOCK_ROWS);
    int at = 0;
    while (found.size() < count) {
      int line = lines.lineLength(bytes, at, bytes.length - at, last);
      int shown = line - lines.endLength(bytes, at, line);
      found.add(new PayloadRow("", TextView.oneLine(bytes, at, shown, charset, 2 * width), ""));
      at += line;
    }
    return found;
  }

  @Override
  public String copied(long row, PayloadRow shown) {
    return shown.body();
  }

  private void add(int start) {
    if (rows % BLOCK_ROWS == 0) {
      int block = Math.toIntExact(rows / BLOCK_ROWS);
      if (block == blockStarts.length) {
        blockStarts = Arrays.copyOf(blockStarts, 2 * block);
      }
      blockStarts[block] = start;
    }
    rows++;
  }
}
