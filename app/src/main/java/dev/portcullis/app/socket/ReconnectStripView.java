package dev.portcullis.app.socket;

import dev.portcullis.app.controls.OnDemand;
import dev.portcullis.app.i18n.Messages;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Says that a tab connects again by itself, when, and how to end it. Absent while it does not. */
public final class ReconnectStripView extends HBox {

  private final TabReconnect model;
  private final Messages messages;
  private final Label text = new Label();
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
    this.model = model;
    this.messages = messages;
    setId(SocketIds.RECONNECT_STRIP);
    getStyleClass().addAll("notice-strip", "info-strip");
    setAlignment(Pos.CENTER_LEFT);
    text.setId(SocketIds.RECONNECT_TEXT);
    text.setWrapText(true);
    text.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(text, Priority.ALWAYS);
    lastSlot.setId(SocketIds.RECONNECT_LAST);
    lastSlot.getStyleClass().add("small");
    lastSlot.textProperty().bind(messages.bind("socket.reconnect.use-last"));
    lastSlot.setOnAction(event -> model.useLastSlot());
    stop.setId(SocketIds.RECONNECT_STOP);
    stop.getStyleClass().add("small");
    stop.textProperty().bind(messages.bind("socket.reconnect.stop"));
    stop.setOnAction(event -> model.stop());
    getChildren().addAll(new FontIcon(Feather.REFRESH_CW), text, lastSlot, stop);
    model.stateProperty().subscribe(now -> write());
    messages.languageProperty().addListener(new WeakInvalidationListener(languageChanged));
  }

  private void write() {
    TabReconnect.State state = model.stateProperty().get();
    boolean asking = state instanceof TabReconnect.Asking(int left) && left > 0;
    lastSlot.setVisible(asking);
    lastSlot.setManaged(asking);
    text.setText(
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
