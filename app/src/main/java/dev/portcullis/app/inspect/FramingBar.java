package dev.portcullis.app.inspect;

import dev.portcullis.app.controls.ChoiceMenu;
import dev.portcullis.app.controls.Shown;
import dev.portcullis.app.i18n.Messages;
import java.util.Arrays;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;

/** How frames are cut, how many there are, and from one to the next. JavaFX thread only. */
final class FramingBar extends FlowPane {

  private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

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
    ChoiceMenu size =
        new ChoiceMenu(InspectorIds.FRAMING_SIZE, messages.bind("inspect.framing.size"));
    size.add(
        List.of(FieldSize.values()),
        framing.sizeProperty(),
        s -> new SimpleStringProperty(s.label()));
    size.show(framing.sizeProperty(), s -> new SimpleStringProperty(s.label()));
    Shown.when(size, framing.kindProperty().isEqualTo(FramingKind.FIELD));
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
    getChildren()
        .addAll(
            field(
                "inspect.framing.delimiter",
                InspectorIds.FRAMING_DELIMITER,
                framing.delimiterProperty(),
                8,
                FramingKind.DELIMITER),
            field(
                "inspect.framing.length",
                InspectorIds.FRAMING_LENGTH,
                framing.lengthProperty(),
                5,
                FramingKind.FIXED),
            field(
                "inspect.framing.offset",
                InspectorIds.FRAMING_OFFSET,
                framing.offsetProperty(),
                3,
                FramingKind.FIELD),
            size,
            field(
                "inspect.framing.header",
                InspectorIds.FRAMING_HEADER,
                framing.headerProperty(),
                3,
                FramingKind.FIELD),
            field(
                "inspect.framing.adjustment",
                InspectorIds.FRAMING_ADJUSTMENT,
                framing.adjustmentProperty(),
                3,
                FramingKind.FIELD),
            field(
                "inspect.framing.idle",
                InspectorIds.FRAMING_IDLE,
                framing.idleProperty(),
                5,
                FramingKind.IDLE),
            step(InspectorIds.FRAME_PREVIOUS, "inspect.framing.previous", "‹", -1),
            step(InspectorIds.FRAME_NEXT, "inspect.framing.next", "›", 1),
            count);
    Shown.when(this, framing.kindProperty().isNotEqualTo(FramingKind.NONE));
  }

  /** The button on which the way is chosen. */
  static ChoiceMenu kinds(FramingModel framing, Messages messages) {
    ChoiceMenu menu = new ChoiceMenu(InspectorIds.FRAMING, messages.bind("inspect.framing.hint"));
    menu.add(
        Arrays.asList(FramingKind.values()),
        framing.kindProperty(),
        kind -> messages.bind(key(kind)));
    menu.show(framing.kindProperty(), kind -> messages.bind(key(kind)));
    return menu;
  }

  private static String key(FramingKind kind) {
    return switch (kind) {
      case NONE -> "inspect.framing.none";
      case DELIMITER -> "inspect.framing.by-delimiter";
      case FIXED -> "inspect.framing.by-length";
      case FIELD -> "inspect.framing.by-field";
      case IDLE -> "inspect.framing.by-silence";
    };
  }

  private Node field(String key, String id, StringProperty value, int columns, FramingKind kind) {
    TextField field = new TextField();
    field.setId(id);
    field.getStyleClass().add("mono");
    field.setPrefColumnCount(columns);
    field.textProperty().bindBidirectional(value);
    framing.wrongProperty().subscribe(now -> field.pseudoClassStateChanged(WRONG, now));
    Label label = new Label();
    label.getStyleClass().add("field-name");
    label.textProperty().bind(messages.bind(key));
    label.setLabelFor(field);
    HBox pair = new HBox(label, field);
    pair.setAlignment(Pos.CENTER_LEFT);
    pair.getStyleClass().add("framing-field");
    Shown.when(pair, framing.kindProperty().isEqualTo(kind));
    return pair;
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
    if (framing.wrongProperty().get()) {
      return messages.text("inspect.framing.wrong");
    }
    if (list.isFull()) {
      return messages.text("inspect.framing.most", list.count());
    }
    return messages.text(
        model.completeProperty().get() ? "inspect.framing.count" : "inspect.framing.counting",
        list.count());
  }
}
