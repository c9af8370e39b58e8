package dev.portcullis.app.compose;

import dev.portcullis.core.codec.Bytes;
import dev.portcullis.core.codec.Checksum;
import dev.portcullis.core.codec.Endian;
import dev.portcullis.core.codec.HexText;
import dev.portcullis.core.codec.LineEnding;
import dev.portcullis.core.codec.PayloadNotation;
import dev.portcullis.core.codec.PayloadRecipe;
import dev.portcullis.core.codec.PayloadTemplate;
import dev.portcullis.core.codec.TemplateResult;
import dev.portcullis.core.codec.TextCharset;
import dev.portcullis.core.codec.TextEscapes;
import dev.portcullis.core.codec.VariableValues;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/**
 * One document, written as text or as hex. JavaFX thread only; it waits for nothing.
 *
 * <p>Each notation has its own editor text, of which the one of the current {@link
 * #notationProperty() notation} is the document. A change of notation carries the <em>bytes</em>
 * over: the other editor keeps its text if that still says the same bytes, spacing and line breaks
 * included, and gets them written anew if not. So nothing is lost by looking, and undo goes on in
 * each editor. Variables are carried over as the bytes they stand for at that moment, and come back
 * with the text where those bytes were left alone.
 *
 * <p>A document longer than {@link #EDITABLE} characters is {@linkplain #heldProperty() held}
 * outside the editors, which would stall on it: it is shown and sent, and can be discarded.
 */
public final class ComposerDocument {

  /**
   * The longest document an editor gets, in characters. A text area lays all its text out anew at
   * each key: 64 K characters were measured to cost a third of a second, a quarter of that does not
   * hold a typist up.
   */
  public static final int EDITABLE = 16 * 1024;

  /** The longest document that can be pasted, in characters. */
  public static final int LONGEST = 8 * 1024 * 1024;

  private final ReadOnlyObjectWrapper<PayloadNotation> notation =
      new ReadOnlyObjectWrapper<>(this, "notation", PayloadNotation.HEX);
  private final StringProperty text = new SimpleStringProperty(this, "text", "");
  private final StringProperty hex = new SimpleStringProperty(this, "hex", "");
  private final ReadOnlyObjectWrapper<Optional<String>> held =
      new ReadOnlyObjectWrapper<>(this, "held", Optional.empty());
  private final ObjectProperty<TextCharset> charset =
      new SimpleObjectProperty<>(this, "charset", TextCharset.UTF_8);
  private final BooleanProperty escapes = new SimpleBooleanProperty(this, "escapes", false);
  private final BooleanProperty variables = new SimpleBooleanProperty(this, "variables", false);
  private final ReadOnlyObjectWrapper<TemplateResult> body =
      new ReadOnlyObjectWrapper<>(this, "body", PayloadTemplate.of(Bytes.EMPTY));
  private final ReadOnlyObjectWrapper<Notice> notice =
      new ReadOnlyObjectWrapper<>(this, "notice", Notice.NONE);

  private final Supplier<VariableValues> values;

  /** The bytes that variables were carried over as; empty where the text had none. */
  private Optional<Bytes> frozen = Optional.empty();

  /** What came before a held document, for when it is discarded. */
  private PayloadNotation notationBeforeHeld = PayloadNotation.HEX;

  /** What is said once the editor has made the edit it was asked for. */
  private Notice noticeAfterEdit = Notice.NONE;

  /** While several properties change together, the bytes are read once, at the end. */
  private boolean changing;

  /**
   * An empty hex document.
   *
   * @param values what variables are written from at this moment
   */
  public ComposerDocument(Supplier<VariableValues> values) {
    this.values = values;
    text.subscribe((before, now) -> edited());
    hex.subscribe((before, now) -> edited());
    charset.subscribe((before, now) -> edited());
    escapes.subscribe((before, now) -> edited());
    variables.subscribe((before, now) -> edited());
  }

  /** How the document is written now; {@link #writeAs} changes it. */
  public ReadOnlyObjectProperty<PayloadNotation> notationProperty() {
    return notation.getReadOnlyProperty();
  }

  /** What stands in the text editor; the document while the notation is text. */
  public StringProperty textProperty() {
    return text;
  }

  /** What stands in the hex editor; the document while the notation is hex. */
  public StringProperty hexProperty() {
    return hex;
  }

  /** A document too long for the editors; it is the document while it is there. */
  public ReadOnlyObjectProperty<Optional<String>> heldProperty() {
    return held.getReadOnlyProperty();
  }

  /** How text becomes bytes. */
  public ObjectProperty<TextCharset> charsetProperty() {
    return charset;
  }

  /** Whether a backslash in text begins an escape. */
  public BooleanProperty escapesProperty() {
    return escapes;
  }

  /** Whether <code>${…}</code> in text is a variable. */
  public BooleanProperty variablesProperty() {
    return variables;
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
    return held.get().orElseGet(() -> editor(notation.get()).get());
  }

  /**
   * Goes on in the other notation with the same bytes.
   *
   * @return false where what is written is no bytes yet: it stays, with a notice
   */
  public boolean writeAs(PayloadNotation wanted) {
    if (wanted == notation.get()) {
      return true;
    }
    if (!(body.get() instanceof PayloadTemplate template)) {
      notice.set(Notice.FLAW_FIRST);
      return false;
    }
    Bytes bytes = template.fill(values.get()).bytes();
    changing = true;
    Notice said = template.changes() ? Notice.VARIABLES_AS_NOW : Notice.NONE;
    boolean untouched = wanted == PayloadNotation.TEXT && frozen.equals(Optional.of(bytes));
    frozen = template.changes() ? Optional.of(bytes) : Optional.empty();
    if (untouched || says(wanted, editor(wanted).get(), bytes)) {
      held.set(Optional.empty());
    } else {
      Optional<String> written = written(wanted, bytes);
      if (written.isEmpty()) {
        escapes.set(true);
        said = Notice.ESCAPES_FOR_BYTES;
      }
      put(
          wanted,
          written.orElseGet(() -> asVariablesAllow(TextEscapes.format(bytes, charset.get()))));
    }
    notation.set(wanted);
    changed(said);
    return true;
  }

