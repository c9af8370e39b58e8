package dev.portcullis.app.shell;

import dev.portcullis.app.i18n.Messages;
import dev.portcullis.app.sequence.SequenceDesk;
import dev.portcullis.app.sequence.SequenceView;
import dev.portcullis.app.sequence.SequenceViewModel;
import dev.portcullis.app.settings.AppearanceModel;
import dev.portcullis.app.settings.SideStage;
import dev.portcullis.core.workspace.ComposerDraft;
import dev.portcullis.core.workspace.SavedSequence;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.stage.Stage;

/** The window of sequences, which work on the tab in front. JavaFX thread only. */
final class SequenceWindow {

  private static final SideStage.Size SIZE = new SideStage.Size(780, 560, 520, 380);

  private final SequenceViewModel model;
  private final SideStage stage;

  /**
   * A window that is not shown yet.
   *
   * @param run sends a sequence on the connection of the tab in front, or says why not
   */
  SequenceWindow(
      Stage owner,
      ShellViewModel shell,
      Consumer<SavedSequence> run,
      AppearanceModel appearance,
      Messages messages) {
    model =
        new SequenceViewModel(
            shell.library(),
            new FrontTab(shell, run),
            shell
                .socketTabProperty()
                .flatMap(tab -> tab.composer().sequence().runProperty())
                .orElse(Optional.empty()));
    stage =
        new SideStage(
            owner,
            "sequence.title",
            SIZE,
            () -> new SequenceView(model, messages),
            appearance,
            messages);
  }

  /** Lets a sequence be changed. */
  void edit(SavedSequence sequence) {
    model.edit(sequence);
    stage.show();
  }

  void close() {
    stage.close();
  }

  private record FrontTab(ShellViewModel shell, Consumer<SavedSequence> runner)
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
}
