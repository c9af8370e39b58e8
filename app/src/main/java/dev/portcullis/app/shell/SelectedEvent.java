package dev.portcullis.app.shell;

import dev.portcullis.app.inspect.InspectedEvent;
import dev.portcullis.app.inspect.InspectorViewModel;
import dev.portcullis.app.log.LogRow;
import dev.portcullis.app.log.LogViewModel;
import dev.portcullis.core.capture.Capture;
import dev.portcullis.core.capture.EventRecord;
import java.util.Optional;

/** Shows in an inspector what is selected in a log. JavaFX thread only. */
final class SelectedEvent {

  private final LogViewModel log;
  private final InspectorViewModel inspector;
  private final Capture capture;

  private SelectedEvent(LogViewModel log, InspectorViewModel inspector, Capture capture) {
    this.log = log;
    this.inspector = inspector;
    this.capture = capture;
  }

  /** From now on the inspector follows the log. */
  static void show(LogViewModel log, InspectorViewModel inspector, Capture capture) {
    SelectedEvent follower = new SelectedEvent(log, inspector, capture);
    log.selectedProperty().subscribe(follower::inspect);
  }

  private void inspect(Optional<EventRecord> selected) {
    selected.ifPresentOrElse(
        event -> inspector.inspect(new InspectedEvent(capture, event, numberOf(event))),
        inspector::clear);
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
