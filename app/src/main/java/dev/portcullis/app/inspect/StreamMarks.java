package dev.portcullis.app.inspect;

import dev.portcullis.app.hex.ByteRange;
import dev.portcullis.app.hex.HexMark;
import dev.portcullis.app.hex.HexMarks;
import dev.portcullis.app.hex.HexTone;
import dev.portcullis.app.hex.MarkBlocks;
import java.util.concurrent.Executor;

/** What is marked in a stream because of the events it is made of. Stateless. */
final class StreamMarks {

  private StreamMarks() {}

  /** Where one read ended and the next began. */
  static HexMarks readBorders(Stream of, Executor reading, Executor screen, Runnable arrived) {
    return new MarkBlocks(
        range ->
            of.pieces(range).stream()
                .filter(piece -> piece.offset() > 0 && piece.offset() >= range.from())
                .map(piece -> HexMark.border(piece.offset(), HexTone.READ_BORDER))
                .toList(),
        reading,
        screen,
        arrived);
  }

  /** Where the log's search is. */
  static HexMarks hit(
      Stream of, InspectedHit hit, Executor reading, Executor screen, Runnable arrived) {
    return new MarkBlocks(
        range ->
            of.pieces(range).stream()
                .filter(piece -> piece.event().sequence() == hit.event())
                .map(piece -> mark(piece, hit))
                .toList(),
        reading,
        screen,
        arrived);
  }

  private static HexMark mark(Stream.Piece piece, InspectedHit hit) {
    long from = piece.offset() + Math.min(hit.offset(), piece.event().length());
    long to = Math.min(from + hit.length(), piece.end());
    return new HexMark(new ByteRange(from, to), HexTone.CURRENT_HIT);
  }
}
