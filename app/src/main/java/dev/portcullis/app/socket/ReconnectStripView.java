package dev.portcullis.app.socket;

import dev.portcullis.app.controls.NoticeStrip;
import dev.portcullis.app.controls.OnDemand;
import dev.portcullis.app.i18n.Messages;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import org.kordamp.ikonli.feather.Feather;

/** Says that a tab connects again by itself, when, and how to end it. Absent while it does not. */
public final class ReconnectStripView extends NoticeStrip {

  private final TabReconnect model;
  private final Messages messages;
  private final Button lastSlot = new Button();
  private final Button stop = new Button();

  /** Held here alone: the language lives longer than a tab, and must not keep it. */
  private final InvalidationListener languageChanged = source -> write();

  /** The strip of this tab, made when it first connects again. */
  public static Node onDemand(TabReconnect model, Messages messages) {
    return new OnDemand(
        Bindings.createBooleanBinding(
            () -> !(model.stateProperty().get() instanceof TabReconnect.Idle),
            model.stateProperty()),
        () -> new ReconnectStripView(model, messages));
  }

  private ReconnectStripView(TabReconnect model, Messages messages) {
    super(SocketIds.RECONNECT_TEXT, Kind.INFO, Feather.REFRESH_CW);
    this.model = model;
    this.messages = messages;
    setId(SocketIds.RECONNECT_STRIP);
    lastSlot.setId(SocketIds.RECONNECT_LAST);
    lastSlot.getStyleClass().add("small");
    lastSlot.textProperty().bind(messages.bind("socket.reconnect.use-last"));
    lastSlot.setOnAction(event -> model.useLastSlot());
    stop.setId(SocketIds.RECONNECT_STOP);
    stop.getStyleClass().add("small");
    stop.textProperty().bind(messages.bind("socket.reconnect.stop"));
    stop.setOnAction(event -> model.stop());
    getChildren().addAll(lastSlot, stop);
    model.stateProperty().subscribe(now -> write());
    messages.languageProperty().addListener(new WeakInvalidationListener(languageChanged));
  }

  private void write() {
    TabReconnect.State state = model.stateProperty().get();
    boolean asking = state instanceof TabReconnect.Asking(int left) && left > 0;
    lastSlot.setVisible(asking);
    lastSlot.setManaged(asking);
    say(
        switch (state) {
          case TabReconnect.Idle() -> "";
          case TabReconnect.Waiting(long seconds, int attempt, int of) ->
              messages.text("socket.reconnect.waiting", seconds, attempt, of);
          case TabReconnect.Asking(int left) ->
              messages.text(left > 0 ? "socket.reconnect.asking" : "socket.reconnect.no-slot");
          case TabReconnect.Spent(int slots) -> messages.text("socket.reconnect.spent", slots);
        });
  }
}
