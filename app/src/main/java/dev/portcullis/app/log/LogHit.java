package dev.portcullis.app.log;

import dev.portcullis.core.capture.EventRecord;
import dev.portcullis.core.capture.SearchHit;

/**
 * The hit a find is at.
 *
 * @param event the sequence of the event it begins in
 * @param offset where in that event's payload
 * @param length bytes of it in that event, at least 1; the rest of a hit that goes on is in the
 *     next events of its stream
 * @param whole all of it
 */
public record LogHit(long event, int offset, int length, SearchHit whole) {

  /** The hit, with the event it begins in. */
  static LogHit of(SearchHit hit, EventRecord first) {
    return new LogHit(hit.firstEvent(), hit.firstOffset(), hit.to(first) - hit.firstOffset(), hit);
  }
}
