package dev.portcullis.app.shell;

import dev.portcullis.app.chart.ChartViewModel;
import dev.portcullis.app.export.ExportViewModel;
import dev.portcullis.app.inspect.InspectorViewModel;
import dev.portcullis.app.log.LogViewModel;
import dev.portcullis.app.script.ScriptViewModel;
import dev.portcullis.core.capture.Capture;
import java.nio.file.Path;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.value.ObservableStringValue;

/** A script in a tab of its own, with the events of all its sockets. JavaFX thread only. */
public final class ScriptTab implements WindowTab {

  private final ScriptViewModel script;
  private final LogViewModel log;
  private final InspectorViewModel inspector;
  private final ChartViewModel chart;
  private final ExportViewModel export;
  private final Path unsaved;
  private final Consumer<Path> kept;

  /**
   * Joins the parts: the log has every socket a run creates.
   *
   * @param quotaTouched hears whenever a slot was taken
   * @param unsaved the folder where changes nobody saved are kept
   * @param kept hears where they are
   */
  ScriptTab(
      ScriptViewModel script,
      LogViewModel log,
      InspectorViewModel inspector,
      ChartViewModel chart,
      ExportViewModel export,
      Capture capture,
      Executor onScreen,
      Runnable quotaTouched,
      Path unsaved,
      Consumer<Path> kept) {
    this.script = script;
    this.log = log;
    this.inspector = inspector;
    this.chart = chart;
    this.export = export;
    this.unsaved = unsaved;
    this.kept = kept;
    script.onSocketCreated(
        id -> {
          log.addSocket(id);
          quotaTouched.run();
        });
    SelectedEvent.show(log, inspector, capture, onScreen);
  }

  /** Its text and its run. */
  public ScriptViewModel script() {
    return script;
  }

  @Override
  public ObservableStringValue name() {
    return script.nameProperty();
  }

  @Override
  public LogViewModel log() {
    return log;
  }

  @Override
  public InspectorViewModel inspector() {
    return inspector;
  }

  @Override
  public ChartViewModel chart() {
    return chart;
  }

  @Override
  public ExportViewModel export() {
    return export;
  }

  @Override
  public void cameToFront() {
    pull(true);
  }

  @Override
  public void pull(boolean inFront) {
    if (inFront) {
      log.pull();
      chart.pull();
    }
  }

  @Override
  public void dispose() {
    script.dispose(unsaved).ifPresent(kept);
    chart.dispose();
    export.dispose();
    log.dispose();
    inspector.clear();
  }
}
