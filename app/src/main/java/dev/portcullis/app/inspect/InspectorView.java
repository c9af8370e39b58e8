package dev.portcullis.app.inspect;

import dev.portcullis.app.controls.ChoiceMenu;
import dev.portcullis.app.controls.ChoiceSegments;
import dev.portcullis.app.controls.OnDemand;
import dev.portcullis.app.controls.ScrollPicture;
import dev.portcullis.app.controls.Shown;
import dev.portcullis.app.controls.StyleSheets;
import dev.portcullis.app.controls.TextClipboard;
import dev.portcullis.app.controls.WrappingPair;
import dev.portcullis.app.controls.YieldingBox;
import dev.portcullis.app.hex.DumpWidth;
import dev.portcullis.app.hex.HexView;
import dev.portcullis.app.i18n.Messages;
import dev.portcullis.core.codec.TextCharset;
import java.util.List;
import java.util.concurrent.Executor;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.SimpleStringProperty;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** One event, whole: its bytes as hex or text, or what it says. JavaFX thread only. */
public final class InspectorView extends VBox {

  /** With this much room the line of the selection says the most important. */
  private static final double SELECTION_WIDTH = 240;

  private static final PseudoClass FRAMED = PseudoClass.getPseudoClass("framed");

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
    StackPane body =
        new StackPane(
            new OnDemand(showsBytes, () -> bytes(screen)),
            new OnDemand(showsDetails, this::details),
            placeholder());
    body.getStyleClass().add("inspector-body");
    setVgrow(body, Priority.ALWAYS);
    getChildren().addAll(header(), body);
  }

  private Node header() {
    ChoiceSegments<PayloadForm> form =
        new ChoiceSegments<>(
            InspectorIds.FORM,
            List.of(PayloadForm.values()),
            model.formProperty(),
            model.formProperty()::set,
            f ->
                messages.bind(
                    switch (f) {
                      case HEX -> "inspect.form.hex";
                      case TEXT -> "inspect.form.text";
                      case FIELDS -> "inspect.form.fields";
                      case SCRIPT -> "inspect.form.script";
                    }));
    form.accessibleTextProperty().bind(messages.bind("inspect.form.hint"));
    form.disableProperty().bind(showsDetails);
    Label title = new Label();
    title.setId(InspectorIds.TITLE);
    title.getStyleClass().add("inspector-title");
    title.textProperty().bind(model.titleBinding());
    Label checksum = new Label();
    checksum.setId(InspectorIds.CHECKSUM);
    checksum.getStyleClass().add("inspector-checksum");
    checksum.setMinWidth(0);
    checksum.textProperty().bind(model.checksumBinding());
    Shown.when(checksum, checksum.textProperty().isNotEmpty());
    title.setMinWidth(0);
    YieldingBox facts = new YieldingBox();
    facts.getChildren().addAll(title, checksum);
    facts.setMinWidth(0);
    facts.yieldInOrder(title, checksum);
    facts.getStyleClass().add("inspector-line");
    HBox choices = new HBox(form, side());
    choices.setAlignment(Pos.CENTER_LEFT);
    choices.getStyleClass().add("inspector-line");
    WrappingPair header = new WrappingPair(choices, facts, USE_PREF_SIZE);
    header.getStyleClass().add("inspector-header");
    return header;
  }

  private Node charset() {
    ChoiceMenu menu = new ChoiceMenu(InspectorIds.CHARSET, messages.bind("inspect.charset.hint"));
    menu.add(
        List.of(TextCharset.values()),
        model.charsetProperty(),
        c -> new SimpleStringProperty(c.label()));
    menu.add(
        DumpWidth.CHOICES,
        model.hex().widestProperty(),
        w -> messages.bind("inspect.width", w.dump().width()));
    menu.show(model.charsetProperty(), c -> new SimpleStringProperty(c.label()));
    return menu;
  }

  private Node side() {
    ChoiceSegments<Side> side =
        new ChoiceSegments<>(
            InspectorIds.SIDE,
            List.of(Side.values()),
            model.sideProperty(),
            model.sideProperty()::set,
            s ->
                messages.bind(
                    switch (s) {
                      case RECEIVED -> "inspect.side.received";
                      case SENT -> "inspect.side.sent";
                    }));
    side.accessibleTextProperty().bind(messages.bind("inspect.side.hint"));
    Shown.when(side, model.twoSidesProperty());
    return side;
  }

  private Node bytes(Executor screen) {
    HexView hex = new HexView(InspectorIds.HEX, model.hex(), messages);
    Node numbers =
        new OnDemand(
            form(PayloadForm.FIELDS),
            () -> new FieldsPanel(model.numbers(), model.checksums(), messages));
    Node frames =
        new OnDemand(
            form(PayloadForm.HEX)
                .and(model.framing().kindProperty().isNotEqualTo(FramingKind.NONE)),
            () -> new FramesPanel(model.frames(), messages, model.zone()));
    Node dump = new BytesAndAside(hex, numbers, frames);
    model
        .framing()
        .kindProperty()
        .subscribe(kind -> dump.pseudoClassStateChanged(FRAMED, kind != FramingKind.NONE));
    BooleanBinding dumped = form(PayloadForm.HEX).or(form(PayloadForm.FIELDS));
    Shown.when(dump, dumped);
    VBox.setVgrow(dump, Priority.ALWAYS);
    Node text =
        new OnDemand(
            form(PayloadForm.TEXT),
            () ->
                new TextPanel(
                    model.text(),
                    messages,
                    screen,
                    model.titleBinding(),
                    () -> model.copyText(TextClipboard::put)));
    VBox.setVgrow(text, Priority.ALWAYS);
    Node script =
        new OnDemand(form(PayloadForm.SCRIPT), () -> new ScriptPanel(model.script(), messages));
    VBox.setVgrow(script, Priority.ALWAYS);
    Node framing =
        new OnDemand(
            dumped.and(model.framing().kindProperty().isNotEqualTo(FramingKind.NONE)),
            () -> new FramingBar(model.frames(), messages));
    return new VBox(framing, dump, text, script, footer(dumped));
  }

  private Node footer(BooleanBinding dumped) {
    SelectionLine selection = new SelectionLine(model.numbers(), messages);
    selection.visibleProperty().bind(dumped);
    Node frames = new FramingFields(model.framing(), messages).kinds();
    Shown.when(frames, dumped);
    HBox menus = new HBox(charset(), frames);
    menus.setAlignment(Pos.CENTER_LEFT);
    menus.getStyleClass().addAll("inspector-line", "inspector-menus");
    WrappingPair line = new WrappingPair(selection, menus, SELECTION_WIDTH);
    line.getStyleClass().add("inspector-footer");
    FactFlow facts = new FactFlow(selection.name(), said(Content.WireBytes.class));
    facts.setId(InspectorIds.FACTS);
    Shown.when(facts, form(PayloadForm.HEX));
    VBox footer = new VBox(line, facts);
    footer.getStyleClass().add("inspector-facts");
    Shown.when(footer, form(PayloadForm.SCRIPT).not());
    return footer;
  }

  private BooleanBinding form(PayloadForm wanted) {
    return model.formProperty().isEqualTo(wanted);
  }

  private Node details() {
    FieldGrid fields = new FieldGrid(said(Content.Details.class));
    fields.setId(InspectorIds.FIELDS);
    ScrollPane scroll = new ScrollPane(fields);
    ScrollPicture.none(scroll);
    scroll.setFitToWidth(true);
    return scroll;
  }

  /** What there is to say while the content is of a kind. */
  private ObjectBinding<List<DetailField>> said(Class<? extends Content> kind) {
    return Bindings.createObjectBinding(
        () -> kind.isInstance(model.contentProperty().get()) ? model.fields() : List.of(),
        model.contentProperty(),
        model.inspectedProperty(),
        messages.languageProperty());
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
