package dev.portcullis.app.shell;

import dev.portcullis.app.i18n.Messages;
import dev.portcullis.app.recorded.CaptureLibrary;
import dev.portcullis.app.recorded.OpenOutcome;
import dev.portcullis.app.recorded.RecordedCapture;
import dev.portcullis.app.tab.RecordedTab;
import dev.portcullis.core.capture.CaptureException.Problem;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.control.Menu;

/** Opens captures recorded earlier into tabs, or says why not. JavaFX thread only. */
final class CaptureTabs {

  private final ShellViewModel shell;
  private final CaptureLibrary library;
  private final Function<RecordedCapture, RecordedTab> factory;
  private final Messages messages;
  private final ZoneId zone;
  private final Consumer<String> tell;

  /**
   * Opens captures into this window.
   *
   * @param factory makes the tab of a capture
   * @param tell says a sentence above everything else
   */
  CaptureTabs(
      ShellViewModel shell,
      CaptureLibrary library,
      Function<RecordedCapture, RecordedTab> factory,
      Messages messages,
      ZoneId zone,
      Consumer<String> tell) {
    this.shell = shell;
    this.library = library;
    this.factory = factory;
    this.messages = messages;
    this.zone = zone;
    this.tell = tell;
  }

  /** A menu of the captures recorded lately. */
  Menu recentMenu() {
    library.refresh();
    return RecentMenu.of(library, messages, this::open, zone);
  }

  /** Opens a capture, or brings up the tab that shows it already. */
  void open(Path place) {
    Optional<RecordedTab> shown = shell.showing(place.toAbsolutePath().normalize());
    if (shown.isPresent()) {
      shell.select(shown.get());
      return;
    }
    library.open(place, this::opened);
  }

  private void opened(OpenOutcome outcome) {
    switch (outcome) {
      case OpenOutcome.Opened(RecordedCapture recorded) -> {
        Optional<RecordedTab> shown = shell.showing(recorded.directory());
        if (shown.isPresent()) {
          // Asked for twice before the first was open.
          library.close(recorded);
          shell.select(shown.get());
        } else {
          shell.show(factory.apply(recorded));
          library.refresh();
        }
      }
      case OpenOutcome.Refused(Path place, Problem problem) ->
          tell.accept(messages.text(key(problem), place.toString()));
      case OpenOutcome.Busy(Path place) ->
          tell.accept(messages.text("recorded.busy", place.toString()));
      case OpenOutcome.Unreadable(Path place, String cause) ->
          tell.accept(
              messages.text("recorded.unreadable", place.toString(), messages.reason(cause)));
    }
  }

  private static String key(Problem problem) {
    return switch (problem) {
      case NOT_A_CAPTURE, ALREADY_EXISTS -> "recorded.not-a-capture";
      case IN_USE -> "recorded.in-use";
      case NEWER_VERSION -> "recorded.newer-version";
      case DAMAGED -> "recorded.damaged";
    };
  }
}
