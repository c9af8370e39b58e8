package dev.portcullis.app.shell;

import dev.portcullis.app.chart.ChartViewModel;
import dev.portcullis.app.compose.ComposerViewModel;
import dev.portcullis.app.export.ExportViewModel;
import dev.portcullis.app.inspect.InspectorViewModel;
import dev.portcullis.app.log.LogViewModel;
import dev.portcullis.app.socket.SocketTabViewModel;
import dev.portcullis.app.wifi.WifiBinding;
import dev.portcullis.core.capture.Capture;
import dev.portcullis.core.codec.TextCharset;
import dev.portcullis.core.workspace.OpenTab;
import dev.portcullis.core.workspace.TabOptions;
import java.util.concurrent.Executor;
import javafx.beans.Observable;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableStringValue;

/** Everything one tab consists of, without its nodes. JavaFX thread only. */
public final class TabSession implements WindowTab {

  private final SocketTabViewModel socket;
  private final LogViewModel log;
  private final InspectorViewModel inspector;
  private final ComposerViewModel composer;
  private final ChartViewModel chart;
  private final ExportViewModel export;
  private final ObjectProperty<TabOptions> options;

  /**
   * Joins the parts: the composer can send while the socket can, and the inspector shows what is
   * selected in the log.
   */
  TabSession(
      SocketTabViewModel socket,
      LogViewModel log,
      InspectorViewModel inspector,
      ComposerViewModel composer,
      ChartViewModel chart,
      ExportViewModel export,
      Capture capture,
      Executor onScreen,
      TabOptions ownOptions) {
    this.socket = socket;
    this.log = log;
    this.inspector = inspector;
    this.composer = composer;
    this.chart = chart;
    this.export = export;
    this.options = new SimpleObjectProperty<>(this, "options", ownOptions);
    composer.connectedProperty().bind(socket.canSend());
    socket.rules().ownProperty().addListener(this::keepOptions);
    socket.wifi().bindingProperty().addListener(this::keepOptions);
    socket.reconnect().enabledProperty().addListener(this::keepOptions);
    socket.reconnect().backOffProperty().addListener(this::keepOptions);
    SelectedEvent.show(log, inspector, capture, onScreen);
    log.columnsProperty().set(ownOptions.columns());
    log.columnsProperty().subscribe((before, now) -> options.set(options.get().withColumns(now)));
    options.subscribe(this::readAs);
    inspector.framing().framingProperty().subscribe((before, now) -> keepFraming());
    inspector
        .charsetProperty()
        .subscribe((before, now) -> options.set(options.get().withCharset(now.label())));
  }

  /** Its target and its socket. */
  public SocketTabViewModel socket() {
    return socket;
  }

  @Override
  public ObservableStringValue name() {
    return socket.nameProperty();
  }

  @Override
  public LogViewModel log() {
    return log;
  }

  @Override
  public InspectorViewModel inspector() {
    return inspector;
  }

  /** What is written to be sent. */
  public ComposerViewModel composer() {
    return composer;
  }

  @Override
  public ChartViewModel chart() {
    return chart;
  }

  @Override
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

  @Override
  public void pull(boolean inFront) {
    socket.pull();
    if (inFront) {
      log.pull();
      chart.pull();
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

  @Override
  public void cameToFront() {
    pull(true);
    socket.verdict().refresh();
  }

  @Override
  public void dispose() {
    composer.dispose();
    socket.dispose();
    chart.dispose();
    export.dispose();
    log.dispose();
  }

  /** The inspector reads bytes as the tab's options say. */
  private void readAs(TabOptions wanted) {
    if (!wanted.framing().equals(inspector.framing().toStore())) {
      inspector.framing().restore(wanted.framing());
    }
    TextCharset.of(wanted.charset()).ifPresent(inspector.charsetProperty()::set);
  }

  /** What is half written in the fields is no framing yet: the last one stays. */
  private void keepFraming() {
    if (!inspector.framing().wrongProperty().get()) {
      options.set(options.get().withFraming(inspector.framing().toStore()));
    }
  }
}
