package dev.portcullis.app.status;

import dev.portcullis.app.controls.Shown;
import dev.portcullis.app.controls.Tips;
import dev.portcullis.app.controls.YieldingBox;
import dev.portcullis.app.i18n.Language;
import dev.portcullis.app.i18n.Messages;
import dev.portcullis.app.settings.AppearanceModel;
import dev.portcullis.app.socket.StateDotView;
import dev.portcullis.core.capture.CaptureStatus;
import dev.portcullis.core.capture.EventDetail;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** The foot of the window: the connection in front at the left, the capture at the right. */
public final class StatusBarView extends YieldingBox {

  private final StatusViewModel model;
  private final Messages messages;
  private final ObservableValue<String> otherState;

  /**
   * The foot of this window.
   *
   * @param otherState the key of what is said where a tab without a socket is in front
   */
  public StatusBarView(
      StatusViewModel model,
      AppearanceModel appearance,
      Messages messages,
      ObservableValue<String> otherState) {
    this.model = model;
    this.otherState = otherState;
    this.messages = messages;
    setId(StatusIds.BAR);
    getStyleClass().add("status-bar");
    StateDotView dot = new StateDotView(model.phaseProperty(), messages);
    Label state =
        label(
            StatusIds.STATE,
            () -> stateText(),
            model.phaseProperty(),
            model.recordedProperty(),
            otherState);
    HBox connection = new HBox(dot, state);
    Shown.when(dot, model.recordedProperty().not());
    connection.setAlignment(Pos.CENTER_LEFT);
    connection.getStyleClass().add("status-state");
    Button counters = counters();
    RateChartView chart = new RateChartView();
    model.ratesProperty().subscribe(chart::show);
    Label rate = label(StatusIds.RATE, () -> rateText(), model.ratesProperty());
    Label ends = label(StatusIds.ENDS, () -> endsText(), model.endsProperty());
    ends.getStyleClass().add("mono");
    ends.setMinWidth(0);
    for (Node ofSocket : List.of(counters, chart, rate, ends)) {
      Shown.when(ofSocket, model.recordedProperty().not());
    }
    Region push = new Region();
    HBox.setHgrow(push, Priority.ALWAYS);
    Label capture = label(StatusIds.CAPTURE, () -> captureText(), model.captureProperty());
    model
        .captureProperty()
        .subscribe(
            status -> {
              capture.getStyleClass().remove("warning-text");
              if (lossy(status)) {
                capture.getStyleClass().add("warning-text");
              }
            });
    getChildren()
        .addAll(connection, counters, chart, rate, ends, push, capture, language(appearance));
    capture.setMinWidth(0);
    rate.setMinWidth(0);
    setMinWidth(0);
    yieldInOrder(ends, capture, rate);
  }

  private Label label(String id, Supplier<String> text, ObservableValue<?>... sources) {
    Label label = new Label();
    label.setId(id);
    label
        .textProperty()
        .bind(
            Bindings.createStringBinding(
                text::get,
                Stream.concat(Stream.of(messages.languageProperty()), Arrays.stream(sources))
                    .toArray(Observable[]::new)));
    return label;
  }

  private Button counters() {
    Label written = new Label();
    written.setId(StatusIds.WRITTEN);
    written.getStyleClass().add("written-text");
    written
        .textProperty()
        .bind(
            Bindings.createStringBinding(
                () -> "↑ " + messages.formats().bytes(model.writtenProperty().get()),
                model.writtenProperty(),
                messages.languageProperty()));
    Label read = new Label();
    read.setId(StatusIds.READ);
    read.getStyleClass().add("read-text");
    read.textProperty()
        .bind(
            Bindings.createStringBinding(
                () -> "↓ " + messages.formats().bytes(model.readProperty().get()),
                model.readProperty(),
                messages.languageProperty()));
    HBox both = new HBox(written, read);
    both.getStyleClass().add("status-counters");
    Button button = new Button();
    button.setId(StatusIds.COUNTERS);
    button.getStyleClass().addAll("flat", "status-button");
    button.setGraphic(both);
    button.setOnAction(event -> model.resetCounters());
    button
        .accessibleTextProperty()
        .bind(
            Bindings.createStringBinding(
                () ->
                    messages.text(
                        "status.moved",
                        messages.formats().exactBytes(model.writtenProperty().get()),
                        messages.formats().exactBytes(model.readProperty().get())),
                model.writtenProperty(),
                model.readProperty(),
                messages.languageProperty()));
    Tips.on(button, messages.bind("status.reset-counters"));
    return button;
  }

  private MenuButton language(AppearanceModel appearance) {
    MenuButton button = new MenuButton();
    button.setId(StatusIds.LANGUAGE);
    button.getStyleClass().addAll("flat", "status-button");
    button
        .textProperty()
        .bind(
            Bindings.createStringBinding(
                () -> messages.language().ownName(), messages.languageProperty()));
    button.accessibleTextProperty().bind(messages.bind("status.language"));
    for (Language language : Language.values()) {
      MenuItem item = new MenuItem(language.ownName());
      item.setId(StatusIds.LANGUAGE + "-" + language.tag());
      item.setOnAction(event -> appearance.chooseLanguage(language));
      button.getItems().add(item);
    }
    return button;
  }

  private String stateText() {
    if (model.recordedProperty().get()) {
      return messages.text(otherState.getValue());
    }
    return messages.text("socket.phase." + model.phaseProperty().get().id());
  }

  private String rateText() {
    List<Long> rates = model.ratesProperty().get();
    return rates.isEmpty() ? "" : messages.formats().rate(rates.getLast());
  }

  private String endsText() {
    Optional<EventDetail.Connected> ends = model.endsProperty().get();
    return ends.map(e -> e.local().text() + " → " + e.remote().text()).orElse("");
  }

  private String captureText() {
    CaptureStatus status = model.captureProperty().get();
    String size = messages.formats().bytes(status.bytesStored());
    if (!lossy(status)) {
      return messages.text("status.capture", size);
    }
    return messages.text(
        "status.capture-lossy",
        size,
        messages.formats().bytes(status.bytesDropped()),
        messages.formats().number(status.eventsNotCaptured()),
        status.cause().orElse(""));
  }

  private static boolean lossy(CaptureStatus status) {
    return status.bytesDropped() > 0 || status.eventsNotCaptured() > 0;
  }
}
