package dev.portcullis.app.compose;

import dev.portcullis.core.codec.ByteChange;
import dev.portcullis.core.codec.ByteDocument;
import dev.portcullis.core.codec.Bytes;
import dev.portcullis.core.codec.Checksum;
import dev.portcullis.core.codec.EditHistory;
import dev.portcullis.core.codec.Endian;
import dev.portcullis.core.codec.HexText;
import dev.portcullis.core.codec.LineEnding;
import dev.portcullis.core.codec.ParsedBytes;
import dev.portcullis.core.codec.PayloadNotation;
import dev.portcullis.core.codec.PayloadRecipe;
import dev.portcullis.core.codec.PayloadTemplate;
import dev.portcullis.core.codec.TemplateResult;
import dev.portcullis.core.codec.TextCharset;
import dev.portcullis.core.codec.TextEscapes;
import dev.portcullis.core.codec.VariableValues;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.StringProperty;

/**
 * One document, written as text or as hex. JavaFX thread only; it waits for nothing.
 *
 * <p>Text has an editor text of its own, hex is bytes that are edited as bytes; the one of the
 * current {@link #notationProperty() notation} is the document. A change of notation carries the
 * <em>bytes</em> over: text stays as it is if it still says the same bytes, escapes and line breaks
 * included, and is written anew if not. So nothing is lost by looking. Variables are carried over
 * as the bytes they stand for at that moment, and come back with the text where those bytes were
 * left alone.
 *
 * <p>A text longer than {@link LongText#EDITABLE} characters is {@linkplain #heldProperty() held}
 * outside the text editor, which would stall on it: one part of it at a time stands there and can
 * be edited.
 *
 * <p>There is one history of all of it, which {@link #undo} goes back through: it takes back what
 * was done as text while the document is looked at as hex, and the other way round.
 */
public final class ComposerDocument implements EditHistory {

  /** The longest text that can be pasted, in characters, and the most bytes there can be. */
  public static final int LONGEST = 4 * 1024 * 1024;

  private final ReadOnlyObjectWrapper<PayloadNotation> notation =
      new ReadOnlyObjectWrapper<>(this, "notation", PayloadNotation.HEX);
  private final DocumentContent content;
  private final ReadOnlyObjectWrapper<TemplateResult> body =
      new ReadOnlyObjectWrapper<>(this, "body", PayloadTemplate.of(Bytes.EMPTY));
  private final ReadOnlyObjectWrapper<Notice> notice =
      new ReadOnlyObjectWrapper<>(this, "notice", Notice.NONE);
  private final DocumentHistory history = new DocumentHistory();

  private final Supplier<VariableValues> values;

  /** While several properties change together, the bytes are read once, at the end. */
  private boolean changing;

  /**
   * An empty hex document.
   *
   * @param values what variables are written from at this moment
   * @param appended what is added to it; another document brings its own, and undo the one before
   */
  ComposerDocument(Supplier<VariableValues> values, Appended appended) {
    this.values = values;
    content = new DocumentContent(appended, this::textEdited);
    content.bytes().addListener(change -> bytesEdited());
    content.charset().subscribe((before, now) -> edited());
    content.escapes().subscribe((before, now) -> edited());
    content.variables().subscribe((before, now) -> edited());
  }

  /** How the document is written now; {@link #writeAs} changes it. */
  public ReadOnlyObjectProperty<PayloadNotation> notationProperty() {
    return notation.getReadOnlyProperty();
  }

  /** What stands in the text editor: the text, or the part of a long one. */
  public StringProperty textProperty() {
    return content.text().wordsProperty();
  }

  /** What the hex editor edits; the document while the notation is hex. */
  public ByteDocument bytes() {
    return content.bytes();
  }

  /** A text too long for its editor, which has a part of it; it is the text while it is there. */
  public ReadOnlyObjectProperty<Optional<LongText>> heldProperty() {
    return content.text().heldProperty();
  }

  /** Whether what comes into the text editor has nothing to do with what stood there. */
  boolean isAnew() {
    return content.text().isAnew();
  }

  /** Where the text editor's caret belongs once words have come that were not typed there. */
  int caret() {
    return content.text().caret();
  }

  /** Has another part of a long text in the editor: the one behind, or the one before. */
  public void turn(boolean forward) {
    history.endRun();
    content.text().turn(forward);
  }

  /** How text becomes bytes. */
  public ObjectProperty<TextCharset> charsetProperty() {
    return content.charset();
  }

