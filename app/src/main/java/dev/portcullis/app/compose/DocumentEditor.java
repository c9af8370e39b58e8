package dev.portcullis.app.compose;

import dev.portcullis.app.controls.ScrollPicture;
import java.util.function.Supplier;
import javafx.event.Event;
import javafx.event.EventDispatchChain;
import javafx.event.EventDispatcher;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.InputMethodEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/**
 * The editor of the text. What it would undo itself ends at its part of a long text, so undo and
 * redo are the document's. JavaFX thread only.
 */
final class DocumentEditor extends TextArea {

  private static final KeyCombination UNDO =
      new KeyCodeCombination(KeyCode.Z, KeyCombination.SHORTCUT_DOWN);
  private static final KeyCombination REDO =
      new KeyCodeCombination(KeyCode.Y, KeyCombination.SHORTCUT_DOWN);
  private static final KeyCombination REDO_TOO =
      new KeyCodeCombination(KeyCode.Z, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);

  private final ComposerDocument document;
  private final Supplier<String> clipboard;

  /** While an input method shows letters of a word that is not chosen yet. */
  private boolean composing;

  DocumentEditor(String id, ComposerDocument document) {
    this(id, document, DocumentEditor::systemClipboard);
  }

  DocumentEditor(String id, ComposerDocument document, Supplier<String> clipboard) {
    this.document = document;
    this.clipboard = clipboard;
    setId(id);
    getStyleClass().addAll("mono", "composer-editor");
    setWrapText(true);
    ScrollPicture.none(this);
    document.textProperty().subscribe(this::take);
    textProperty().subscribe(this::written);
    EventDispatcher usual = getEventDispatcher();
    setEventDispatcher((event, tail) -> dispatch(usual, event, tail));
    addEventFilter(KeyEvent.KEY_PRESSED, this::onKeys);
  }

  private void written(String before, String now) {
    if (!composing) {
      document.textProperty().set(now);
    }
  }

  /**
   * The letters of an input method stand in the field but are not written: nobody wants them sent,
   * nor to meet them again when going back. The word comes with the event that has none of them; it
   * may be what stands there already, of which the field itself says nothing.
   */
  private @Nullable Event dispatch(EventDispatcher usual, Event event, EventDispatchChain tail) {
    composing = event instanceof InputMethodEvent word && !word.getComposed().isEmpty();
    boolean chosen = event instanceof InputMethodEvent && !composing;
    try {
      return usual.dispatchEvent(event, tail);
    } finally {
      composing = false;
      if (chosen) {
        written("", getText());
      }
    }
  }

  @Override
  public void paste() {
    document.paste(clipboard.get(), getSelection().getStart(), getSelection().getEnd());
  }

  private void take(String words) {
    if (document.isAnew()) {
      setText(words);
      positionCaret(document.caret());
    } else {
      // No more than has changed: what is in view stays there.
      TextChange.between(getText(), words)
          .ifPresent(
              change -> {
                replaceText(change.at(), change.removedEnd(), change.inserted());
                positionCaret(document.caret());
              });
    }
  }

  private void onKeys(KeyEvent event) {
    boolean undo = UNDO.match(event);
    if (undo || REDO.match(event) || REDO_TOO.match(event)) {
      event.consume();
      if (undo) {
        document.undo();
      } else {
        document.redo();
      }
    }
  }

  private static String systemClipboard() {
    String text = Clipboard.getSystemClipboard().getString();
    return text == null ? "" : text;
  }
}
