package dev.portcullis.app.hex;

import java.util.List;

/**
 * Says what is marked, a few rows at a time, so that millions of marks need never be a list. Called
 * on the JavaFX thread for every row that is drawn: it must answer from memory.
 */
@FunctionalInterface
public interface HexMarks {

  /** The marks that touch a range, borders at both its ends included, in the order to paint. */
  List<HexMark> within(ByteRange range);

  /** No marks. */
  static HexMarks none() {
    return range -> List.of();
  }

  /** These marks, of which there are few. */
  static HexMarks of(List<HexMark> marks) {
    List<HexMark> all = List.copyOf(marks);
    return range ->
        all.stream()
            .filter(m -> m.range().from() <= range.to() && m.range().to() >= range.from())
            .toList();
  }
}
