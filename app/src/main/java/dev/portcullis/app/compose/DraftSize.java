package dev.portcullis.app.compose;

import dev.portcullis.core.codec.ComposedPayload;
import dev.portcullis.core.codec.Composition;
import dev.portcullis.core.codec.VariableValues;
import dev.portcullis.core.workspace.ComposerDraft;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SplittableRandom;

/** How many bytes a draft makes, for a list to show. Stateless. */
public final class DraftSize {

  /** A longer draft is not composed for the sake of a label. */
  private static final int LONGEST = 64 * 1024;

  /** Variables count with values of the usual length. */
  private static final VariableValues SAMPLE =
      new VariableValues(1, Instant.EPOCH, ZoneOffset.UTC, new SplittableRandom(0));

  private DraftSize() {}

  /**
   * The bytes it makes now; empty for a flawed one, and for one too long to compose at a glance.
   */
  public static OptionalInt of(ComposerDraft draft) {
    return compose(draft).filter(ComposedPayload.class::isInstance).stream()
        .mapToInt(made -> ((ComposedPayload) made).bytes().length())
        .findFirst();
  }

  /** What it makes, with usual values; empty for one too long to compose at a glance. */
  static Optional<Composition> compose(ComposerDraft draft) {
    return draft.text().length() <= LONGEST
        ? Optional.of(DraftNames.recipe(draft).compose(SAMPLE))
        : Optional.empty();
  }
}
