package dev.portcullis.app.shell;

import dev.portcullis.app.i18n.Messages;
import dev.portcullis.app.library.UndoStack;
import dev.portcullis.app.settings.AppearanceModel;
import dev.portcullis.app.settings.SettingsPlaces;
import dev.portcullis.app.settings.SettingsReset;
import dev.portcullis.app.settings.SettingsView;
import dev.portcullis.app.settings.SideStage;
import javafx.stage.Stage;

/** The window in which everything is set that can be. JavaFX thread only. */
final class SettingsWindow {

  private static final SideStage.Size SIZE = new SideStage.Size(640, 710, 480, 320);

  private final SideStage stage;

  /** A window that is not shown yet. */
  SettingsWindow(
      Stage owner,
      ShellViewModel shell,
      SettingsPlaces places,
      UndoStack undo,
      AppearanceModel appearance,
      Messages messages) {
    SettingsReset reset =
        new SettingsReset(
            appearance,
            shell.storageProperty(),
            shell.confirmationsProperty(),
            (back, again) ->
                undo.push(new UndoStack.Step("settings.undo.reset", "", true, back, again)));
    stage =
        new SideStage(
            owner,
            "settings.title",
            SIZE,
            () ->
                new SettingsView(
                        appearance,
                        shell.storageProperty(),
                        shell.confirmationsProperty(),
                        places,
                        reset::reset,
                        messages)
                    .scrolled(),
            appearance,
            messages);
  }

  void show() {
    stage.show();
  }

  void close() {
    stage.close();
  }
}
