package dev.portcullis.app.hex;

import dev.portcullis.core.codec.ByteChange;
import dev.portcullis.core.codec.ByteDocument;
import dev.portcullis.core.codec.ByteSource;
import dev.portcullis.core.codec.Bytes;
import dev.portcullis.core.codec.EditHistory;
import dev.portcullis.core.codec.EditKind;
import dev.portcullis.core.codec.HexText;
import dev.portcullis.core.codec.ParseResult;
import dev.portcullis.core.codec.ParsedBytes;
import dev.portcullis.core.codec.PastedHex;
import dev.portcullis.core.codec.TextCharset;
import dev.portcullis.core.codec.TextEscapes;
import dev.portcullis.core.codec.TextFlaw;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;

/**
 * What a person does to bytes: writes digits and characters, erases, pastes, takes back. JavaFX
 * thread only. Does nothing while the bytes cannot be changed.
 *
 * <p>A selection gives way to whatever is written or pasted, as in any editor. Where nothing is
 * selected, overwriting puts what is written in the place of what is there, and beyond the end
 * makes it longer; inserting moves on what is there.
 */
public final class HexEditing {

  /** The most characters that are taken from a clipboard. */
  static final int PASTE_LIMIT = 48 * 1024 * 1024;

  private final HexContent content;
  private final HexCaret caret;
  private final Supplier<TextCharset> charset;
  private final Consumer<HexNotice> notices;
  private final BooleanProperty inserting = new SimpleBooleanProperty(this, "inserting", false);

  /** Whether the byte whose second digit comes next was not there before its first one. */
  private boolean newByte;

  HexEditing(
      HexContent content,
      HexCaret caret,
      Supplier<TextCharset> charset,
      Consumer<HexNotice> notices) {
    this.content = content;
    this.caret = caret;
    this.charset = charset;
    this.notices = notices;
    inserting.subscribe((before, now) -> content.touch());
  }

  /** Whether what is written moves on what is there. */
  public BooleanProperty insertingProperty() {
    return inserting;
  }

  /** Writes one hex digit at the caret. */
  public void typeDigit(int digit) {
    content.document().ifPresent(document -> typeDigit(document, digit));
  }

  /**
   * Ends the byte at the caret, as a separator in hex text does: one digit of a byte that was not
   * there before is the whole byte, {@code 1} is {@code 01}.
   */
  public void endByte() {
    content
        .document()
        .ifPresent(
            document -> {
              long at = caret.position();
              if (caret.secondDigitProperty().get() && at < document.length()) {
                int first = content.byteAt(at);
                if (newByte && first >= 0) {
                  document.overwrite(at, Bytes.of((byte) (first >> 4)), EditKind.TYPE);
                }
                caret.put(at + 1, false);
              }
            });
  }

  /** Says why characters cannot be written as hex. */
  void refuse(String text) {
    told(text, HexText.parse(text));
  }

  /** Writes text at the caret, in the charset. */
  public void typeText(String text) {
    content
        .document()
        .ifPresent(
            document -> {
              if (encoded(text) instanceof ParsedBytes(Bytes bytes)) {
                write(document, bytes, EditKind.TYPE);
              }
            });
  }

  /** Erases the selection, or the byte before the caret. */
  public void backspace() {
    content
        .document()
        .ifPresent(
            document -> {
              if (!caret.selection().isEmpty()) {
                eraseSelection(document);
              } else if (caret.secondDigitProperty().get()) {
                takeBackDigit(document);
              } else if (caret.position() > 0) {
                long at = caret.position() - 1;
                document.delete(at, 1, EditKind.ERASE);
                caret.put(at, false);
              }
            });
  }

  /** Erases the selection, or the byte behind the caret. */
  public void delete() {
    content
        .document()
        .ifPresent(
            document -> {
              long at = caret.position();
              if (!caret.selection().isEmpty()) {
                eraseSelection(document);
              } else if (at < document.length()) {
                document.delete(at, 1, EditKind.ERASE);
                caret.put(at, false);
              }
            });
  }

