package dev.portcullis.core.send;

import java.util.List;

/**
 * Payloads that are sent one after the other on one connection.
 *
 * @param steps in their order, 1 to {@link #MOST_STEPS}
 * @param rounds how often all of them are sent; {@link #UNTIL_STOPPED} for no end
 */
public record SequencePlan(List<SequenceStep> steps, long rounds) {

  /** More than a person writes. */
  public static final int MOST_STEPS = 1000;

  /** No end but being stopped. */
  public static final long UNTIL_STOPPED = 0;

  /** Copies the steps. */
  public SequencePlan {
    steps = List.copyOf(steps);
    if (steps.isEmpty() || steps.size() > MOST_STEPS) {
      throw new IllegalArgumentException("a sequence of " + steps.size() + " steps");
    }
    if (rounds < 0) {
      throw new IllegalArgumentException(rounds + " rounds");
    }
  }

  /** Whether a round, counted from 0, takes place. */
  boolean has(long round) {
    return rounds == UNTIL_STOPPED || round < rounds;
  }
}
