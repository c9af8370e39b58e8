package dev.portcullis.app.tab;

import dev.portcullis.app.chart.ChartViewModel;
import dev.portcullis.app.export.ExportViewModel;
import dev.portcullis.app.inspect.InspectorViewModel;
import dev.portcullis.app.log.LogViewModel;
import javafx.beans.value.ObservableStringValue;

/** A tab of the window, without its nodes: events to look at. JavaFX thread only. */
public sealed interface WindowTab permits TabSession, RecordedTab, ScriptTab, MergedTab {

  /** What it is called. */
  ObservableStringValue name();

  /** What it shows of its events. */
  EventPanes panes();

  /** Its events. */
  default LogViewModel log() {
    return panes().log();
  }

  /** The selected event. */
  default InspectorViewModel inspector() {
    return panes().inspector();
  }

  /** Its rate and response time. */
  default ChartViewModel chart() {
    return panes().chart();
  }

  /** Its way out into files. */
  default ExportViewModel export() {
    return panes().export();
  }

  /** The tab came to the front. */
  default void cameToFront() {
    pull(true);
  }

  /**
   * The session's capture grew.
   *
   * @param inFront whether the tab can be seen; the log of one that cannot is read when it comes up
   */
  void pull(boolean inFront);

  /** The tab is closed. */
  void dispose();
}
