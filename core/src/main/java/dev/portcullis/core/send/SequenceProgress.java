package dev.portcullis.core.send;

import java.util.Optional;

/**
 * How a sequence stands.
 *
 * @param round the round it is in, from 0
 * @param step the step it is at or ended at, from 0
 * @param waiting whether the payload of that step was handed over
 * @param sent payloads that were sent in all rounds
 * @param bytes bytes of them
 * @param answered answers that came
 * @param missed answers that did not come in time, where it went on
 * @param answerNanos how long the latest answer took; 0 before the first
 * @param end empty while it goes on
 */
public record SequenceProgress(
    long round,
    int step,
    boolean waiting,
    long sent,
    long bytes,
    long answered,
    long missed,
    long answerNanos,
    Optional<SequenceEnd> end) {

  /** Before the first step. */
  static final SequenceProgress NONE =
      new SequenceProgress(0, 0, false, 0, 0, 0, 0, 0, Optional.empty());

  SequenceProgress at(long nextRound, int nextStep) {
    return new SequenceProgress(
        nextRound, nextStep, false, sent, bytes, answered, missed, answerNanos, end);
  }

  SequenceProgress sentOne(int length) {
    return new SequenceProgress(
        round, step, true, sent + 1, bytes + length, answered, missed, answerNanos, end);
  }

  SequenceProgress answered(long nanos) {
    return new SequenceProgress(
        round, step, waiting, sent, bytes, answered + 1, missed, nanos, end);
  }

  SequenceProgress missedOne() {
    return new SequenceProgress(
        round, step, waiting, sent, bytes, answered, missed + 1, answerNanos, end);
  }

  SequenceProgress ended(SequenceEnd why) {
    return new SequenceProgress(
        round, step, waiting, sent, bytes, answered, missed, answerNanos, Optional.of(why));
  }
}
