package dev.portcullis.app.shell;

import dev.portcullis.app.chart.ChartViewModel;
import dev.portcullis.app.export.ExportViewModel;
import dev.portcullis.app.inspect.InspectorViewModel;
import dev.portcullis.app.log.LogViewModel;
import dev.portcullis.app.recorded.CaptureLibrary;
import dev.portcullis.app.recorded.CaptureReads;
import dev.portcullis.app.recorded.RecordedViewModel;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableStringValue;

/** A capture recorded earlier in a tab of its own: to look at, not to send. JavaFX thread only. */
public final class RecordedTab implements WindowTab {

  private final RecordedViewModel recorded;
  private final LogViewModel log;
  private final InspectorViewModel inspector;
  private final ChartViewModel chart;
  private final ExportViewModel export;
  private final CaptureReads reads;
  private final CaptureLibrary library;
  private final ReadOnlyStringWrapper name;

  /**
   * Joins the parts: the inspector shows what is selected in the log.
   *
   * @param reads counts what reads the capture
   * @param library closes the capture when nothing reads it any more
   */
  RecordedTab(
      RecordedViewModel recorded,
      LogViewModel log,
      InspectorViewModel inspector,
      ChartViewModel chart,
      ExportViewModel export,
      CaptureReads reads,
      CaptureLibrary library,
      Executor onScreen) {
    this.recorded = recorded;
    this.log = log;
    this.inspector = inspector;
    this.chart = chart;
    this.export = export;
    this.reads = reads;
    this.library = library;
    this.name = new ReadOnlyStringWrapper(this, "name", recorded.recorded().name());
    SelectedEvent.show(log, inspector, recorded.recorded().capture(), onScreen);
  }

  /** What it says of itself. */
  public RecordedViewModel recorded() {
    return recorded;
  }

  @Override
  public ObservableStringValue name() {
    return name.getReadOnlyProperty();
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
    log.pull();
  }

  @Override
  public void pull(boolean inFront) {
    // What was recorded earlier does not grow.
  }

  @Override
  public void dispose() {
    chart.dispose();
    export.dispose();
    log.dispose();
    inspector.clear();
    reads.endThen(() -> library.close(recorded.recorded()));
  }
}
