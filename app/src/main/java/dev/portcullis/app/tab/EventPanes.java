package dev.portcullis.app.tab;

import dev.portcullis.app.chart.ChartViewModel;
import dev.portcullis.app.export.ExportViewModel;
import dev.portcullis.app.inspect.InspectorViewModel;
import dev.portcullis.app.log.LogViewModel;
import dev.portcullis.core.capture.Capture;
import java.util.concurrent.Executor;

/**
 * What every tab shows of its events. JavaFX thread only.
 *
 * @param log the events
 * @param inspector the selected event
 * @param chart their rate and response time
 * @param export their way out into files
 */
public record EventPanes(
    LogViewModel log, InspectorViewModel inspector, ChartViewModel chart, ExportViewModel export) {

  /**
   * The parts, joined: the inspector shows what is selected in the log, and both read text in the
   * same charset.
   */
  public static EventPanes joined(
      LogViewModel log,
      InspectorViewModel inspector,
      ChartViewModel chart,
      ExportViewModel export,
      Capture capture,
      Executor onScreen) {
    log.charsetProperty().bindBidirectional(inspector.charsetProperty());
    SelectedEvent.show(log, inspector, capture, onScreen);
    return new EventPanes(log, inspector, chart, export);
  }

  /** The capture grew, and the tab can be seen. */
  void pull() {
    log.pull();
    chart.pull();
  }

  /** The tab is closed. */
  void dispose() {
    chart.dispose();
    export.dispose();
    log.dispose();
    inspector.clear();
  }
}