  /**
   * Takes what was pasted or dropped.
   *
   * @param pasted from the clipboard, any length
   * @param from the selection's start in the current editor
   * @param to the selection's end
   * @return what the editor should change; empty where the result is held instead or refused
   */
  public Optional<Edit> paste(String pasted, int from, int to) {
    String before = editor(notation.get()).get();
    Edit edit = editFor(pasted, before, from, to);
    long length = (long) before.length() - (edit.to() - edit.from()) + edit.text().length();
    if (length > LONGEST) {
      notice.set(Notice.TOO_LONG);
      return Optional.empty();
    }
    boolean needsEscapes =
        notation.get() == PayloadNotation.TEXT && !escapes.get() && !PastedText.fits(pasted);
    Notice said = needsEscapes ? Notice.ESCAPES_FOR_PASTE : Notice.NONE;
    if (length > EDITABLE) {
      String whole = before.substring(0, edit.from()) + edit.text() + before.substring(edit.to());
      notationBeforeHeld = notation.get();
      changing = true;
      escapes.set(escapes.get() || needsEscapes);
      held.set(Optional.of(whole));
      changed(said);
      return Optional.empty();
    }
    if (needsEscapes) {
      changing = true;
      escapes.set(true);
      changing = false;
      noticeAfterEdit = said;
    }
    return Optional.of(edit);
  }

  /** Lets go of a held document: what stood in the editor before it is the document again. */
  public void discardHeld() {
    if (held.get().isPresent()) {
      changing = true;
      held.set(Optional.empty());
      notation.set(notationBeforeHeld);
      changed(Notice.NONE);
    }
  }

  /** Becomes these bytes, as hex. */
  public void load(Bytes bytes) {
    changing = true;
    frozen = Optional.empty();
    notation.set(PayloadNotation.HEX);
    put(PayloadNotation.HEX, HexText.format(bytes));
    changed(Notice.NONE);
  }

  /** Becomes another document altogether. */
  public void restore(PayloadRecipe recipe) {
    changing = true;
    frozen = Optional.empty();
    held.set(Optional.empty());
    notation.set(recipe.notation());
    charset.set(recipe.charset());
    escapes.set(recipe.escapes());
    variables.set(recipe.variables());
    put(recipe.notation(), recipe.source());
    changed(Notice.NONE);
  }

  private StringProperty editor(PayloadNotation of) {
    return switch (of) {
      case TEXT -> text;
      case HEX -> hex;
    };
  }

  /** The bytes in a notation as it is set now; empty where text would need escapes and has none. */
  private Optional<String> written(PayloadNotation wanted, Bytes bytes) {
    return switch (wanted) {
      case HEX -> Optional.of(HexText.format(bytes));
      case TEXT ->
          (escapes.get()
                  ? Optional.of(TextEscapes.format(bytes, charset.get()))
                  : TextEscapes.formatPlain(bytes, charset.get()))
              .map(this::asVariablesAllow);
    };
  }

  /** Makes a source the document, in its editor if that can take it. */
  private void put(PayloadNotation wanted, String source) {
    if (source.length() <= EDITABLE) {
      held.set(Optional.empty());
      editor(wanted).set(source);
    } else {
      if (held.get().isEmpty()) {
        notationBeforeHeld = notation.get();
      }
      held.set(Optional.of(source));
    }
  }

  /** Bytes that look like a variable are none. */
  private String asVariablesAllow(String text) {
    return variables.get() ? PayloadTemplate.quoted(text) : text;
  }

  private boolean says(PayloadNotation written, String source, Bytes bytes) {
    return recipe(written, source).template() instanceof PayloadTemplate template
        && !template.changes()
        && template.fill(values.get()).bytes().equals(bytes);
  }

  private PayloadRecipe recipe(PayloadNotation written, String source) {
    return new PayloadRecipe(
        written,
        source,
        charset.get(),
        escapes.get(),
        variables.get(),
        Optional.empty(),
        Checksum.NONE,
        Endian.BIG,
        LineEnding.NONE);
  }

  private Edit editFor(String pasted, String before, int from, int to) {
    if (notation.get() == PayloadNotation.HEX) {
      return new Edit(from, to, PastedText.hex(pasted));
    }
    if (PastedText.fits(pasted)) {
      return new Edit(from, to, pasted);
    }
    if (escapes.get()) {
      // The pasted text is meant as it is: only what the field would drop is written as an escape.
      return new Edit(from, to, PastedText.escaped(pasted, charset.get()));
    }
    // Escapes begin to count now, so the backslashes that stand here already are doubled.
    return new Edit(
        0,
        before.length(),
        PastedText.escaped(
            before.substring(0, from) + pasted + before.substring(to), charset.get()));
  }

  private void edited() {
    if (!changing) {
      changed(noticeAfterEdit);
    }
  }

  private void changed(Notice said) {
    changing = false;
    noticeAfterEdit = Notice.NONE;
    notice.set(said);
    body.set(recipe(notation.get(), source()).template());
  }
}
