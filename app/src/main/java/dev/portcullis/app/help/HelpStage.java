package dev.portcullis.app.help;

import dev.portcullis.app.i18n.Messages;
import dev.portcullis.app.settings.AppearanceModel;
import dev.portcullis.app.settings.ThemeStyler;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/** The window of help beside the main one. Made when it is first asked for. JavaFX thread only. */
public final class HelpStage {

  private static final double WIDTH = 960;
  private static final double HEIGHT = 720;
  private static final double MIN_WIDTH = 560;
  private static final double MIN_HEIGHT = 360;

  private final Stage owner;
  private final HelpViewModel model;
  private final AppearanceModel appearance;
  private final Messages messages;
  private @Nullable Stage stage;

  /** A window that belongs to another and closes with it. */
  public HelpStage(
      Stage owner, HelpViewModel model, AppearanceModel appearance, Messages messages) {
    this.owner = owner;
    this.model = model;
    this.appearance = appearance;
    this.messages = messages;
  }

  /** Brings it to the front. */
  public void show() {
    if (stage == null) {
      stage = make();
      model.open(HelpPlace.top(HelpPage.START.path()));
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
    made.titleProperty().bind(messages.bind("help.title"));
    Scene scene = new Scene(new HelpView(model, messages), WIDTH, HEIGHT);
    new ThemeStyler(appearance).dress(scene);
    scene.addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ESCAPE) {
            made.hide();
          }
        });
    made.setScene(scene);
    made.setMinWidth(MIN_WIDTH);
    made.setMinHeight(MIN_HEIGHT);
    return made;
  }
}
