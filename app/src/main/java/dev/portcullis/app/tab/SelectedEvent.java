package dev.portcullis.app.tab;

import dev.portcullis.app.inspect.InspectedEvent;
import dev.portcullis.app.inspect.InspectedEvents;
import dev.portcullis.app.inspect.InspectedHit;
import dev.portcullis.app.inspect.InspectorViewModel;
import dev.portcullis.app.log.LogRow;
import dev.portcullis.app.log.LogViewModel;
import dev.portcullis.app.viewport.RowRanges;
import dev.portcullis.core.capture.Capture;
import dev.portcullis.core.capture.EventRecord;
import java.util.Optional;
import java.util.concurrent.Executor;

/** Shows in an inspector what is selected in a log. JavaFX thread only. */
final class SelectedEvent {

  private final LogViewModel log;
  private final InspectorViewModel inspector;
  private final Capture capture;

  private final Executor onScreen;

  /** Counts looks: what is found for an earlier one is not shown. */
  private long looks;

  private SelectedEvent(
      LogViewModel log, InspectorViewModel inspector, Capture capture, Executor onScreen) {
    this.log = log;
    this.inspector = inspector;
    this.capture = capture;
    this.onScreen = onScreen;
  }

  /** From now on the inspector follows the log. */
  static void show(
      LogViewModel log, InspectorViewModel inspector, Capture capture, Executor onScreen) {
    SelectedEvent follower = new SelectedEvent(log, inspector, capture, onScreen);
    log.selectedProperty().subscribe((before, now) -> follower.inspect());
    log.selectionProperty().subscribe((before, now) -> follower.inspect());
    follower.inspect();
    log.find()
        .hitProperty()
        .subscribe(
            hit ->
                inspector.mark(
                    hit.map(at -> new InspectedHit(at.event(), at.offset(), at.length()))));
  }

  /** One selected event is shown whole; the bytes of several are joined. */
  private void inspect() {
    long mine = ++looks;
    Optional<EventRecord> selected = log.selectedProperty().get();
    if (selected.isEmpty()) {
      inspector.clear();
      return;
    }
    InspectedEvent one = new InspectedEvent(capture, selected.get(), numberOf(selected.get()));
    RowRanges rows = log.selectionProperty().get();
    if (rows.size() == 1) {
      inspector.inspect(one);
      return;
    }
    log.findSelected(
        events ->
            onScreen.execute(
                () -> {
                  if (mine == looks) {
                    inspector.inspect(new InspectedEvents(capture, events, one));
                  }
                }));
  }

  /** What the log calls the event; it is among the selected rows. */
  private long numberOf(EventRecord event) {
    return log.selectionProperty().get().ranges().stream()
        .flatMap(range -> log.row(range.from()).or(() -> log.row(range.to())).stream())
        .filter(row -> row.event().sequence() == event.sequence())
        .mapToLong(LogRow::number)
        .findFirst()
        .orElse(event.sequence() + 1);
  }
}
