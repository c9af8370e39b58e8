package dev.portcullis.app.hex;

import dev.portcullis.core.codec.BytePattern;
import dev.portcullis.core.codec.ByteSource;
import dev.portcullis.core.codec.RegexPattern;
import dev.portcullis.core.codec.RegexScan;
import dev.portcullis.core.codec.SearchPattern;
import dev.portcullis.core.codec.SearchTooSlowException;
import java.io.IOException;
import java.util.Arrays;

/** A search through bytes under way, a step at a time. For one thread at a time. */
final class HexSearch {

  /** Bytes of a step at most. */
  private static final int STEP = 4 * 1024 * 1024;

  /** Bytes that are read at once. */
  private static final int PIECE = 256 * 1024;

  private final ByteSource source;
  private final SearchPattern pattern;
  private final byte[] piece;
  private long[] offsets = new long[64];
  private int[] lengths = new int[64];
  private int count;
  private int longest;

  /** Before this no match begins that was not found. */
  private long at;

  /** A search that has not begun. */
  HexSearch(ByteSource source, SearchPattern pattern) {
    this.source = source;
    this.pattern = pattern;
    this.piece =
        new byte
            [PIECE
                + switch (pattern) {
                  case BytePattern bytes -> bytes.length();
                  case RegexPattern _ -> RegexScan.CONTEXT;
                }];
  }

  /** Looks through some bytes more; what was found so far. */
  HexHits advance() {
    HexHits.End end;
    try {
      long until = Math.min(source.length(), at + STEP);
      while (at < until && count < HexHits.MOST) {
        at =
            switch (pattern) {
              case BytePattern bytes -> look(bytes);
              case RegexPattern expression -> look(expression);
            };
      }
      boolean all = at >= source.length() || count == HexHits.MOST;
      end = all ? HexHits.End.ALL : HexHits.End.NOT_YET;
    } catch (SearchTooSlowException e) {
      end = HexHits.End.TOO_SLOW;
    } catch (IOException | RuntimeException e) {
      // The view reads the same bytes and says why they cannot be read.
      end = HexHits.End.ALL;
    }
    return new HexHits(offsets, lengths, count, longest, end);
  }

  /** Looks through one piece; where the next begins. */
  private long look(BytePattern bytes) throws IOException {
    int length = source.read(at, piece, 0, piece.length);
    int from = 0;
    int found = bytes.find(piece, from, length);
    while (found >= 0 && count < HexHits.MOST) {
      add(at + found, bytes.length());
      from = found + bytes.length();
      found = bytes.find(piece, from, length);
    }
    // A match that begins in the last bytes is looked for again with those behind them.
    return at + (length < piece.length ? length : Math.max(from, length - bytes.length() + 1));
  }

  private long look(RegexPattern expression) throws IOException {
    int before = (int) Math.min(at, RegexScan.CONTEXT);
    long begin = at - before;
    int length = source.read(begin, piece, 0, piece.length);
    boolean last = begin + length >= source.length();
    int next =
        RegexScan.look(
            expression, piece, before, length, last, (from, to) -> add(begin + from, to - from));
    return last ? source.length() : begin + next;
  }

  private void add(long offset, int length) {
    if (count == HexHits.MOST) {
      return;
    }
    if (count == offsets.length) {
      offsets = Arrays.copyOf(offsets, 2 * count);
      lengths = Arrays.copyOf(lengths, 2 * count);
    }
    offsets[count] = offset;
    lengths[count++] = length;
    longest = Math.max(longest, length);
  }
}
