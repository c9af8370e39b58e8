package dev.portcullis.app.shell;

import dev.portcullis.app.i18n.Messages;
import dev.portcullis.app.library.LibraryModel;
import dev.portcullis.app.library.TargetView;
import dev.portcullis.app.library.TargetViewModel;
import dev.portcullis.app.policy.RuleBook;
import dev.portcullis.app.settings.AppearanceModel;
import dev.portcullis.app.settings.SideStage;
import dev.portcullis.core.workspace.SavedTarget;
import javafx.stage.Stage;

/** The window in which a target is changed. JavaFX thread only. */
final class TargetWindow {

  private static final SideStage.Size SIZE = new SideStage.Size(500, 560, 420, 420);

  private final TargetViewModel model;
  private final SideStage stage;

  /** A window that is not shown yet. */
  TargetWindow(
      Stage owner,
      LibraryModel library,
      RuleBook rules,
      AppearanceModel appearance,
      Messages messages) {
    model = new TargetViewModel(library, rules.profiles());
    stage =
        new SideStage(
            owner,
            "library.target.title",
            SIZE,
            () -> new TargetView(model, messages),
            appearance,
            messages);
  }

  /** Lets a target be changed. */
  void edit(SavedTarget target) {
    model.edit(target);
    stage.show();
  }

  void close() {
    stage.close();
  }
}
