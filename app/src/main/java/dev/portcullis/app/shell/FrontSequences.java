package dev.portcullis.app.shell;

import dev.portcullis.app.sequence.SequenceDesk;
import dev.portcullis.core.workspace.ComposerDraft;
import dev.portcullis.core.workspace.SavedSequence;
import java.util.function.Consumer;

/** Sequences work on the tab in front. JavaFX thread only. */
record FrontSequences(ShellViewModel shell, Consumer<SavedSequence> runner)
    implements SequenceDesk {

  @Override
  public ComposerDraft draft() {
    return shell.needSocketTab().composer().draft();
  }

  @Override
  public void compose(ComposerDraft draft) {
    shell.needSocketTab().composer().restore(draft);
  }

  @Override
  public void run(SavedSequence sequence) {
    runner.accept(sequence);
  }

  @Override
  public void stop() {
    shell.needSocketTab().composer().sequence().stop();
  }
}
