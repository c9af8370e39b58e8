package dev.portcullis.app.sequence;

import dev.portcullis.core.workspace.ComposerDraft;
import dev.portcullis.core.workspace.SavedSequence;

/** What the window of sequences asks of the main one. JavaFX thread only. */
public interface SequenceDesk {

  /** What stands in the composer in front. */
  ComposerDraft draft();

  /** Puts a payload into the composer in front. */
  void compose(ComposerDraft draft);

  /** Sends a sequence on the connection of the tab in front. */
  void run(SavedSequence sequence);

  /** Lets no further row begin on the connection of the tab in front. */
  void stop();
}
