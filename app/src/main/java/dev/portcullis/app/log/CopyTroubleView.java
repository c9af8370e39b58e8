package dev.portcullis.app.log;

import atlantafx.base.theme.Styles;
import dev.portcullis.app.controls.Shown;
import dev.portcullis.app.i18n.Messages;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Says above the rows that less was copied than was asked for, and why. JavaFX thread. */
final class CopyTroubleView extends HBox {

  private final Messages messages;

  CopyTroubleView(ObjectProperty<Optional<Copied>> trouble, Messages messages) {
    this.messages = messages;
    StringBinding sentence =
        Bindings.createStringBinding(
            () -> trouble.get().map(this::sentence).orElse(""),
            trouble,
            messages.languageProperty());
    Label text = new Label();
    text.setId(LogIds.COPY_TROUBLE);
    text.setWrapText(true);
    text.setMaxWidth(Double.MAX_VALUE);
    text.textProperty().bind(sentence);
    HBox.setHgrow(text, Priority.ALWAYS);
    Button dismiss = new Button();
    dismiss.setId(LogIds.COPY_DISMISS);
    dismiss.getStyleClass().addAll(Styles.FLAT, Styles.BUTTON_ICON, Styles.SMALL);
    dismiss.setGraphic(new FontIcon(Feather.X));
    dismiss.accessibleTextProperty().bind(messages.bind("log.copied.dismiss"));
    dismiss.setOnAction(event -> trouble.set(Optional.empty()));
    getChildren().addAll(new FontIcon(Feather.ALERT_TRIANGLE), text, dismiss);
    getStyleClass().addAll("notice-strip", "warning-strip");
    setAlignment(Pos.CENTER_LEFT);
    // A sentence is never cut for want of room: the rows yield.
    setMinHeight(USE_PREF_SIZE);
    Shown.when(this, sentence.isNotEmpty());
  }

  private String sentence(Copied copied) {
    return switch (copied.end()) {
      case Copied.Whole() -> messages.text("log.copied.dropped", copied.events(), copied.dropped());
      case Copied.Full() -> messages.text("log.copied.full", copied.events(), copied.asked());
      case Copied.Cut() -> messages.text("log.copied.cut");
      case Copied.TooLong() -> messages.text("log.copied.too-long");
      case Copied.Unreadable(String cause) ->
          messages.text("log.copied.unreadable", copied.events(), copied.asked(), cause);
    };
  }
}
