package dev.portcullis.app.compose;

import dev.portcullis.app.controls.Shown;
import dev.portcullis.app.controls.Tips;
import dev.portcullis.app.i18n.Messages;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Below the editor: how many bytes, and what can be done with them. JavaFX thread only. */
final class ComposerFooterView extends HBox {

  /** In a narrower composer the button has its word alone. */
  private static final double HINT_FROM = 400;

  private final ComposerViewModel model;
  private final Messages messages;

  ComposerFooterView(ComposerViewModel model, Messages messages, KeyCombination sendKeys) {
    this.model = model;
    this.messages = messages;
    Label size = new Label();
    size.setId(ComposerIds.SIZE);
    size.getStyleClass().add("composer-size");
    size.textProperty().bind(model.sizeBinding());
    Shown.when(size, size.textProperty().isNotEmpty());
    Label blocked = new Label();
    blocked.setId(ComposerIds.BLOCKED);
    blocked.getStyleClass().add("composer-blocked");
    blocked.textProperty().bind(model.blockerBinding());
    Shown.when(blocked, blocked.textProperty().isNotEmpty());
    // In a narrow composer the reason goes below the size rather than being cut.
    FlowPane words = new FlowPane(size, blocked);
    words.setPrefWrapLength(120);
    words.setAlignment(Pos.CENTER_LEFT);
    words.getStyleClass().add("composer-words");
    setHgrow(words, Priority.ALWAYS);
    getChildren().addAll(words, saveButton(), repeatButton(), sendButton(sendKeys));
    setAlignment(Pos.CENTER_LEFT);
    getStyleClass().add("composer-footer");
  }

  private Node saveButton() {
    Button save = new Button();
    save.setId(ComposerIds.SAVE);
    save.textProperty().bind(messages.bind("compose.save"));
    save.setGraphic(new FontIcon(Feather.STAR));
    save.setMinWidth(USE_PREF_SIZE);
    Tips.on(save, messages.bind("compose.save.hint"));
    save.setOnAction(event -> model.save());
    save.setOnDragDetected(
        event -> {
          ClipboardContent content = new ClipboardContent();
          content.put(PayloadDrag.FORMAT, PayloadDrag.COMPOSER);
          save.startDragAndDrop(TransferMode.COPY).setContent(content);
          event.consume();
        });
    Shown.when(save, model.savableProperty());
    return save;
  }

  private Node repeatButton() {
    RepeatViewModel repeat = model.repeat();
    FontIcon icon = new FontIcon(Feather.REPEAT);
    Button button = new Button();
    button.setId(ComposerIds.REPEAT);
    button.setGraphic(icon);
    button.setMinWidth(USE_PREF_SIZE);
    Tips.on(button, messages.bind("compose.repeat.hint"));
    button
        .textProperty()
        .bind(
            Bindings.createStringBinding(
                () ->
                    messages.text(
                        repeat.isRunning() ? "compose.repeat.stop" : "compose.repeat.start"),
                repeat.progressProperty(),
                messages.languageProperty()));
    repeat
        .progressProperty()
        .subscribe(now -> icon.setIconCode(repeat.isRunning() ? Feather.SQUARE : Feather.REPEAT));
    button.disableProperty().bind(model.repeatableBinding().not());
    button.setOnAction(event -> model.toggleRepeat());
    return button;
  }

  private Node sendButton(KeyCombination keys) {
    Button send = new Button();
    send.setId(ComposerIds.SEND);
    send.getStyleClass().addAll("accent", "composer-send");
    send.textProperty().bind(messages.bind("compose.send"));
    Label hint = new Label(keys.getDisplayText());
    hint.getStyleClass().add("key-hint");
    send.setGraphic(hint);
    widthProperty()
        .subscribe(
            now ->
                send.setContentDisplay(
                    now.doubleValue() > HINT_FROM
                        ? ContentDisplay.RIGHT
                        : ContentDisplay.TEXT_ONLY));
    send.setMinWidth(USE_PREF_SIZE);
    send.disableProperty().bind(model.sendableBinding().not());
    send.setOnAction(event -> model.send());
    return send;
  }
}
