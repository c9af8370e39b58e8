package dev.portcullis.app.compose;

import dev.portcullis.core.send.SequenceEnd;
import dev.portcullis.core.send.SequenceProgress;
import dev.portcullis.core.workspace.SavedSequence;
import dev.portcullis.core.workspace.SequenceRow;

/**
 * A sequence that runs, or has run, on the connection of a tab.
 *
 * @param sequence as it was when it was started
 * @param progress how it stands
 */
public record SequenceRun(SavedSequence sequence, SequenceProgress progress) {

  /** Whether it goes on. */
  public boolean isRunning() {
    return progress.end().isEmpty();
  }

  /** The row it is at or ended at. */
  SequenceRow row() {
    return sequence.rows().get(progress.step());
  }

  /** Whether it ended in a way that wants to be looked at. */
  public boolean failed() {
    return progress
        .end()
        .map(
            end ->
                switch (end) {
                  case SequenceEnd.Finished() -> progress.missed() > 0;
                  case SequenceEnd.Stopped() -> false;
                  case SequenceEnd.Disconnected() -> true;
                  case SequenceEnd.Unwritable unwritable -> true;
                  case SequenceEnd.Unanswered unanswered -> true;
                })
        .orElse(false);
  }

  /** How much of it is done, 0 to 1; of one without an end, of its round. */
  double share() {
    double rows = sequence.rows().size();
    double ofRound = (progress.step() + (progress.waiting() ? 0.5 : 0)) / rows;
    return sequence.rounds() == 0
        ? ofRound
        : (progress.round() + ofRound) / Math.max(1, sequence.rounds());
  }
}
