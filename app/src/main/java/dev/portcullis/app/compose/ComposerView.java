package dev.portcullis.app.compose;

import dev.portcullis.app.controls.OnDemand;
import dev.portcullis.app.controls.Shown;
import dev.portcullis.app.controls.StyleSheets;
import dev.portcullis.app.hex.HexView;
import dev.portcullis.app.i18n.Messages;
import dev.portcullis.core.codec.PayloadNotation;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/**
 * Where a payload is written: notation and what is appended above, the editor, what is wrong, the
 * exact bytes, and Send. JavaFX thread only.
 */
public final class ComposerView extends VBox {

  private static final KeyCombination SEND_KEYS =
      new KeyCodeCombination(KeyCode.ENTER, KeyCombination.SHORTCUT_DOWN);

  /** While the window is put together it has no width yet, which would need any height. */
  private static final double LEAST_WIDTH = 240;

  /** A line of text, where the window leaves no more; what is told below the bytes comes on top. */
  private static final double LEAST_EDITOR = 44;

  private static final KeyCombination OLDER_KEYS =
      new KeyCodeCombination(KeyCode.UP, KeyCombination.ALT_DOWN);

  private static final KeyCombination NEWER_KEYS =
      new KeyCodeCombination(KeyCode.DOWN, KeyCombination.ALT_DOWN);

  private final ComposerViewModel model;
  private final ComposerDocument document;
  private final Messages messages;
  private final TextFlow preview = new TextFlow();
  private final ComposerToolsView tools;
  private final ComposerFooterView footer;

  /** Shows this model. */
  public ComposerView(ComposerViewModel model, Messages messages) {
    this.model = model;
    this.document = model.document();
    this.messages = messages;
    setId(ComposerIds.COMPOSER);
    getStyleClass().add("composer");
    StyleSheets.add(this, ComposerView.class, "compose.css");
    accessibleTextProperty().bind(messages.bind("compose.title"));
    StackPane editors = editors();
    setVgrow(editors, Priority.ALWAYS);
    tools = new ComposerToolsView(model, messages);
    footer = new ComposerFooterView(model, messages, SEND_KEYS);
    getChildren()
        .addAll(
            tools, editors, problem(), previewStrip(), new ActivityView(model, messages), footer);
    model.payloadProperty().subscribe(now -> showPreview());
    addEventFilter(KeyEvent.KEY_PRESSED, this::onKeys);
    // Before the editors, which would take a file's name as text.
    addEventFilter(DragEvent.DRAG_OVER, this::takeFiles);
    addEventFilter(DragEvent.DRAG_DROPPED, this::takeFiles);
  }

  /** The tools wrap, so the least height depends on the width; a split pane does not ask for it. */
  @Override
  protected double computeMinHeight(double width) {
    return super.computeMinHeight(Math.max(LEAST_WIDTH, width < 0 ? getWidth() : width));
  }

  /** Everything else yields: what must stay is a way to write and to send. */
  @Override
  protected double computeMinWidth(double height) {
    return Math.max(tools.minWidth(-1), footer.minWidth(-1));
  }

  /** Puts the keyboard into the editor of the current notation. */
  public void focusEditor() {
    String id =
        switch (document.notationProperty().get()) {
          case TEXT -> ComposerIds.TEXT;
          case HEX -> ComposerIds.HEX;
        };
    Node editor = lookup("#" + id);
    if (editor != null) {
      editor.requestFocus();
    }
  }

  private StackPane editors() {
    Node text =
        new OnDemand(document.notationProperty().isEqualTo(PayloadNotation.TEXT), this::textEditor);
    Node hex =
        new OnDemand(document.notationProperty().isEqualTo(PayloadNotation.HEX), this::hexEditor);
    return new StackPane(text, hex);
  }

