package dev.portcullis.app.settings;

import dev.portcullis.app.i18n.Messages;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/**
 * The window of settings beside the main one, so that what a setting does can be watched there.
 * Made when it is first asked for. JavaFX thread only.
 */
public final class SettingsStage {

  private static final double WIDTH = 640;
  private static final double HEIGHT = 670;
  private static final double MIN_WIDTH = 480;
  private static final double MIN_HEIGHT = 320;

  private final Stage owner;
  private final Supplier<? extends Node> settings;
  private final AppearanceModel appearance;
  private final Messages messages;
  private @Nullable Stage stage;

  /** A window that belongs to another and closes with it. */
  public SettingsStage(
      Stage owner,
      Supplier<? extends Node> settings,
      AppearanceModel appearance,
      Messages messages) {
    this.owner = owner;
    this.settings = settings;
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
    stage.requestFocus();
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
    made.titleProperty().bind(messages.bind("settings.title"));
    ScrollPane scroll = new ScrollPane(settings.get());
    scroll.setFitToWidth(true);
    scroll.getStyleClass().add("settings-scroll");
    Scene scene = new Scene(scroll, WIDTH, HEIGHT);
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
