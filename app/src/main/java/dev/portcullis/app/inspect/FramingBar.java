package dev.portcullis.app.inspect;

import dev.portcullis.app.controls.Shown;
import dev.portcullis.app.i18n.Messages;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;

/** How frames are cut, how many there are, and from one to the next. JavaFX thread only. */
final class FramingBar extends FlowPane {

  private final FramesModel model;
  private final FramingModel framing;
  private final Messages messages;

  /** Held by the bar alone, so that the language does not keep a closed tab's bar alive. */
  private final StringBinding counted;

  FramingBar(FramesModel model, Messages messages) {
    this.model = model;
    this.framing = model.framing();
    this.messages = messages;
    getStyleClass().add("framing-bar");
    setRowValignment(javafx.geometry.VPos.CENTER);
    counted =
        Bindings.createStringBinding(
            this::counted,
            model.framesProperty(),
            model.completeProperty(),
            framing.wrongProperty(),
            framing.kindProperty(),
            messages.languageProperty());
    Label count = new Label();
    count.setId(InspectorIds.FRAMES_COUNT);
    count.getStyleClass().add("inspector-title");
    count.textProperty().bind(counted);
    FramingFields fields = new FramingFields(framing, messages);
    getChildren().addAll(fields.all());
    getChildren()
        .addAll(
            step(InspectorIds.FRAME_PREVIOUS, "inspect.framing.previous", "‹", -1),
            step(InspectorIds.FRAME_NEXT, "inspect.framing.next", "›", 1),
            count,
            fields.flaw());
    Shown.when(this, framing.kindProperty().isNotEqualTo(FramingKind.NONE));
  }

  private Node step(String id, String key, String sign, int by) {
    Button button = new Button(sign);
    button.setId(id);
    button.accessibleTextProperty().bind(messages.bind(key));
    button.setOnAction(event -> model.step(by));
    button
        .disableProperty()
        .bind(
            Bindings.createBooleanBinding(
                () -> model.framesProperty().get().count() == 0, model.framesProperty()));
    return button;
  }

  private String counted() {
    FrameList list = model.framesProperty().get();
    if (framing.wrongProperty().get().isPresent()) {
      return "";
    }
    if (list.isFull()) {
      return messages.text("inspect.framing.most", list.count());
    }
    return messages.text(
        model.completeProperty().get() ? "inspect.framing.count" : "inspect.framing.counting",
        list.count());
  }
}
