package dev.portcullis.app.tab;

import dev.portcullis.app.compose.ComposerViewModel;
import dev.portcullis.app.compose.RepeatViewModel;
import dev.portcullis.app.socket.SocketTabViewModel;
import dev.portcullis.app.wifi.WifiBinding;
import dev.portcullis.core.codec.TextCharset;
import dev.portcullis.core.workspace.OpenTab;
import dev.portcullis.core.workspace.TabOptions;
import javafx.beans.Observable;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableStringValue;

/** Everything one tab consists of, without its nodes. JavaFX thread only. */
public final class TabSession implements WindowTab {

  private final SocketTabViewModel socket;
  private final EventPanes panes;
  private final ComposerViewModel composer;
  private final ObjectProperty<TabOptions> options;

  /**
   * Joins the parts: the composer can send while the socket can, and the inspector shows what is
   * selected in the log.
   */
  public TabSession(
      SocketTabViewModel socket,
      EventPanes panes,
      ComposerViewModel composer,
      TabOptions ownOptions) {
    this.socket = socket;
    this.panes = panes;
    this.composer = composer;
    this.options = new SimpleObjectProperty<>(this, "options", ownOptions);
    composer.connectedProperty().bind(socket.canSend());
    socket.rules().ownProperty().addListener(this::keepOptions);
    socket.wifi().bindingProperty().addListener(this::keepOptions);
    socket.reconnect().enabledProperty().addListener(this::keepOptions);
    socket.reconnect().backOffProperty().addListener(this::keepOptions);
    RepeatViewModel repeat = composer.repeat();
    repeat.restore(ownOptions.repeat());
    repeat.everyProperty().addListener(this::keepOptions);
    repeat.timesProperty().addListener(this::keepOptions);
    repeat.spreadProperty().addListener(this::keepOptions);
    panes.log().columnsProperty().set(ownOptions.columns());
    panes
        .log()
        .columnsProperty()
        .subscribe((before, now) -> options.set(options.get().withColumns(now)));
    options.subscribe(this::readAs);
    panes.inspector().framing().framingProperty().subscribe((before, now) -> keepFraming());
    panes
        .inspector()
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
  public EventPanes panes() {
    return panes;
  }

  /** What is written to be sent. */
  public ComposerViewModel composer() {
    return composer;
  }

  /**
   * What else it has of its own: rules, charset, framing, repeat, columns. Stored when it changes.
   */
  public ObjectProperty<TabOptions> optionsProperty() {
    return options;
  }

  /** What is to be stored of it. */
  public OpenTab toStore() {
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
      panes.pull();
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
                socket.reconnect().backOffProperty().get())
            .withRepeat(composer.repeat().toStore()));
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
    panes.dispose();
  }

  /** The inspector reads bytes as the tab's options say. */
  private void readAs(TabOptions wanted) {
    if (!wanted.framing().equals(panes.inspector().framing().toStore())) {
      panes.inspector().framing().restore(wanted.framing());
    }
    TextCharset.of(wanted.charset()).ifPresent(panes.inspector().charsetProperty()::set);
  }

  /** What is half written in the fields is no framing yet: the last one stays. */
  private void keepFraming() {
    if (panes.inspector().framing().wrongProperty().get().isEmpty()) {
      options.set(options.get().withFraming(panes.inspector().framing().toStore()));
    }
  }
}
