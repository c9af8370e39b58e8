package dev.portcullis.app.compose;

import dev.portcullis.app.controls.Shown;
import dev.portcullis.app.controls.Tips;
import dev.portcullis.app.controls.WordButton;
import dev.portcullis.app.i18n.Messages;
import dev.portcullis.core.send.FileSendProgress;
import dev.portcullis.core.send.RepeatEnd;
import dev.portcullis.core.send.RepeatProgress;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Strips for what is sent over time: repeating, and a file. Absent while there is nothing. */
final class ActivityView extends VBox {

  private static final PseudoClass FAILED = PseudoClass.getPseudoClass("failed");

  private final ComposerViewModel model;
  private final Messages messages;

  ActivityView(ComposerViewModel model, Messages messages) {
    this.model = model;
    this.messages = messages;
    getChildren().addAll(repeat(), sequence(), file());
  }

  private Node repeat() {
    RepeatViewModel repeat = model.repeat();
    Label words = words(ComposerIds.REPEAT_STATUS);
    words
        .textProperty()
        .bind(
            Bindings.createStringBinding(
                () ->
                    repeat
                        .progressProperty()
                        .get()
                        .map(p -> ActivityWords.repeat(messages, p, repeat.begun()))
                        .orElse(""),
                repeat.progressProperty(),
                messages.languageProperty()));
    Tips.on(words, words.textProperty());
    // One line that does not jump while it changes; how it ended is said in full.
    words.wrapTextProperty().bind(condition(() -> !repeat.isRunning(), repeat.progressProperty()));
    Button end =
        button(ComposerIds.REPEAT_DISMISS, "compose.activity.dismiss", repeat::dismiss, Feather.X);
    Shown.when(end, condition(() -> !repeat.isRunning(), repeat.progressProperty()));
    HBox strip = strip(words, end);
    repeat
        .progressProperty()
        .subscribe(
            now ->
                strip.pseudoClassStateChanged(
                    FAILED, now.flatMap(RepeatProgress::end).map(ActivityView::bad).orElse(false)));
    return strip;
  }

  private static boolean bad(RepeatEnd end) {
    return switch (end) {
      case RepeatEnd.Finished() -> false;
      case RepeatEnd.Stopped() -> false;
      case RepeatEnd.Disconnected() -> true;
      case RepeatEnd.Unwritable unwritable -> true;
    };
  }

  private Node sequence() {
    SequenceRunModel sequence = model.sequence();
    var run = sequence.runProperty();
    Label words = words(ComposerIds.SEQUENCE_STATUS);
    words
        .textProperty()
        .bind(
            Bindings.createStringBinding(
                () -> run.get().map(now -> SequenceWords.run(messages, now)).orElse(""),
                run,
                messages.languageProperty()));
    Tips.on(words, words.textProperty());
    words.wrapTextProperty().bind(condition(() -> !sequence.isRunning(), run));
    ProgressBar bar = new ProgressBar();
    bar.getStyleClass().add("small");
    bar.progressProperty()
        .bind(
            Bindings.createDoubleBinding(() -> run.get().map(SequenceRun::share).orElse(0.0), run));
    Shown.when(bar, condition(sequence::isRunning, run));
    Button stop = button(ComposerIds.SEQUENCE_STOP, "compose.repeat.stop", sequence::stop);
    Shown.when(stop, condition(sequence::isRunning, run));
    Button end =
        button(
            ComposerIds.SEQUENCE_DISMISS, "compose.activity.dismiss", sequence::dismiss, Feather.X);
    Shown.when(end, condition(() -> !sequence.isRunning(), run));
    HBox strip = strip(words, bar, stop, end);
    run.subscribe(
        now -> strip.pseudoClassStateChanged(FAILED, now.map(SequenceRun::failed).orElse(false)));
    return strip;
  }

  private Node file() {
    FileViewModel file = model.file();
    Label words = words(ComposerIds.FILE_STATUS);
    words.setWrapText(true);
    words
        .textProperty()
        .bind(
            Bindings.createStringBinding(
                () -> ActivityWords.file(messages, file.stateProperty().get()),
                file.stateProperty(),
                messages.languageProperty()));
    ProgressBar bar = new ProgressBar();
    bar.setId(ComposerIds.FILE_PROGRESS);
    bar.getStyleClass().add("small");
    file.stateProperty().subscribe(now -> bar.setProgress(share(now)));
    Shown.when(bar, condition(file::isSending, file.stateProperty()));
    Button send = button(ComposerIds.FILE_SEND, "compose.file.send", model::sendFile);
    send.disableProperty().bind(model.connectedProperty().not().or(model.busyBinding()));
    Shown.when(send, condition(() -> offered(file).isPresent(), file.stateProperty()));
    Button load = button(ComposerIds.FILE_LOAD, "compose.file.load", file::loadIntoEditor);
    Shown.when(
        load,
        condition(
            () -> offered(file).map(FileViewModel.State.Offered::loadable).orElse(false),
            file.stateProperty()));
    Button cancel = button(ComposerIds.FILE_CANCEL, "compose.file.cancel", file::dismiss);
    Shown.when(cancel, condition(file::isSending, file.stateProperty()));
    Button dismiss =
        button(ComposerIds.FILE_DISMISS, "compose.activity.dismiss", file::dismiss, Feather.X);
    Shown.when(dismiss, condition(() -> !file.isSending(), file.stateProperty()));
    HBox strip = strip(words, bar, send, load, cancel, dismiss);
    file.stateProperty()
        .subscribe(now -> strip.pseudoClassStateChanged(FAILED, FileViewModel.failed(now)));
    return strip;
  }

  private static Optional<FileViewModel.State.Offered> offered(FileViewModel file) {
    return file.stateProperty().get() instanceof FileViewModel.State.Offered offered
        ? Optional.of(offered)
        : Optional.empty();
  }

  private static double share(FileViewModel.State state) {
    return state instanceof FileViewModel.State.Sending(var file, FileSendProgress progress)
        ? progress.share()
        : 0;
  }

  private static BooleanBinding condition(BooleanSupplier holds, Observable source) {
    return Bindings.createBooleanBinding(holds::getAsBoolean, source);
  }

  private static HBox strip(Label words, Node... controls) {
    HBox strip = new HBox(words);
    strip.getChildren().addAll(controls);
    strip.setAlignment(Pos.CENTER_LEFT);
    strip.getStyleClass().add("composer-activity");
    HBox.setHgrow(words, Priority.ALWAYS);
    Shown.when(strip, words.textProperty().isNotEmpty());
    return strip;
  }

  private static Label words(String id) {
    Label words = new Label();
    words.setId(id);
    words.setMaxWidth(Double.MAX_VALUE);
    words.setMinHeight(USE_PREF_SIZE);
    return words;
  }

  private Button button(String id, String key, Runnable action) {
    return WordButton.of(id, messages.bind(key), action, "small");
  }

  private Button button(String id, String key, Runnable action, Feather icon) {
    Button button = new Button();
    button.setId(id);
    button.getStyleClass().addAll("flat", "button-icon", "small");
    button.setGraphic(new FontIcon(icon));
    button.accessibleTextProperty().bind(messages.bind(key));
    button.setOnAction(event -> action.run());
    return button;
  }
}
