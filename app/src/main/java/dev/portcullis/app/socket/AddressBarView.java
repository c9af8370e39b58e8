package dev.portcullis.app.socket;

import atlantafx.base.theme.Styles;
import dev.portcullis.app.controls.Shown;
import dev.portcullis.app.controls.Tips;
import dev.portcullis.app.controls.YieldingBox;
import dev.portcullis.app.i18n.Messages;
import dev.portcullis.app.policy.VerdictChipView;
import dev.portcullis.app.settings.LatePopOver;
import dev.portcullis.app.wifi.WifiButtonView;
import dev.portcullis.core.capture.EventDetail;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.controlsfx.control.PopOver;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Where to connect, whether that is allowed, and the one button that connects and closes. */
public final class AddressBarView extends YieldingBox {

  private final SocketTabViewModel model;
  private final Messages messages;
  private final TextField address = new TextField();
  private final Button connect = new Button();

  /**
   * The bar of this tab.
   *
   * @param options makes what shows the tab's own choices, when they are asked for
   */
  public AddressBarView(
      SocketTabViewModel model, Messages messages, Supplier<TabOptionsView> options) {
    this.model = model;
    this.messages = messages;
    getStyleClass().add("address-bar");
    field(address, SocketIds.ADDRESS, "socket.address", "socket.address.prompt");
    address.getStyleClass().add("address-field");
    address.textProperty().bindBidirectional(model.addressProperty());
    Label colon = new Label(":");
    colon.getStyleClass().add("muted-text");
    TextField port = new TextField();
    field(port, SocketIds.PORT, "socket.port", "socket.port.prompt");
    port.getStyleClass().add("port-field");
    port.textProperty().bindBidirectional(model.portProperty());
    Label timeoutLabel = new Label();
    timeoutLabel.getStyleClass().add("muted-text");
    timeoutLabel.textProperty().bind(messages.bind("socket.timeout"));
    TextField timeout = new TextField();
    field(timeout, SocketIds.TIMEOUT, "socket.timeout.explain", "socket.timeout.prompt");
    timeout.getStyleClass().add("timeout-field");
    timeout.textProperty().bindBidirectional(model.timeoutProperty());
    timeoutLabel.setLabelFor(timeout);
    Label seconds = new Label();
    seconds.getStyleClass().add("muted-text");
    seconds.textProperty().bind(messages.bind("socket.seconds"));
    connect(connect);
    WifiButtonView wifi =
        new WifiButtonView(model.wifi(), model.rules().profileProperty(), messages);
    wifi.disableProperty().bind(model.active());
    VerdictChipView chip =
        new VerdictChipView(model.verdict(), messages, SocketIds.VERDICT, SocketIds.FINDINGS);
    Label ownRules = ownRules();
    Label connected = connected();
    Region push = new Region();
    HBox.setHgrow(push, Priority.ALWAYS);
    getChildren()
        .addAll(
            address,
            colon,
            port,
            timeoutLabel,
            timeout,
            seconds,
            wifi,
            connect,
            chip,
            ownRules,
            push,
            connected,
            options(options));
    // What is shown beyond the least of all is cut, rather than the window grown.
    setMinWidth(0);
    // The status bar says the addresses too; what the rules say stands here alone.
    yieldInOrder(connected, address, timeoutLabel, seconds, ownRules, wifi, chip, timeout, colon);
    yieldWhole(connected, timeoutLabel, seconds, timeout, colon);
    for (Region gone : List.of(timeoutLabel, seconds, timeout, colon)) {
      gone.setMinWidth(0);
    }
  }

  /** Puts the caret where a new tab is filled in. */
  public void focusAddress() {
    address.requestFocus();
    address.selectAll();
  }

  /** Puts the keyboard on the button that connects. */
  public void focusConnect() {
    connect.requestFocus();
  }

  private void field(TextField field, String id, String key, String promptKey) {
    field.setId(id);
    field.getStyleClass().addAll("mono", "field");
    field.accessibleTextProperty().bind(messages.bind(key));
    field.promptTextProperty().bind(messages.bind(promptKey));
    field.setOnAction(event -> model.connect());
    field.editableProperty().bind(model.active().not());
  }

  private void connect(Button button) {
    button.setId(SocketIds.CONNECT);
    button.getStyleClass().add("connect-button");
    button
        .textProperty()
        .bind(
            Bindings.createStringBinding(
                () -> messages.text("socket.button." + model.phaseProperty().get().id()),
                model.phaseProperty(),
                messages.languageProperty()));
    model
        .active()
        .subscribe(
            active -> {
              button.getStyleClass().remove(Styles.ACCENT);
              if (!active) {
                button.getStyleClass().add(Styles.ACCENT);
              }
            });
    Tips.on(
        button,
        Bindings.createStringBinding(
            () -> messages.text(model.active().get() ? "socket.close.hint" : "socket.connect.hint"),
            model.active(),
            messages.languageProperty()));
    button.setOnAction(event -> model.toggle());
  }

  /** Names the tab's own rules; absent where it follows the window. */
  private Label ownRules() {
    Label label = new Label();
    label.setId(SocketIds.OWN_PROFILE_CHIP);
    label.getStyleClass().add("own-rules");
    label
        .textProperty()
        .bind(
            Bindings.createStringBinding(
                () ->
                    messages.text(
                        "socket.own-rules",
                        model.rules().profileProperty().get().title(messages.locale())),
                model.rules().profileProperty(),
                messages.languageProperty()));
    label.visibleProperty().bind(model.rules().ownProperty().isNotEmpty());
    label.managedProperty().bind(label.visibleProperty());
    return label;
  }

  private Button options(Supplier<TabOptionsView> pane) {
    Button button = new Button();
    button.setId(SocketIds.OPTIONS);
    button.getStyleClass().addAll("flat", "button-icon");
    button.setGraphic(new FontIcon(Feather.SLIDERS));
    button.accessibleTextProperty().bind(messages.bind("socket.options"));
    Tips.on(button, messages.bind("socket.options"));
    LatePopOver popOver = new LatePopOver(PopOver.ArrowLocation.TOP_RIGHT, pane);
    model.reconnect().previewingProperty().bind(popOver.showingProperty());
    button.setOnAction(event -> popOver.toggle(button));
    return button;
  }

  private Label connected() {
    Label label = new Label();
    label.setId(SocketIds.CONNECTED);
    label.getStyleClass().addAll("mono", "muted-text", "connected-text");
    label
        .textProperty()
        .bind(
            Bindings.createStringBinding(
                () -> connectedText(model.connectedProperty().get()),
                model.connectedProperty(),
                messages.languageProperty()));
    label.setMinWidth(0);
    Shown.when(label, label.textProperty().isNotEmpty());
    return label;
  }

  private String connectedText(Optional<EventDetail.Connected> connected) {
    return connected
        .map(
            c ->
                messages.text(
                    "socket.connected",
                    c.local().text(),
                    messages.formats().duration(c.handshakeNanos())))
        .orElse("");
  }
}
