package dev.portcullis.app.compose;

import dev.portcullis.core.codec.BytePattern;
import dev.portcullis.core.codec.FramingText;
import dev.portcullis.core.codec.PayloadRecipe;
import dev.portcullis.core.send.ExpectedAnswer;
import dev.portcullis.core.send.SequencePlan;
import dev.portcullis.core.send.SequenceStep;
import dev.portcullis.core.send.StepWait;
import dev.portcullis.core.workspace.SavedSequence;
import dev.portcullis.core.workspace.SequenceRow;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Makes what the engine does of what a person wrote. Stateless. */
public final class SequencePlans {

  private SequencePlans() {}

  /** Whether it says what a row waits for: a pattern and a framing may be half written. */
  public static boolean isClear(SequenceRow row) {
    return until(row).isPresent();
  }

  /** The first row that does not say what it waits for. */
  public static OptionalInt firstUnclear(SavedSequence sequence) {
    for (int i = 0; i < sequence.rows().size(); i++) {
      if (!isClear(sequence.rows().get(i))) {
        return OptionalInt.of(i);
      }
    }
    return OptionalInt.empty();
  }

  /** The plan of a sequence; empty for one without rows and one that is not clear. */
  static Optional<SequencePlan> of(SavedSequence sequence, SendValues values) {
    List<SequenceStep> steps = new ArrayList<>();
    for (SequenceRow row : sequence.rows()) {
      PayloadRecipe recipe = DraftNames.recipe(row.draft());
      Optional<StepWait> until = until(row);
      if (until.isEmpty()) {
        return Optional.empty();
      }
      steps.add(new SequenceStep(() -> recipe.compose(values.next()), until.get()));
    }
    return steps.isEmpty()
        ? Optional.empty()
        : Optional.of(new SequencePlan(steps, sequence.rounds()));
  }

  private static Optional<StepWait> until(SequenceRow row) {
    Duration span = Duration.ofMillis(row.millis());
    return switch (row.until()) {
      case SequenceRow.ANY -> answer(row, span, new ExpectedAnswer.AnyBytes());
      case SequenceRow.MATCH ->
          BytePattern.hex(row.pattern()) instanceof BytePattern pattern
              ? answer(row, span, new ExpectedAnswer.Containing(pattern))
              : Optional.empty();
      case SequenceRow.FRAME ->
          FramingText.parse(row.framing())
              .flatMap(framing -> answer(row, span, new ExpectedAnswer.WholeFrame(framing)));
      default -> Optional.of(new StepWait.Pause(span));
    };
  }

  private static Optional<StepWait> answer(
      SequenceRow row, Duration atMost, ExpectedAnswer expected) {
    return Optional.of(new StepWait.Answer(expected, atMost, row.goOn()));
  }
}
