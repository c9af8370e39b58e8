package dev.portcullis.app.tab;

import dev.portcullis.app.recorded.CaptureLibrary;
import dev.portcullis.app.recorded.CaptureReads;
import dev.portcullis.app.recorded.RecordedViewModel;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableStringValue;

/** A capture recorded earlier in a tab of its own: to look at, not to send. JavaFX thread only. */
public final class RecordedTab implements WindowTab {

  private final RecordedViewModel recorded;
  private final EventPanes panes;
  private final CaptureReads reads;
  private final CaptureLibrary library;
  private final ReadOnlyStringWrapper name;

  /**
   * Joins the parts: the inspector shows what is selected in the log.
   *
   * @param reads counts what reads the capture
   * @param library closes the capture when nothing reads it any more
   */
  public RecordedTab(
      RecordedViewModel recorded, EventPanes panes, CaptureReads reads, CaptureLibrary library) {
    this.recorded = recorded;
    this.panes = panes;
    this.reads = reads;
    this.library = library;
    this.name = new ReadOnlyStringWrapper(this, "name", recorded.recorded().name());
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
  public EventPanes panes() {
    return panes;
  }

  @Override
  public void cameToFront() {
    panes.log().pull();
  }

  @Override
  public void pull(boolean inFront) {
    // What was recorded earlier does not grow.
  }

  @Override
  public void dispose() {
    panes.dispose();
    reads.endThen(() -> library.close(recorded.recorded()));
  }
}
