package dev.portcullis.app.inspect;

import dev.portcullis.core.codec.ByteSource;
import dev.portcullis.core.codec.TextCharset;
import dev.portcullis.core.codec.TextView;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The lines of bytes as text. Where they begin has to be found first, piece by piece; of a hundred
 * million lines only the beginning of each block is remembered. Any thread but the JavaFX one;
 * guarded by its own lock.
 */
final class TextReader {

  /** Lines in a block; the last block has fewer. */
  static final int BLOCK_ROWS = 64;

  private static final int PIECE = 64 * 1024;

  private final ByteSource source;
  private final TextCharset charset;
  private final int width;
  private final TextLines lines;

  private long[] blockStarts = new long[16];
  private long rows;
  private long scanned;

  TextReader(ByteSource source, TextCharset charset, int width) {
    this.source = source;
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
    long until = Math.min(source.length(), scanned + bytes);
    while (scanned < until) {
      byte[] piece = source.bytes(scanned, PIECE).toArray();
      int length = piece.length;
      boolean last = scanned + length == source.length();
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
    return scanned < source.length();
  }

  /** The lines of a block. */
  synchronized List<String> read(long block) throws IOException {
    int index = Math.toIntExact(block);
    long start = blockStarts[index];
    long rest = Math.min(source.length() - start, (width + 4L) * BLOCK_ROWS + TextLines.LOOKAHEAD);
    byte[] bytes = source.bytes(start, Math.toIntExact(rest)).toArray();
    boolean last = start + bytes.length == source.length();
    long count = Math.min(BLOCK_ROWS, rows - block * BLOCK_ROWS);
    List<String> found = new ArrayList<>(BLOCK_ROWS);
    int at = 0;
    while (found.size() < count) {
      int line = lines.lineLength(bytes, at, bytes.length - at, last);
      int shown = line - lines.endLength(bytes, at, line);
      found.add(TextView.oneLine(bytes, at, shown, charset, 2 * width));
      at += line;
    }
    return found;
  }

  private void add(long start) {
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
