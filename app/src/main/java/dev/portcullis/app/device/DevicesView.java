package dev.portcullis.app.device;

import dev.portcullis.app.i18n.Messages;
import dev.portcullis.core.device.SimulatedDevice;
import java.util.function.Consumer;
import javafx.beans.InvalidationListener;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The simulator's panel: start a device on this computer, see which run, stop them. */
public final class DevicesView extends VBox {

  private static final String FIRST_PORT = "8849";

  private final DevicesViewModel model;
  private final Messages messages;
  private final Consumer<SimulatedDevice> opener;
  private final VBox running = new VBox();

  /**
   * The panel of these devices.
   *
   * @param opener opens a tab at one
   */
  public DevicesView(DevicesViewModel model, Messages messages, Consumer<SimulatedDevice> opener) {
    this.model = model;
    this.messages = messages;
    this.opener = opener;
    setId(DeviceIds.ROOT);
    getStyleClass().addAll("popover-body", "devices");
    Label title = new Label();
    title.getStyleClass().add("popover-title");
    title.textProperty().bind(messages.bind("device.title"));
    Label explain = new Label();
    explain.getStyleClass().add("popover-text");
    explain.setWrapText(true);
    explain.textProperty().bind(messages.bind("device.explain"));
    Label notice = new Label();
    notice.setId(DeviceIds.NOTICE);
    notice.getStyleClass().add("warning-text");
    notice.setWrapText(true);
    notice
        .textProperty()
        .bind(
            Bindings.createStringBinding(
                this::notice, model.noticeProperty(), messages.languageProperty()));
    notice.visibleProperty().bind(notice.textProperty().isNotEmpty());
    notice.managedProperty().bind(notice.visibleProperty());
    running.getStyleClass().add("device-list");
    getChildren().addAll(title, explain, start(), notice, running);
    InvalidationListener changed = source -> show();
    model.runningProperty().addListener(changed);
    messages.languageProperty().addListener(changed);
    show();
  }

  private Node start() {
    ComboBox<String> behaviour = new ComboBox<>();
    behaviour.setId(DeviceIds.BEHAVIOUR);
    behaviour.getItems().setAll(model.behaviours());
    behaviour.getSelectionModel().selectFirst();
    behaviour.accessibleTextProperty().bind(messages.bind("device.behaviour"));
    TextField port = new TextField(FIRST_PORT);
    port.setId(DeviceIds.PORT);
    port.getStyleClass().addAll("mono", "field", "port-field");
    port.accessibleTextProperty().bind(messages.bind("device.port"));
    Button start = new Button();
    start.setId(DeviceIds.START);
    start.textProperty().bind(messages.bind("device.start"));
    start.setOnAction(event -> model.start(behaviour.getValue(), port.getText()));
    port.setOnAction(event -> start.fire());
    HBox row = new HBox(behaviour, port, start);
    row.setAlignment(Pos.CENTER_LEFT);
    row.getStyleClass().add("device-row");
    return row;
  }

  private String notice() {
    return switch (model.noticeProperty().get()) {
      case DeviceNotice.None _ -> "";
      case DeviceNotice.Moved(int wanted, int actual, String cause) ->
          messages.text(
              "device.moved",
              Integer.toString(wanted),
              messages.reason(cause),
              Integer.toString(actual));
      case DeviceNotice.Failed(int wanted, String cause) ->
          messages.text("device.failed", Integer.toString(wanted), messages.reason(cause));
      case DeviceNotice.NoPort _ -> messages.text("device.no-port");
    };
  }

  private void show() {
    running.getChildren().clear();
    for (SimulatedDevice device : model.runningProperty().get()) {
      running.getChildren().add(row(device));
    }
    if (running.getChildren().isEmpty()) {
      Label none = new Label(messages.text("device.none"));
      none.getStyleClass().add("popover-text");
      running.getChildren().add(none);
    }
  }

  private Node row(SimulatedDevice device) {
    Label name = new Label(device.behaviour().name());
    Label endpoint = new Label(device.endpoint().text());
    endpoint.getStyleClass().addAll("mono", "muted-text");
    endpoint.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(endpoint, Priority.ALWAYS);
    Button open = new Button(messages.text("device.open"));
    open.setId(DeviceIds.OPEN + device.endpoint().port());
    open.getStyleClass().add("small");
    open.setOnAction(event -> opener.accept(device));
    Button stop = new Button(messages.text("device.stop"));
    stop.setId(DeviceIds.STOP + device.endpoint().port());
    stop.getStyleClass().add("small");
    stop.setOnAction(event -> model.stop(device));
    HBox row = new HBox(name, endpoint, open, stop);
    row.setAlignment(Pos.CENTER_LEFT);
    row.getStyleClass().add("device-row");
    return row;
  }
}
