package dev.portcullis.app.inspect;

import dev.portcullis.app.controls.ChoiceMenu;
import dev.portcullis.app.controls.Shown;
import dev.portcullis.app.i18n.Messages;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** The fields in which a person says how frames are cut. Makes nodes; JavaFX thread only. */
public final class FramingFields {

  private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

  private final FramingModel framing;
  private final Messages messages;

  /** Fields of this model. */
  public FramingFields(FramingModel framing, Messages messages) {
    this.framing = framing;
    this.messages = messages;
  }

  /** The fields of every way, each shown while its way is chosen. */
  public List<Node> all() {
    ChoiceMenu size =
        new ChoiceMenu(InspectorIds.FRAMING_SIZE, messages.bind("inspect.framing.size"));
    size.add(
        List.of(FieldSize.values()),
        framing.sizeProperty(),
        s -> new SimpleStringProperty(s.label()));
    size.show(framing.sizeProperty(), s -> new SimpleStringProperty(s.label()));
    Shown.when(size, framing.kindProperty().isEqualTo(FramingKind.FIELD));
    return List.of(
        field(
            FramingEntry.DELIMITER,
            InspectorIds.FRAMING_DELIMITER,
            framing.delimiterProperty(),
            8,
            FramingKind.DELIMITER),
        field(
            FramingEntry.LENGTH,
            InspectorIds.FRAMING_LENGTH,
            framing.lengthProperty(),
            5,
            FramingKind.FIXED),
        field(
            FramingEntry.OFFSET,
            InspectorIds.FRAMING_OFFSET,
            framing.offsetProperty(),
            3,
            FramingKind.FIELD),
        size,
        field(
            FramingEntry.HEADER,
            InspectorIds.FRAMING_HEADER,
            framing.headerProperty(),
            3,
            FramingKind.FIELD),
        field(
            FramingEntry.ADJUSTMENT,
            InspectorIds.FRAMING_ADJUSTMENT,
            framing.adjustmentProperty(),
            3,
            FramingKind.FIELD),
        field(
            FramingEntry.IDLE,
            InspectorIds.FRAMING_IDLE,
            framing.idleProperty(),
            5,
            FramingKind.IDLE));
  }

  /** What is wrong with a field, in a sentence; takes no room while all is well. */
  public Node flaw() {
    Label flaw = new Label();
    flaw.setId(InspectorIds.FRAMING_FLAW);
    flaw.setWrapText(true);
    flaw.setMinHeight(Region.USE_PREF_SIZE);
    flaw.getStyleClass().add("framing-flaw");
    flaw.textProperty()
        .bind(
            Bindings.createStringBinding(
                () -> framing.wrongProperty().get().map(e -> e.wanted(messages)).orElse(""),
                framing.wrongProperty(),
                messages.languageProperty()));
    Shown.when(flaw, flaw.textProperty().isNotEmpty());
    return flaw;
  }

  /** The button on which the way is chosen. */
  public ChoiceMenu kinds() {
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

  private Node field(
      FramingEntry entry, String id, StringProperty value, int columns, FramingKind kind) {
    TextField field = new TextField();
    field.setId(id);
    field.getStyleClass().add("mono");
    field.setPrefColumnCount(columns);
    field.textProperty().bindBidirectional(value);
    framing
        .wrongProperty()
        .subscribe(now -> field.pseudoClassStateChanged(WRONG, now.equals(Optional.of(entry))));
    Label label = new Label();
    label.getStyleClass().add("field-name");
    label.textProperty().bind(messages.bind(entry.key()));
    label.setLabelFor(field);
    HBox pair = new HBox(label, field);
    pair.setAlignment(Pos.CENTER_LEFT);
    pair.getStyleClass().add("framing-field");
    Shown.when(pair, framing.kindProperty().isEqualTo(kind));
    return pair;
  }
}
