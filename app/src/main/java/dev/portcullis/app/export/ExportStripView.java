package dev.portcullis.app.export;

import atlantafx.base.theme.Styles;
import dev.portcullis.app.controls.OnDemand;
import dev.portcullis.app.controls.Shown;
import dev.portcullis.app.controls.WordButton;
import dev.portcullis.app.i18n.Messages;
import dev.portcullis.core.export.ExportReport;
import java.nio.file.Path;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** How far an export is and how it ended; absent while there is none. JavaFX thread. */
public final class ExportStripView extends HBox {

  private final ExportViewModel model;
  private final Messages messages;
  private final FontIcon icon = new FontIcon(Feather.DOWNLOAD);
  private final Label text = new Label();
  private final ProgressBar progress = new ProgressBar();

  /** Held here alone: the language lives longer than a tab, and must not keep it. */
  private final InvalidationListener languageChanged = source -> show();

  /** The strip of a tab, made when there is something to tell. */
  public static Node onDemand(ExportViewModel model, Messages messages) {
    return new OnDemand(busy(model), () -> new ExportStripView(model, messages));
  }

  private ExportStripView(ExportViewModel model, Messages messages) {
    this.model = model;
    this.messages = messages;
    setId(ExportIds.STRIP);
    getStyleClass().addAll("notice-strip", "export-strip");
    setAlignment(Pos.CENTER_LEFT);
    // A sentence is never cut for want of room: the rows yield.
    setMinHeight(USE_PREF_SIZE);
    text.setId(ExportIds.TEXT);
    text.setWrapText(true);
    text.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(text, Priority.ALWAYS);
    progress.setId(ExportIds.PROGRESS);
    progress.accessibleTextProperty().bind(text.textProperty());
    BooleanBinding running = is(ExportState.Running.class);
    BooleanBinding done = is(ExportState.Done.class);
    Shown.when(progress, running);
    Button dismiss = new Button();
    dismiss.setId(ExportIds.DISMISS);
    dismiss.getStyleClass().addAll(Styles.FLAT, Styles.BUTTON_ICON, Styles.SMALL);
    dismiss.setGraphic(new FontIcon(Feather.X));
    dismiss.accessibleTextProperty().bind(messages.bind("export.dismiss"));
    dismiss.setOnAction(event -> model.dismiss());
    Shown.when(dismiss, running.not());
    getChildren()
        .addAll(
            icon,
            text,
            progress,
            button(ExportIds.CANCEL, "export.cancel", model::cancel, running),
            button(ExportIds.OPEN, "export.open", model::open, done),
            button(ExportIds.SHOW, "export.show", model::showInFolder, done),
            dismiss);
    model.stateProperty().subscribe(state -> show());
    messages.languageProperty().addListener(new WeakInvalidationListener(languageChanged));
  }

  private static BooleanBinding busy(ExportViewModel model) {
    return Bindings.createBooleanBinding(
        () -> !(model.stateProperty().get() instanceof ExportState.Idle), model.stateProperty());
  }

  private BooleanBinding is(Class<? extends ExportState> kind) {
    return Bindings.createBooleanBinding(
        () -> kind.isInstance(model.stateProperty().get()), model.stateProperty());
  }

  private Button button(String id, String key, Runnable action, BooleanBinding shown) {
    Button button = WordButton.of(id, messages.bind(key), action, Styles.SMALL);
    Shown.when(button, shown);
    return button;
  }

  private void show() {
    switch (model.stateProperty().get()) {
      case ExportState.Idle() -> text.setText("");
      case ExportState.Running running -> {
        dress("info-strip", Feather.DOWNLOAD);
        progress.setProgress(running.share());
        text.setText(
            running.end() == 0
                ? messages.text("export.beginning")
                : messages.text("export.running", running.done(), running.end()));
      }
      case ExportState.Done done -> {
        dress(
            done.report().complete() ? "success-strip" : "warning-strip",
            done.report().complete() ? Feather.CHECK_CIRCLE : Feather.ALERT_TRIANGLE);
        text.setText(words(done));
      }
      case ExportState.Failed failed -> {
        dress("error-strip", Feather.ALERT_CIRCLE);
        text.setText(failed.cause().message(messages.locale()));
      }
      case ExportState.Nothing() -> tellTrouble(messages.text("export.nothing"));
      case ExportState.Busy() -> tellTrouble(messages.text("export.busy"));
      case ExportState.NotShown(Path file, String cause) ->
          tellTrouble(messages.text("export.not-shown", file.toString(), cause));
    }
  }

  private void tellTrouble(String sentence) {
    dress("error-strip", Feather.ALERT_CIRCLE);
    text.setText(sentence);
  }

  private void dress(String styleClass, Ikon sign) {
    getStyleClass().removeAll("info-strip", "success-strip", "warning-strip", "error-strip");
    getStyleClass().add(styleClass);
    icon.setIconCode(sign);
  }

  private String words(ExportState.Done done) {
    ExportReport report = done.report();
    String size = messages.formats().bytes(report.wireBytes());
    Path first = done.files().getFirst();
    StringBuilder words =
        new StringBuilder(
            done.files().size() == 1
                ? messages.text("export.done", report.events(), size, first.toString())
                : messages.text(
                    "export.done-files",
                    report.events(),
                    size,
                    done.files().size(),
                    String.valueOf(first.getParent())));
    if (report.eventsNotKept() > 0) {
      words
          .append(' ')
          .append(
              messages.text(
                  "export.not-kept",
                  report.eventsNotKept(),
                  messages.formats().bytes(report.bytesNotKept())));
    }
    if (report.eventsNotCaptured() > 0) {
      words.append(' ').append(messages.text("export.not-captured", report.eventsNotCaptured()));
    }
    return words.toString();
  }
}