  /** Writes what a clipboard says: anything hex-like in the hex pane, text in the text pane. */
  public void paste(String text) {
    content
        .document()
        .ifPresent(
            document -> {
              if (text.isEmpty()) {
                notices.accept(new HexNotice.NothingToPaste());
              } else if (text.length() > PASTE_LIMIT) {
                notices.accept(new HexNotice.TooLongToPaste(PASTE_LIMIT));
              } else {
                pasteMeant(document, text);
              }
            });
  }

  /** Writes bytes as a paste does. */
  public void paste(Bytes bytes) {
    content.document().ifPresent(document -> paste(document, bytes));
  }

  /** Takes back the last step. */
  public void undo() {
    content.history().flatMap(EditHistory::undo).ifPresent(this::goBehind);
  }

  /** Does again what was taken back last. */
  public void redo() {
    content.history().flatMap(EditHistory::redo).ifPresent(this::goBehind);
  }

  /** Erases the selection as a step of its own. */
  void eraseSelection() {
    content.document().ifPresent(this::eraseSelection);
  }

  private void typeDigit(ByteDocument document, int digit) {
    long at = caret.selection().isEmpty() ? caret.position() : caret.selection().from();
    if (caret.secondDigitProperty().get() && at < document.length()) {
      int first = content.byteAt(at);
      if (first >= 0) {
        document.overwrite(at, Bytes.of((byte) ((first & 0xF0) | digit)), EditKind.TYPE);
        caret.put(at + 1, false);
      }
      return;
    }
    long selected = caret.selection().length();
    newByte = selected > 0 || inserting.get() || at == document.length();
    if (newByte) {
      document.replace(at, selected, ByteSource.of(Bytes.of((byte) (digit << 4))), EditKind.TYPE);
      caret.put(at, true);
      return;
    }
    int old = content.byteAt(at);
    if (old >= 0) {
      document.overwrite(at, Bytes.of((byte) ((digit << 4) | (old & 0x0F))), EditKind.TYPE);
      caret.put(at, true);
    }
  }

  private void takeBackDigit(ByteDocument document) {
    long at = caret.position();
    if (newByte && at < document.length()) {
      document.delete(at, 1, EditKind.ERASE);
    }
    caret.put(at, false);
  }

  private void paste(ByteDocument document, Bytes bytes) {
    if (!bytes.isEmpty()) {
      write(document, bytes, EditKind.WHOLE);
    }
  }

  private void write(ByteDocument document, Bytes bytes, EditKind kind) {
    ByteRange selected = caret.selection();
    long at = selected.from();
    if (!selected.isEmpty()) {
      document.replace(at, selected.length(), ByteSource.of(bytes), kind);
    } else if (inserting.get()) {
      document.insert(at, bytes, kind);
    } else {
      document.overwrite(at, bytes, kind);
    }
    caret.put(at + bytes.length(), false);
  }

  private void eraseSelection(ByteDocument document) {
    ByteRange selected = caret.selection();
    document.delete(selected.from(), selected.length(), EditKind.WHOLE);
    caret.put(selected.from(), false);
  }

  private void goBehind(ByteChange change) {
    caret.put(change.position() + change.inserted(), false);
  }

  private void pasteMeant(ByteDocument document, String text) {
    switch (caret.pane()) {
      case HEX -> pasteHex(document, text);
      case TEXT -> {
        if (encoded(text) instanceof ParsedBytes(Bytes bytes)) {
          paste(document, bytes);
        }
      }
    }
  }

  private void pasteHex(ByteDocument document, String text) {
    PastedHex pasted = PastedHex.read(text);
    if (told(text, pasted.result()) instanceof ParsedBytes(Bytes bytes)) {
      paste(document, bytes);
      pasted.form().ifPresent(form -> notices.accept(new HexNotice.Taken(form, bytes.length())));
    }
  }

  private ParseResult encoded(String text) {
    return told(text, TextEscapes.parsePlain(text, charset.get()));
  }

  /** Has the person told of a flaw. */
  private ParseResult told(String text, ParseResult result) {
    if (result instanceof TextFlaw flaw) {
      notices.accept(new HexNotice.Refused(flaw, text));
    }
    return result;
  }
}
