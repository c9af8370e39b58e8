package dev.portcullis.app.log;

import dev.portcullis.core.capture.SearchHit;

/**
 * The hit a find is at.
 *
 * @param event the sequence of the event it begins in
 * @param offset where in that event's payload
 * @param length bytes of it in that event, at least 1; {@link #TO_THE_END} where it goes on in the
 *     next events of its stream
 * @param whole all of it
 */
public record LogHit(long event, int offset, int length, SearchHit whole) {

  /** What stands for all bytes up to the end of the event, however many those are. */
  public static final int TO_THE_END = Integer.MAX_VALUE;

  /** Where a hit begins. */
  static LogHit of(SearchHit hit) {
    boolean goesOn = hit.lastEvent() > hit.firstEvent();
    return new LogHit(
        hit.firstEvent(),
        hit.firstOffset(),
        goesOn ? TO_THE_END : hit.endOffset() - hit.firstOffset(),
        hit);
  }
}
