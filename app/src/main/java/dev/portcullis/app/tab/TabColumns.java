package dev.portcullis.app.tab;

import dev.portcullis.core.workspace.TabOptions.LogColumn;
import dev.portcullis.core.workspace.WindowPlace;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyProperty;
import javafx.beans.property.SimpleObjectProperty;

/** The columns of the logs of tabs that are not stored themselves. JavaFX thread only. */
public final class TabColumns {

  private final ObjectProperty<List<LogColumn>> plain;
  private final ObjectProperty<List<LogColumn>> merged;

  /** As they were stored. */
  public TabColumns(WindowPlace stored) {
    plain = new SimpleObjectProperty<>(this, "plain", stored.columns());
    merged = new SimpleObjectProperty<>(this, "merged", stored.mergedColumns());
  }

  /** Those of captures and scripts. */
  public ReadOnlyProperty<List<LogColumn>> plainProperty() {
    return plain;
  }

  /** Those of merged tabs, which show whose each event is. */
  public ReadOnlyProperty<List<LogColumn>> mergedProperty() {
    return merged;
  }

  /** Gives a tab the columns of its kind, and takes over what becomes of them. */
  public void keep(WindowTab tab) {
    ObjectProperty<List<LogColumn>> kept = tab instanceof MergedTab ? merged : plain;
    tab.log().columnsProperty().set(kept.get());
    tab.log().columnsProperty().subscribe((before, now) -> kept.set(now));
  }
}
