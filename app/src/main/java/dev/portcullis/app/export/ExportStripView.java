package dev.portcullis.app.export;

import atlantafx.base.theme.Styles;
import dev.portcullis.app.controls.NoticeStrip;
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
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ProgressBar;
import org.kordamp.ikonli.feather.Feather;

/** How far an export is and how it ended; absent while there is none. JavaFX thread. */
public final class ExportStripView extends NoticeStrip {

  private final ExportViewModel model;
  private final Messages messages;
  private final ProgressBar progress = new ProgressBar();

  /** Held here alone: the language lives longer than a tab, and must not keep it. */
  private final InvalidationListener languageChanged = source -> show();

  /** The strip of a tab, made when there is something to tell. */
  public static Node onDemand(ExportViewModel model, Messages messages) {
    return new OnDemand(busy(model), () -> new ExportStripView(model, messages));
  }

  private ExportStripView(ExportViewModel model, Messages messages) {
    super(ExportIds.TEXT, Kind.INFO, Feather.DOWNLOAD);
    this.model = model;
    this.messages = messages;
    setId(ExportIds.STRIP);
    progress.setId(ExportIds.PROGRESS);
    progress.accessibleTextProperty().bind(sentenceProperty());
    BooleanBinding running = is(ExportState.Running.class);
    BooleanBinding done = is(ExportState.Done.class);
    Shown.when(progress, running);
    Button dismiss = dismissal(ExportIds.DISMISS, messages.bind("export.dismiss"), model::dismiss);
    Shown.when(dismiss, running.not());
    getChildren()
        .addAll(
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
      case ExportState.Idle() -> say("");
      case ExportState.Running running -> {
        dress(Kind.INFO, Feather.DOWNLOAD);
        progress.setProgress(running.share());
        say(
            running.end() == 0
                ? messages.text("export.beginning")
                : messages.text("export.running", running.done(), running.end()));
      }
      case ExportState.Done done -> {
        dress(
            done.report().complete() ? Kind.SUCCESS : Kind.WARNING,
            done.report().complete() ? Feather.CHECK_CIRCLE : Feather.ALERT_TRIANGLE);
        say(words(done));
      }
      case ExportState.Failed failed -> {
        dress(Kind.ERROR, Feather.ALERT_CIRCLE);
        say(failed.cause().message(messages.locale()));
      }
      case ExportState.Nothing() -> tellTrouble(messages.text("export.nothing"));
      case ExportState.Busy() -> tellTrouble(messages.text("export.busy"));
      case ExportState.NotShown(Path file, String cause) ->
          tellTrouble(messages.text("export.not-shown", file.toString(), messages.reason(cause)));
    }
  }

  private void tellTrouble(String sentence) {
    dress(Kind.ERROR, Feather.ALERT_CIRCLE);
    say(sentence);
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
