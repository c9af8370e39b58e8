package dev.portcullis.app.export;

import dev.portcullis.app.log.LogViewModel;
import dev.portcullis.core.capture.Capture;
import dev.portcullis.core.codec.TextCharset;
import dev.portcullis.core.export.EventSelection;
import java.util.List;
import java.util.function.Consumer;

/**
 * The events of a tab: of its log, and of the capture the log is part of. JavaFX thread only.
 *
 * @param capture where the log's events are
 * @param log the log
 */
public record LogExportSource(Capture capture, LogViewModel log) implements ExportSource {

  @Override
  public List<ExportScope> scopes() {
    // A log of every socket is all there is, as that of a capture recorded earlier.
    return log.sockets().isEmpty()
        ? List.of(ExportScope.TAB, ExportScope.SHOWN, ExportScope.SELECTED)
        : List.of(ExportScope.values());
  }

  @Override
  public long count(ExportScope scope) {
    return switch (scope) {
      case TAB -> log.eventCount();
      case SHOWN -> log.shownCount();
      case SELECTED -> log.selectionProperty().get().size();
      case SESSION -> capture.count();
    };
  }

  @Override
  public void find(ExportScope scope, Consumer<EventSelection> found) {
    switch (scope) {
      case TAB -> found.accept(log.everything());
      case SHOWN -> found.accept(log.shown());
      case SELECTED -> log.findSelected(found);
      case SESSION -> found.accept(EventSelection.all(capture));
    }
  }

  @Override
  public TextCharset charset() {
    return log.charsetProperty().get();
  }
}
