package dev.portcullis.app.shell;

import dev.portcullis.app.compose.ComposerViewModel;
import dev.portcullis.app.export.ExportViewModel;
import dev.portcullis.app.inspect.InspectedEvent;
import dev.portcullis.app.inspect.InspectedEvents;
import dev.portcullis.app.inspect.InspectorViewModel;
import dev.portcullis.app.log.LogRow;
import dev.portcullis.app.log.LogViewModel;
import dev.portcullis.app.socket.SocketTabViewModel;
import dev.portcullis.app.viewport.RowRanges;
import dev.portcullis.app.wifi.WifiBinding;
import dev.portcullis.core.capture.Capture;
import dev.portcullis.core.capture.EventRecord;
import dev.portcullis.core.workspace.OpenTab;
import dev.portcullis.core.workspace.TabOptions;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.beans.Observable;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/** Everything one tab consists of, without its nodes. JavaFX thread only. */
public final class TabSession {

  private final SocketTabViewModel socket;
  private final LogViewModel log;
  private final InspectorViewModel inspector;
  private final ComposerViewModel composer;
  private final ExportViewModel export;
  private final Capture capture;
  private final ObjectProperty<TabOptions> options;
  private final Executor onScreen;

  /**
   * Joins the parts: the composer can send while the socket can, and the inspector shows what is
   * selected in the log.
   */
  TabSession(
      SocketTabViewModel socket,
      LogViewModel log,
      InspectorViewModel inspector,
      ComposerViewModel composer,
      ExportViewModel export,
      Capture capture,
      Executor onScreen,
      TabOptions ownOptions) {
    this.socket = socket;
    this.log = log;
    this.inspector = inspector;
    this.composer = composer;
    this.export = export;
    this.capture = capture;
    this.options = new SimpleObjectProperty<>(this, "options", ownOptions);
    this.onScreen = onScreen;
    composer.connectedProperty().bind(socket.canSend());
    socket.rules().ownProperty().addListener(this::keepOptions);
    socket.wifi().bindingProperty().addListener(this::keepOptions);
    socket.reconnect().enabledProperty().addListener(this::keepOptions);
    socket.reconnect().backOffProperty().addListener(this::keepOptions);
    log.selectedProperty().subscribe((before, now) -> inspect());
    log.selectionProperty().subscribe((before, now) -> inspect());
    inspect();
  }

  /** Its target and its socket. */
  public SocketTabViewModel socket() {
    return socket;
  }

  /** Its events. */
  public LogViewModel log() {
    return log;
  }

  /** The selected event. */
  public InspectorViewModel inspector() {
    return inspector;
  }

  /** What is written to be sent. */
  public ComposerViewModel composer() {
    return composer;
  }

  /** Its way out into files. */
  public ExportViewModel export() {
    return export;
  }

  /** What else it has of its own: rules, charset, framing, columns. Stored when it changes. */
  public ObjectProperty<TabOptions> optionsProperty() {
    return options;
  }

  /** What is to be stored of it. */
  OpenTab toStore() {
    return new OpenTab(
        socket.nameProperty().get(),
        socket.addressProperty().get(),
        socket.portProperty().get(),
        socket.timeoutProperty().get(),
        socket.device(),
        composer.draft(),
        options.get());
  }

  /**
   * The capture grew.
   *
   * @param inFront whether the tab can be seen; the log of one that cannot is read when it comes up
   */
  void pull(boolean inFront) {
    socket.pull();
    if (inFront) {
      log.pull();
    }
  }

  /** What the socket's part has of its own is stored with the rest. */
  private void keepOptions(Observable changed) {
    options.set(
        options
            .get()
            .withProfile(socket.rules().ownProperty().get())
            .withBinding(socket.wifi().bindingProperty().get().map(WifiBinding::toStore).orElse(""))
            .withReconnect(
                socket.reconnect().enabledProperty().get(),
                socket.reconnect().backOffProperty().get()));
  }

  /** The tab is closed. */
  void dispose() {
    composer.dispose();
    socket.dispose();
    export.dispose();
    log.dispose();
  }

  /** One selected event is shown whole; the bytes of several are joined. */
  private void inspect() {
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
                  if (log.selectionProperty().get().equals(rows)) {
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
