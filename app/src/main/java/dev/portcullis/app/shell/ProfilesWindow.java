package dev.portcullis.app.shell;

import dev.portcullis.app.i18n.Messages;
import dev.portcullis.app.library.FileDialogs;
import dev.portcullis.app.policy.RuleBook;
import dev.portcullis.app.profiles.BulkViewModel;
import dev.portcullis.app.profiles.ProfilesView;
import dev.portcullis.app.profiles.ProfilesViewModel;
import dev.portcullis.app.pulse.PulseClock;
import dev.portcullis.app.settings.AppearanceModel;
import dev.portcullis.app.settings.SideStage;
import dev.portcullis.core.policy.ProfileStore;
import java.nio.file.Path;
import javafx.stage.Stage;

/** The window of the rule profiles, made when it is first asked for. JavaFX thread only. */
final class ProfilesWindow {

  private static final SideStage.Size SIZE = new SideStage.Size(1120, 700, 760, 480);

  private final SideStage stage;

  /**
   * A window that is not shown yet.
   *
   * @param folder where the user's own profiles lie
   */
  ProfilesWindow(
      Stage owner,
      EngineRoom engine,
      RuleBook rules,
      Path folder,
      PulseClock clock,
      FileDialogs dialogs,
      AppearanceModel appearance,
      Messages messages) {
    stage =
        new SideStage(
            owner,
            "profiles.title",
            SIZE,
            () ->
                new ProfilesView(
                    new ProfilesViewModel(
                        rules,
                        new ProfileStore(folder),
                        call -> {
                          boolean _ = engine.tabs().calls().submit(call);
                        },
                        engine.judge(),
                        clock),
                    new BulkViewModel(rules, engine.background(), clock),
                    dialogs,
                    messages),
            appearance,
            messages);
  }

  /** Brings it to the front. */
  void show() {
    stage.show();
  }

  /** Brings it to the front and takes in the profile of a file, or says there why not. */
  void takeIn(Path file) {
    stage.show(shown -> ProfilesView.takeIn(shown, file));
  }

  void close() {
    stage.close();
  }
}
