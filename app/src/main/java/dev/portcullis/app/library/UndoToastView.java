package dev.portcullis.app.library;

import atlantafx.base.theme.Styles;
import dev.portcullis.app.controls.StyleSheets;
import dev.portcullis.app.i18n.Messages;
import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.util.Duration;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Tells what was deleted, with the way back beside it, for a while. JavaFX thread only. */
public final class UndoToastView extends HBox {

  private static final Duration SHOWN = Duration.seconds(12);

  private final Messages messages;
  private final Label words = new Label();
  private final PauseTransition patience = new PauseTransition(SHOWN);

  /** Tells of the steps of this stack. */
  public UndoToastView(UndoStack undo, Messages messages) {
    this.messages = messages;
    setId(LibraryIds.TOAST);
    getStyleClass().add("undo-toast");
    StyleSheets.add(this, UndoToastView.class, "library.css");
    setAlignment(Pos.CENTER_LEFT);
    setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
    setAccessibleRole(AccessibleRole.TEXT);
    Button back = new Button();
    back.setId(LibraryIds.TOAST_UNDO);
    back.getStyleClass().addAll(Styles.FLAT, Styles.ACCENT);
    back.textProperty().bind(messages.bind("library.undo"));
    back.setOnAction(event -> undo.undo());
    Button close = new Button();
    close.setGraphic(new FontIcon(Feather.X));
    close.getStyleClass().addAll(Styles.FLAT, Styles.BUTTON_ICON);
    close.accessibleTextProperty().bind(messages.bind("library.toast.close"));
    close.setOnAction(event -> setVisible(false));
    getChildren().addAll(words, back, close);
    setVisible(false);
    patience.setOnFinished(event -> setVisible(false));
    undo.lastProperty().subscribe((before, now) -> tell(undo.wasPushed() ? now : Optional.empty()));
  }

  private void tell(Optional<UndoStack.Step> step) {
    boolean told = step.map(UndoStack.Step::told).orElse(false);
    step.ifPresent(
        s -> {
          words.setText(messages.text(s.textKey(), s.name()));
          setAccessibleText(words.getText());
        });
    setVisible(told);
    if (told) {
      patience.playFromStart();
    } else {
      patience.stop();
    }
  }
}
