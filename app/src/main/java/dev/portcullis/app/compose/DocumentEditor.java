package dev.portcullis.app.compose;

import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.StringProperty;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;

/**
 * The editor of one notation. Every change made for the user, pasting included, goes through the
 * field's own undo. JavaFX thread only.
 */
final class DocumentEditor extends TextArea {

  private final ComposerDocument document;
  private final Supplier<String> clipboard;

  DocumentEditor(String id, StringProperty text, ComposerDocument document) {
    this(id, text, document, DocumentEditor::systemClipboard);
  }

  DocumentEditor(
      String id, StringProperty text, ComposerDocument document, Supplier<String> clipboard) {
    this.document = document;
    this.clipboard = clipboard;
    setId(id);
    getStyleClass().addAll("mono", "composer-editor");
    setWrapText(true);
    text.subscribe(
        now -> {
          // Setting the text would forget what can be undone; replacing it does not.
          if (document.isAnew()) {
            setText(now);
          } else if (!now.equals(getText())) {
            replaceText(0, getLength(), now);
          }
        });
    textProperty().subscribe((before, now) -> text.set(now));
  }

  @Override
  public void paste() {
    Optional<Edit> edit =
        document.paste(clipboard.get(), getSelection().getStart(), getSelection().getEnd());
    edit.ifPresent(e -> replaceText(e.from(), e.to(), e.text()));
  }

  private static String systemClipboard() {
    String text = Clipboard.getSystemClipboard().getString();
    return text == null ? "" : text;
  }
}
