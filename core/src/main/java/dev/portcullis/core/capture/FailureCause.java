package dev.portcullis.core.capture;

import java.util.List;

/**
 * Why something failed, to be said in any language. Immutable.
 *
 * @param code a message key below {@code cause.}, for example {@code name-unknown}
 * @param facts what the message's places are filled with
 */
public record FailureCause(String code, List<String> facts) {
  /** Copies the facts. */
  public FailureCause {
    facts = List.copyOf(facts);
  }
}
