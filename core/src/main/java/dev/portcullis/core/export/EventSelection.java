package dev.portcullis.core.export;

import dev.portcullis.core.capture.Capture;

/**
 * Which events of a capture are meant, as ascending sequences asked for one after the other, so
 * that a selection of millions need not exist as a list. Used by the exporting thread while the
 * capture grows; what a selection holds is settled when it is made.
 */
public interface EventSelection {

  /** What {@link #next} answers after the last event. */
  long NONE = -1;

  /**
   * The first selected event at or after a place.
   *
   * @param from a sequence, from 0
   * @return its sequence, or {@link #NONE}
   */
  long next(long from);

  /** One more than any sequence selected: where {@link #next} has nothing more to offer. */
  long end();

  /** No event. */
  static EventSelection none() {
    return new EventSelection() {
      @Override
      public long next(long from) {
        return NONE;
      }

      @Override
      public long end() {
        return 0;
      }
    };
  }

  /** Every event that stands in a capture now. */
  static EventSelection all(Capture capture) {
    return where(capture, EventCriteria.ANY);
  }

  /** Of the events that stand in a capture now, those that meet the criteria. */
  static EventSelection where(Capture capture, EventCriteria criteria) {
    return new CriteriaSelection(capture, criteria, capture.count());
  }
}
