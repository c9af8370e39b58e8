package dev.portcullis.app.profiles;

import dev.portcullis.app.i18n.Messages;
import dev.portcullis.app.library.FileDialogs;
import dev.portcullis.app.settings.AppearanceModel;
import dev.portcullis.app.settings.ThemeStyler;
import javafx.scene.Scene;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/**
 * The window of rules beside the main one, so that a verdict there can be watched while rules
 * change here. Made when it is first asked for. JavaFX thread only.
 */
public final class ProfilesStage {

  private static final double WIDTH = 1120;
  private static final double HEIGHT = 700;
  private static final double MIN_WIDTH = 760;
  private static final double MIN_HEIGHT = 480;

  private final Stage owner;
  private final ProfilesViewModel model;
  private final BulkViewModel bulk;
  private final FileDialogs dialogs;
  private final AppearanceModel appearance;
  private final Messages messages;
  private @Nullable Stage stage;

  /** A window that belongs to another and closes with it. */
  public ProfilesStage(
      Stage owner,
      ProfilesViewModel model,
      BulkViewModel bulk,
      FileDialogs dialogs,
      AppearanceModel appearance,
      Messages messages) {
    this.owner = owner;
    this.model = model;
    this.bulk = bulk;
    this.dialogs = dialogs;
    this.appearance = appearance;
    this.messages = messages;
  }

  /** Brings it to the front. */
  public void show() {
    if (stage == null) {
      stage = make();
    }
    stage.show();
    stage.toFront();
  }

  /** Hides it. */
  public void close() {
    if (stage != null) {
      stage.hide();
    }
  }

  private Stage make() {
    Stage made = new Stage();
    made.initOwner(owner);
    made.titleProperty().bind(messages.bind("profiles.title"));
    Scene scene = new Scene(new ProfilesView(model, bulk, dialogs, messages), WIDTH, HEIGHT);
    new ThemeStyler(appearance).dress(scene);
    // A filter: a list keeps the key for itself. An open choice is closed by it first.
    scene.addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          boolean open = event.getTarget() instanceof ComboBoxBase<?> choice && choice.isShowing();
          if (event.getCode() == KeyCode.ESCAPE && !open) {
            made.hide();
          }
        });
    made.setScene(scene);
    made.setMinWidth(MIN_WIDTH);
    made.setMinHeight(MIN_HEIGHT);
    return made;
  }
}
