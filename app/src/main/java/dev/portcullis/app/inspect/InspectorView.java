package dev.portcullis.app.inspect;

import dev.portcullis.app.controls.ChoiceMenu;
import dev.portcullis.app.controls.ChoiceSegments;
import dev.portcullis.app.controls.Shown;
import dev.portcullis.app.controls.StyleSheets;
import dev.portcullis.app.hex.DumpWidth;
import dev.portcullis.app.i18n.Messages;
import dev.portcullis.core.codec.TextCharset;
import java.util.List;
import java.util.concurrent.Executor;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.SimpleStringProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** One event, whole: its bytes as hex or text, or what it says. JavaFX thread only. */
public final class InspectorView extends VBox {

  private final InspectorViewModel model;
  private final Messages messages;
  private final BooleanBinding showsBytes;
  private final BooleanBinding showsDetails;

  /**
   * Shows this model.
   *
   * @param screen runs tasks on the JavaFX thread after what it does now
   */
  public InspectorView(InspectorViewModel model, Messages messages, Executor screen) {
    this.model = model;
    this.messages = messages;
    showsBytes = shows(Content.WireBytes.class);
    showsDetails = shows(Content.Details.class);
    setId(InspectorIds.INSPECTOR);
    getStyleClass().add("inspector");
    StyleSheets.add(this, InspectorView.class, "inspect.css");
    accessibleTextProperty().bind(messages.bind("inspect.title"));
    StackPane body = new StackPane(bytes(screen), details(), placeholder());
    body.getStyleClass().add("inspector-body");
    setVgrow(body, Priority.ALWAYS);
    getChildren().addAll(header(), body);
  }

  private Node header() {
    ChoiceSegments<PayloadForm> form =
        new ChoiceSegments<>(
            InspectorIds.FORM,
            List.of(PayloadForm.HEX, PayloadForm.TEXT),
            model.formProperty(),
            model.formProperty()::set,
            f ->
                messages.bind(
                    switch (f) {
                      case HEX -> "inspect.form.hex";
                      case TEXT -> "inspect.form.text";
                    }));
    form.accessibleTextProperty().bind(messages.bind("inspect.form.hint"));
    Node charset = charset();
    Shown.when(charset, showsBytes.and(model.formProperty().isEqualTo(PayloadForm.TEXT)));
    Node width = width();
    Shown.when(width, showsBytes.and(model.formProperty().isEqualTo(PayloadForm.HEX)));
    form.disableProperty().bind(showsDetails);
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    Label copied = new Label();
    copied.setId(InspectorIds.COPIED);
    copied.getStyleClass().add("inspector-copied");
    copied.textProperty().bind(model.copiedBinding());
    Shown.when(copied, copied.textProperty().isNotEmpty());
    Label title = new Label();
    title.setId(InspectorIds.TITLE);
    title.getStyleClass().add("inspector-title");
    title.textProperty().bind(model.titleBinding());
    HBox header = new HBox(form, charset, width, space, copied, title);
    header.setAlignment(Pos.CENTER_LEFT);
    header.getStyleClass().add("inspector-header");
    return header;
  }

  private Node charset() {
    ChoiceMenu menu = new ChoiceMenu(InspectorIds.CHARSET, messages.bind("inspect.charset.hint"));
    menu.add(
        List.of(TextCharset.values()),
        model.charsetProperty(),
        c -> new SimpleStringProperty(c.label()));
    menu.show(model.charsetProperty(), c -> new SimpleStringProperty(c.label()));
    return menu;
  }

  private Node width() {
    ChoiceMenu menu = new ChoiceMenu(InspectorIds.WIDTH, messages.bind("inspect.width.hint"));
    menu.add(
        List.of(DumpWidth.values()),
        model.widthProperty(),
        w -> messages.bind("inspect.width", w.dump().width()));
    menu.show(model.widthProperty(), w -> messages.bind("inspect.width", w.dump().width()));
    return menu;
  }

  private Node bytes(Executor screen) {
    PayloadLines lines = new PayloadLines(model, messages, screen);
    VBox.setVgrow(lines, Priority.ALWAYS);
    FieldGrid facts = new FieldGrid(model, messages, Content.WireBytes.class);
    VBox box = new VBox(lines, facts);
    Shown.when(box, showsBytes);
    return box;
  }

  private Node details() {
    FieldGrid fields = new FieldGrid(model, messages, Content.Details.class);
    fields.setId(InspectorIds.FIELDS);
    ScrollPane scroll = new ScrollPane(fields);
    scroll.setFitToWidth(true);
    Shown.when(scroll, showsDetails);
    return scroll;
  }

  private Node placeholder() {
    Label words = new Label();
    words.setId(InspectorIds.PLACEHOLDER);
    words.getStyleClass().add("inspector-placeholder");
    words.setWrapText(true);
    words.textProperty().bind(model.placeholderBinding());
    Shown.when(words, words.textProperty().isNotEmpty());
    return words;
  }

  private BooleanBinding shows(Class<? extends Content> kind) {
    return Bindings.createBooleanBinding(
        () -> kind.isInstance(model.contentProperty().get()), model.contentProperty());
  }
}