  /** Whether a backslash in text begins an escape. */
  public BooleanProperty escapesProperty() {
    return content.escapes();
  }

  /** Whether <code>${…}</code> in text is a variable. */
  public BooleanProperty variablesProperty() {
    return content.variables();
  }

  /** What it says, or what is wrong with it and where. */
  public ReadOnlyObjectProperty<TemplateResult> bodyProperty() {
    return body.getReadOnlyProperty();
  }

  /** What the person should know of what just happened; gone with the next edit. */
  public ReadOnlyObjectProperty<Notice> noticeProperty() {
    return notice.getReadOnlyProperty();
  }

  /** What is written, in the notation of now. */
  public String source() {
    return switch (notation.get()) {
      case TEXT -> content.text().whole();
      case HEX -> content.hex();
    };
  }

  /**
   * Goes on in the other notation with the same bytes.
   *
   * @return false where what is written is no bytes yet, or too many: it stays, with a notice
   */
  public boolean writeAs(PayloadNotation wanted) {
    if (wanted == notation.get()) {
      return true;
    }
    if (!(body.get() instanceof PayloadTemplate template)) {
      notice.set(Notice.FLAW_FIRST);
      return false;
    }
    changing = true;
    Optional<Notice> said = look(wanted, template);
    changed(said.orElse(Notice.TOO_LONG));
    return said.isPresent();
  }

  /**
   * Takes what was pasted into the text; what would be too long is refused with a notice.
   *
   * @param pasted from the clipboard, any length
   * @param from the selection's start in the editor
   * @param to the selection's end in the editor
   */
  public void paste(String pasted, int from, int to) {
    WrittenText text = content.text();
    String before = text.whole();
    TextChange change =
        PastedText.change(
            pasted,
            before,
            text.begin() + from,
            text.begin() + to,
            content.escapes().get(),
            content.charset().get());
    if (before.length() - change.removed().length() + (long) change.inserted().length() > LONGEST) {
      notice.set(Notice.TOO_LONG);
      return;
    }
    boolean needsEscapes = !content.escapes().get() && !PastedText.fits(pasted);
    edit(
        () -> {
          content.escapes().set(content.escapes().get() || needsEscapes);
          text.change(change);
          return needsEscapes ? Notice.ESCAPES_FOR_PASTE : Notice.NONE;
        });
  }

  /** Lets go of a held text: what stood in the editor before it is the text again. */
  public void discardHeld() {
    content.text().before().ifPresent(before -> edit(() -> write(before)));
  }

  /** Becomes these bytes, as hex. */
  public void load(Bytes loaded) {
    edit(
        () -> {
          content.replaceAll(loaded);
          content.writeAs(PayloadNotation.HEX, Optional.empty());
          return Notice.NONE;
        });
  }

  /** Becomes another document; undo brings back the one before, if anything was written in it. */
  public void restore(PayloadRecipe recipe) {
    boolean first = history.isEmpty() && source().isEmpty();
    edit(() -> become(recipe));
    if (first) {
      history.clear();
    }
  }

  @Override
  public boolean canUndo() {
    return history.canUndo();
  }

  @Override
  public boolean canRedo() {
    return history.canRedo();
  }

  @Override
  public Optional<ByteChange> undo() {
    return canUndo() ? move(history::undo, true) : Optional.empty();
  }

  @Override
  public Optional<ByteChange> redo() {
    return canRedo() ? move(history::redo, false) : Optional.empty();
  }

  /** Goes to where the document was between two edits, in the notation it is looked at. */
  private Optional<ByteChange> move(Supplier<List<DocumentStep>> steps, boolean back) {
    Bytes shown = content.all();
    changing = true;
    history.takeLooks().forEach(look -> content.apply(look, true));
    steps.get().forEach(step -> content.apply(step, back));
    Notice said = Notice.NONE;
    if (content.notation() != notation.get() && read() instanceof PayloadTemplate template) {
      said = look(notation.get(), template).orElse(Notice.NONE);
    }
    changed(said);
    return Optional.of(ByteChange.between(shown, content.all()))
        .filter(change -> notation.get() == PayloadNotation.HEX && !change.isNothing());
  }

  /** Changes the document as one step. */
  private void edit(Supplier<Notice> work) {
    DocumentContent.Mark then = content.mark();
    changing = true;
    content.bytes().endStep();
    Notice said = work.get();
    history.endRun();
    history.edited(content.since(then));
    history.endRun();
    changed(said);
  }

