package dev.portcullis.app.compose;

import dev.portcullis.app.controls.Tips;
import dev.portcullis.app.i18n.Messages;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Above the text editor: which part of a long text stands in it. JavaFX thread only. */
final class PartView extends HBox {

  private final ComposerDocument document;
  private final Messages messages;

  /** Held here alone: the language lives longer than a tab, and must not keep it. */
  private final StringBinding said;

  PartView(ComposerDocument document, Messages messages) {
    this.document = document;
    this.messages = messages;
    setId(ComposerIds.HELD);
    getStyleClass().add("composer-part");
    setAlignment(Pos.CENTER_LEFT);
    Label words = new Label();
    said =
        Bindings.createStringBinding(
            this::words, document.heldProperty(), messages.languageProperty());
    words.textProperty().bind(said);
    words.setMinWidth(0);
    words.setMaxWidth(Double.MAX_VALUE);
    setHgrow(words, Priority.ALWAYS);
    Tips.on(words, said);
    Button discard = new Button();
    discard.setId(ComposerIds.DISCARD);
    discard.getStyleClass().add("small");
    discard.setMinWidth(USE_PREF_SIZE);
    discard.textProperty().bind(messages.bind("compose.held.discard"));
    discard.setOnAction(event -> document.discardHeld());
    getChildren()
        .addAll(
            words,
            turn(ComposerIds.PART_PREVIOUS, "compose.held.previous", Feather.CHEVRON_LEFT, false),
            turn(ComposerIds.PART_NEXT, "compose.held.next", Feather.CHEVRON_RIGHT, true),
            discard);
  }

  private String words() {
    return document
        .heldProperty()
        .get()
        .map(now -> messages.text("compose.held", now.from() + 1, now.to(), now.whole().length()))
        .orElse("");
  }

  private Button turn(String id, String key, Feather icon, boolean forward) {
    Button button = new Button();
    button.setId(id);
    button.getStyleClass().addAll("flat", "button-icon", "small");
    button.setGraphic(new FontIcon(icon));
    button.accessibleTextProperty().bind(messages.bind(key));
    Tips.on(button, messages.bind(key));
    button
        .disableProperty()
        .bind(
            document
                .heldProperty()
                .map(
                    held ->
                        held.filter(now -> forward ? now.hasNext() : now.hasPrevious()).isEmpty()));
    button.setOnAction(event -> document.turn(forward));
    return button;
  }
}
