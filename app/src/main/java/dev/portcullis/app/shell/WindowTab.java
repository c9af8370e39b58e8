package dev.portcullis.app.shell;

import dev.portcullis.app.chart.ChartViewModel;
import dev.portcullis.app.export.ExportViewModel;
import dev.portcullis.app.inspect.InspectorViewModel;
import dev.portcullis.app.log.LogViewModel;
import javafx.beans.value.ObservableStringValue;

/** A tab of the window, without its nodes: events to look at. JavaFX thread only. */
public sealed interface WindowTab permits TabSession, RecordedTab, ScriptTab, MergedTab {

  /** What it is called. */
  ObservableStringValue name();

  /** Its events. */
  LogViewModel log();

  /** The selected event. */
  InspectorViewModel inspector();

  /** Its rate and response time. */
  ChartViewModel chart();

  /** Its way out into files. */
  ExportViewModel export();

  /** The tab came to the front. */
  void cameToFront();

  /**
   * The session's capture grew.
   *
   * @param inFront whether the tab can be seen; the log of one that cannot is read when it comes up
   */
  void pull(boolean inFront);

  /** The tab is closed. */
  void dispose();
}