  private Node hexEditor() {
    HexView editor = new HexView(ComposerIds.HEX, model.hex(), messages);
    Label prompt = new Label();
    prompt.setMouseTransparent(true);
    prompt.getStyleClass().add("composer-prompt");
    prompt.textProperty().bind(messages.bind("compose.prompt.hex"));
    Shown.when(prompt, model.hex().lengthProperty().isEqualTo(0));
    StackPane pane = new StackPane(editor, prompt);
    StackPane.setAlignment(prompt, Pos.TOP_LEFT);
    return pane;
  }

  private Node textEditor() {
    DocumentEditor editor = new DocumentEditor(ComposerIds.TEXT, document);
    editor.promptTextProperty().bind(messages.bind("compose.prompt.text"));
    editor.accessibleTextProperty().bind(messages.bind("compose.prompt.text"));
    editor.setContextMenu(new TextMenu(editor, document, messages));
    editor.setMinHeight(LEAST_EDITOR);
    EditorMarks marks = new EditorMarks(editor);
    Runnable mark =
        () -> {
          int begin = document.heldProperty().get().map(LongText::from).orElse(0);
          marks.show(model.flawProperty().get(), begin);
        };
    model.flawProperty().subscribe(mark);
    document.heldProperty().subscribe(mark);
    StackPane marked = new StackPane(editor, marks);
    VBox.setVgrow(marked, Priority.ALWAYS);
    OnDemand part =
        new OnDemand(
            document.heldProperty().map(Optional::isPresent),
            () -> new PartView(document, messages));
    return new VBox(part, marked);
  }

  private Node problem() {
    Label problem = new Label();
    problem.setId(ComposerIds.PROBLEM);
    problem.getStyleClass().add("composer-problem");
    problem.setWrapText(true);
    problem.setMinHeight(USE_PREF_SIZE);
    problem.setMaxWidth(Double.MAX_VALUE);
    problem.textProperty().bind(model.problemBinding());
    model
        .document()
        .noticeProperty()
        .subscribe(
            now ->
                problem.pseudoClassStateChanged(
                    PseudoClass.getPseudoClass("notice"), now.isInformation()));
    Shown.when(problem, problem.textProperty().isNotEmpty());
    return problem;
  }

  private Node previewStrip() {
    preview.setId(ComposerIds.PREVIEW);
    preview.setMinHeight(USE_PREF_SIZE);
    preview.getStyleClass().addAll("mono", "composer-preview");
    preview.accessibleTextProperty().bind(messages.bind("compose.preview"));
    Shown.when(
        preview,
        Bindings.createBooleanBinding(() -> !model.preview().isEmpty(), model.payloadProperty()));
    return preview;
  }

  private void showPreview() {
    preview.getChildren().clear();
    for (PreviewPart part : model.preview()) {
      if (!preview.getChildren().isEmpty()) {
        preview.getChildren().add(new Text(" "));
      }
      Text text = new Text(part.hex());
      text.getStyleClass()
          .add(
              switch (part.role()) {
                case BODY -> "part-body";
                case VARIABLE -> "part-variable";
                case LENGTH -> "part-length";
                case CHECKSUM -> "part-checksum";
                case LINE_ENDING -> "part-ending";
              });
      preview.getChildren().add(text);
    }
  }

  /** Opens the search in what was sent, or closes it. */
  public void showHistory() {
    tools.showHistory();
  }

  /** A file is looked at, never taken at once: what becomes of it is asked. */
  private void takeFiles(DragEvent event) {
    if (event.getDragboard().hasFiles()) {
      if (event.getEventType() == DragEvent.DRAG_DROPPED) {
        model.file().offer(event.getDragboard().getFiles().getFirst().toPath());
        event.setDropCompleted(true);
      } else {
        event.acceptTransferModes(TransferMode.COPY);
      }
      event.consume();
    }
  }

  private void onKeys(KeyEvent event) {
    boolean known = true;
    if (SEND_KEYS.match(event)) {
      model.send();
    } else if (OLDER_KEYS.match(event)) {
      model.history().older();
    } else if (NEWER_KEYS.match(event)) {
      model.history().newer();
    } else {
      known = false;
    }
    if (known) {
      event.consume();
    }
  }
}
