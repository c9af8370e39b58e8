package dev.portcullis.app.compose;

import dev.portcullis.app.controls.OnDemand;
import dev.portcullis.app.controls.StyleSheets;
import dev.portcullis.app.hex.HexView;
import dev.portcullis.app.i18n.Messages;
import dev.portcullis.core.codec.PayloadNotation;
import java.io.File;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/**
 * Where a payload is written: notation and what is appended above, the editor, what is wrong, the
 * exact bytes, and Send. JavaFX thread only.
 */
public final class ComposerView extends VBox {

  private static final KeyCombination SEND_KEYS =
      new KeyCodeCombination(KeyCode.ENTER, KeyCombination.SHORTCUT_DOWN);

  /** While the window is put together it has no width yet, which would need any height. */
  private static final double LEAST_WIDTH = 240;

  /** A line of text, where the window leaves no more. */
  private static final double LEAST_EDITOR = 44;

  private static final KeyCombination OLDER_KEYS =
      new KeyCodeCombination(KeyCode.UP, KeyCombination.ALT_DOWN);

  private static final KeyCombination NEWER_KEYS =
      new KeyCodeCombination(KeyCode.DOWN, KeyCombination.ALT_DOWN);

  private final ComposerViewModel model;
  private final ComposerDocument document;
  private final Messages messages;
  private final ComposerToolsView tools;
  private final StackPane editors;
  private final PayloadStrip strip;
  private final ActivityView activity;
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
    editors = editors();
    setVgrow(editors, Priority.ALWAYS);
    tools = new ComposerToolsView(model, messages);
    strip = new PayloadStrip(model, messages);
    activity = new ActivityView(model, messages);
    footer = new ComposerFooterView(model, messages, SEND_KEYS);
    getChildren().addAll(tools, editors, strip, activity, footer);
    addEventFilter(KeyEvent.KEY_PRESSED, this::onKeys);
    // Before the editors, which would take a file's name as text.
    addEventFilter(DragEvent.DRAG_OVER, this::takeFiles);
    addEventFilter(DragEvent.DRAG_DROPPED, this::takeFiles);
  }

  /**
   * The tools wrap, so the least height depends on the width; a split pane does not ask for it. It
   * does not depend on what is written: a divider must not move because somebody types.
   */
  @Override
  protected double computeMinHeight(double width) {
    double across = Math.max(LEAST_WIDTH, width < 0 ? getWidth() : width);
    double rest = activity.isManaged() ? activity.minHeight(across) : 0;
    return snapSizeY(tools.minHeight(across))
        + snapSizeY(Math.max(LEAST_EDITOR, editors.minHeight(across)))
        + strip.leastHeight(across)
        + snapSizeY(rest)
        + snapSizeY(footer.minHeight(across));
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
    editor.promptProperty().bind(messages.bind("compose.prompt.hex"));
    return editor;
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

  /** Opens the search in what was sent, or closes it. */
  public void showHistory() {
    tools.showHistory();
  }

  /** A file is looked at, never taken at once: what becomes of it is asked. */
  private void takeFiles(DragEvent event) {
    if (event.getDragboard().hasFiles()) {
      if (event.getEventType() == DragEvent.DRAG_DROPPED) {
        List<File> files = event.getDragboard().getFiles();
        model.file().offer(files.getFirst().toPath(), files.size());
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
