package dev.portcullis.app.compose;

import dev.portcullis.app.controls.Shown;
import dev.portcullis.app.controls.Tips;
import dev.portcullis.app.i18n.Messages;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.text.Text;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * Below the editor: how many bytes, and what can be done with them. Where there is little room the
 * buttons give up first the key, then their words, then all but Send, which is always whole. JavaFX
 * thread only.
 */
final class ComposerFooterView extends HBox {

  /** What is kept free for the words at the left, in the height of a letter. */
  private static final double LEAST_WORDS = 7;

  /** Two lines of words, in the height of a letter. */
  private static final double LINES = 2.6;

  /** Between two buttons. */
  private static final double GAP = 8;

  private final ComposerViewModel model;
  private final Messages messages;
  private final Label size = new Label();
  private final Label blocked = new Label();
  private final Button save;
  private final Button repeat;
  private final Button send;
  private final Label sendKey = new Label();
  private final BooleanProperty sendAlone = new SimpleBooleanProperty(this, "sendAlone", false);

  ComposerFooterView(ComposerViewModel model, Messages messages, KeyCombination sendKeys) {
    this.model = model;
    this.messages = messages;
    size.setId(ComposerIds.SIZE);
    size.getStyleClass().add("composer-size");
    size.textProperty().bind(model.sizeBinding());
    Tips.on(size, size.textProperty());
    Shown.when(size, size.textProperty().isNotEmpty());
    blocked.setId(ComposerIds.BLOCKED);
    blocked.getStyleClass().add("composer-blocked");
    blocked.textProperty().bind(model.blockerBinding());
    Tips.on(blocked, blocked.textProperty());
    Shown.when(blocked, blocked.textProperty().isNotEmpty());
    // In a narrow composer the reason goes below the size rather than being cut.
    FlowPane words = new FlowPane(size, blocked);
    words.setPrefWrapLength(120);
    words.setAlignment(Pos.CENTER_LEFT);
    words.getStyleClass().add("composer-words");
    words.setMinWidth(0);
    // Room for both below each other, so that nothing moves when the second comes.
    words
        .minHeightProperty()
        .bind(
            Bindings.createDoubleBinding(
                () -> LINES * size.getFont().getSize() + words.getVgap(),
                size.fontProperty(),
                words.vgapProperty()));
    size.maxWidthProperty().bind(words.widthProperty());
    blocked.maxWidthProperty().bind(words.widthProperty());
    setHgrow(words, Priority.ALWAYS);
    save = saveButton();
    repeat = repeatButton();
    send = sendButton(sendKeys);
    HBox buttons = new HBox(GAP, save, repeat, send);
    buttons.setMinWidth(USE_PREF_SIZE);
    buttons.setAlignment(Pos.CENTER_RIGHT);
    getChildren().addAll(words, buttons);
    setAlignment(Pos.CENTER_LEFT);
    getStyleClass().add("composer-footer");
  }

  @Override
  protected double computeMinWidth(double height) {
    return snappedLeftInset() + snapSizeX(send.minWidth(-1)) + snappedRightInset();
  }

  @Override
  protected void layoutChildren() {
    fit(getWidth() - snappedLeftInset() - snappedRightInset());
    super.layoutChildren();
  }

  /**
   * Gives the buttons as much as there is room for; measured anew, since words and sizes change.
   */
  private void fit(double width) {
    double words = Math.max(wordOf(size), wordOf(blocked));
    double least = Math.min(words, LEAST_WORDS * size.getFont().getSize());
    double room = width - getSpacing();
    boolean saves = model.savableProperty().get();
    double others = worded(repeat) + (saves ? worded(save) : 0);
    double icons = icon(repeat) + (saves ? icon(save) : 0);
    double alone = GAP * (saves ? 2 : 1) + wordOf(send) + padding(send);
    boolean key = words + others + alone + GAP + sendKey.prefWidth(-1) <= room;
    ContentDisplay small =
        least + others + alone <= room ? ContentDisplay.LEFT : ContentDisplay.GRAPHIC_ONLY;
    send.setContentDisplay(key ? ContentDisplay.RIGHT : ContentDisplay.TEXT_ONLY);
    save.setContentDisplay(small);
    repeat.setContentDisplay(small);
    sendAlone.set(icons + alone > width);
  }

  private static double worded(Button button) {
    return icon(button) + button.getGraphicTextGap() + wordOf(button);
  }

  private static double icon(Button button) {
    return padding(button) + button.getGraphic().prefWidth(-1);
  }

  private static double padding(Button button) {
    return button.snappedLeftInset() + button.snappedRightInset();
  }

  private static double wordOf(Labeled labeled) {
    Text word = new Text(labeled.getText());
    word.setFont(labeled.getFont());
    return Math.ceil(word.getLayoutBounds().getWidth());
  }

  private Button saveButton() {
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
    Shown.when(save, model.savableProperty().and(sendAlone.not()));
    return save;
  }

  private Button repeatButton() {
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
    Shown.when(button, sendAlone.not());
    button.setOnAction(event -> model.toggleRepeat());
    return button;
  }

  private Button sendButton(KeyCombination keys) {
    Button send = new Button();
    send.setId(ComposerIds.SEND);
    send.getStyleClass().addAll("accent", "composer-send");
    send.textProperty().bind(messages.bind("compose.send"));
    sendKey.setText(keys.getDisplayText());
    sendKey.getStyleClass().add("key-hint");
    send.setGraphic(sendKey);
    send.setMinWidth(USE_PREF_SIZE);
    send.disableProperty().bind(model.sendableBinding().not());
    send.setOnAction(event -> model.send());
    return send;
  }
}