  /** Goes on in the other notation; empty where that cannot hold so many bytes. */
  private Optional<Notice> look(PayloadNotation wanted, PayloadTemplate template) {
    Bytes same = template.fill(values.get()).bytes();
    if (same.length() > LONGEST) {
      return Optional.empty();
    }
    DocumentContent.Mark then = content.mark();
    Notice said =
        switch (wanted) {
          case HEX -> carryToHex(same, template.changes());
          case TEXT -> carryToText(same);
        };
    content.bytes().endStep();
    history.looked(content.since(then));
    return Optional.of(said);
  }

  private Notice become(PayloadRecipe recipe) {
    Optional<Bytes> hex =
        recipe.notation() == PayloadNotation.HEX
                && HexText.parse(recipe.source()) instanceof ParsedBytes(Bytes parsed)
            ? Optional.of(parsed)
            : Optional.empty();
    if (hex.filter(bytes -> bytes.length() > LONGEST).isPresent()) {
      return Notice.TOO_LONG;
    }
    content.appended().set(Appended.Chosen.of(recipe));
    content.charset().set(recipe.charset());
    content.escapes().set(recipe.escapes());
    content.variables().set(recipe.variables());
    if (hex.isPresent()) {
      content.replaceAll(hex.get());
      content.writeAs(PayloadNotation.HEX, Optional.empty());
      return Notice.NONE;
    }
    write(recipe.source());
    content.writeAs(PayloadNotation.TEXT, Optional.empty());
    return recipe.notation() == PayloadNotation.HEX ? Notice.NO_HEX : Notice.NONE;
  }

  private Notice write(String text) {
    content.text().put(text);
    return Notice.NONE;
  }

  private Notice carryToHex(Bytes same, boolean hadVariables) {
    content.replaceAll(same);
    content.writeAs(PayloadNotation.HEX, hadVariables ? Optional.of(same) : Optional.empty());
    return hadVariables ? Notice.VARIABLES_AS_NOW : Notice.NONE;
  }

  private Notice carryToText(Bytes same) {
    boolean untouched = content.frozen().equals(Optional.of(same));
    content.writeAs(PayloadNotation.TEXT, Optional.empty());
    if (untouched || says(content.text().whole(), same)) {
      return Notice.NONE;
    }
    TextCharset charset = content.charset().get();
    boolean escaped = content.escapes().get();
    Optional<String> plain = escaped ? Optional.empty() : TextEscapes.formatPlain(same, charset);
    content.escapes().set(plain.isEmpty());
    String written = plain.orElseGet(() -> TextEscapes.format(same, charset));
    // Bytes that look like a variable are none.
    write(content.variables().get() ? PayloadTemplate.quoted(written) : written);
    return plain.isEmpty() && !escaped ? Notice.ESCAPES_FOR_BYTES : Notice.NONE;
  }

  private boolean says(String source, Bytes same) {
    return recipe(source).template() instanceof PayloadTemplate template
        && !template.changes()
        && template.fill(values.get()).bytes().equals(same);
  }

  private PayloadRecipe recipe(String source) {
    return new PayloadRecipe(
        PayloadNotation.TEXT,
        source,
        content.charset().get(),
        content.escapes().get(),
        content.variables().get(),
        Optional.empty(),
        Checksum.NONE,
        Endian.BIG,
        LineEnding.NONE);
  }

  private void textEdited(TextChange change) {
    Manner manner = content.manner();
    history.edited(new DocumentStep(Optional.of(change), Optional.empty(), manner, manner));
    edited();
  }

  private void bytesEdited() {
    if (changing) {
      return;
    }
    ByteDocument bytes = content.bytes();
    if (bytes.length() > LONGEST) {
      changing = true;
      bytes.undo();
      history.refused(bytes.snapshot());
      changed(Notice.TOO_LONG);
    } else {
      Manner manner = content.manner();
      history.edited(new DocumentStep(Optional.empty(), bytes.lastStep(), manner, manner));
      edited();
    }
  }

  private void edited() {
    if (!changing) {
      changed(Notice.NONE);
    }
  }

  private void changed(Notice said) {
    changing = false;
    notice.set(said);
    notation.set(content.notation());
    body.set(read());
  }

  /** What is written means. */
  private TemplateResult read() {
    return switch (content.notation()) {
      case TEXT -> recipe(content.text().whole()).template();
      case HEX -> PayloadTemplate.of(content.all());
    };
  }
}
