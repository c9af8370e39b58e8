package dev.portcullis.app.log;

import dev.portcullis.core.capture.CaptureSearch;
import dev.portcullis.core.capture.EventSet;
import dev.portcullis.core.capture.SearchHits;
import dev.portcullis.core.codec.TextFlaw;
import java.util.Optional;

/**
 * How far a find has come. Immutable.
 *
 * @param search which search it is of, counted; a greater number is a later one
 * @param flaw what is wrong with the words; then nothing is looked for
 * @param hits what was found so far
 * @param events the events that have a part in any of them
 * @param problem what ended it before its time
 * @param progress the part of the events looked at, 0 to 1
 * @param phase what it does now
 */
record FindState(
    long search,
    Optional<TextFlaw> flaw,
    SearchHits hits,
    EventSet events,
    CaptureSearch.Problem problem,
    double progress,
    Phase phase) {

  /** What a find does. */
  enum Phase {
    /** Nothing is looked for. */
    OFF,
    /** It is looking. */
    LOOKING,
    /** Everything was looked at; it goes on as events arrive. */
    DONE,
    /** The user stopped it. */
    STOPPED
  }

  /** Nothing is looked for. */
  static FindState off(long search, Optional<TextFlaw> flaw) {
    return new FindState(
        search, flaw, SearchHits.NONE, EventSet.EMPTY, CaptureSearch.Problem.NONE, 0, Phase.OFF);
  }

  FindState inPhase(Phase now) {
    return new FindState(search, flaw, hits, events, problem, progress, now);
  }
}
