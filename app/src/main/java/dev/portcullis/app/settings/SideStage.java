package dev.portcullis.app.settings;

import dev.portcullis.app.controls.CaretRest;
import dev.portcullis.app.i18n.Messages;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/**
 * A window beside the main one, so that both can be seen at once. Made when it is first asked for;
 * Escape hides it. JavaFX thread only.
 */
public final class SideStage {

  /**
   * How large it is, in points.
   *
   * @param width at first
   * @param height at first
   * @param minWidth the narrowest it can be made
   * @param minHeight the lowest it can be made
   */
  public record Size(double width, double height, double minWidth, double minHeight) {}

  private final Stage owner;
  private final String titleKey;
  private final Size size;
  private final Supplier<? extends Parent> content;
  private final AppearanceModel appearance;
  private final Messages messages;
  private @Nullable Stage stage;

  /**
   * A window that belongs to another and closes with it.
   *
   * @param titleKey its title's message
   * @param content makes what it shows, once
   */
  public SideStage(
      Stage owner,
      String titleKey,
      Size size,
      Supplier<? extends Parent> content,
      AppearanceModel appearance,
      Messages messages) {
    this.owner = owner;
    this.titleKey = titleKey;
    this.size = size;
    this.content = content;
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

  /** Brings it to the front and does something with what it shows. */
  public void show(Consumer<? super Parent> then) {
    show();
    if (stage != null) {
      then.accept(stage.getScene().getRoot());
    }
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
    made.titleProperty().bind(messages.bind(titleKey));
    Scene scene = new Scene(content.get(), size.width(), size.height());
    new ThemeStyler(appearance).dress(scene);
    CaretRest.in(scene);
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
    made.setMinWidth(size.minWidth());
    made.setMinHeight(size.minHeight());
    return made;
  }
}
