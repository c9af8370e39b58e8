package dev.portcullis.app.compose;

import dev.portcullis.core.codec.ByteDocument;
import dev.portcullis.core.codec.ByteSource;
import dev.portcullis.core.codec.Bytes;
import dev.portcullis.core.codec.Checksum;
import dev.portcullis.core.codec.EditKind;
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
import java.io.IOException;
import java.io.UncheckedIOException;
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
 * <p>Text has an editor text of its own, hex is bytes that are edited as bytes; the one of the
 * current {@link #notationProperty() notation} is the document. A change of notation carries the
 * <em>bytes</em> over: text stays as it is if it still says the same bytes, escapes and line breaks
 * included, and is written anew if not. So nothing is lost by looking, and undo goes on in each
 * editor. Variables are carried over as the bytes they stand for at that moment, and come back with
 * the text where those bytes were left alone.
 *
 * <p>A text longer than {@link LongText#EDITABLE} characters is {@linkplain #heldProperty() held}
 * outside the text editor, which would stall on it: one part of it at a time stands there and can
 * be edited.
 */
public final class ComposerDocument {

  /** The longest text that can be pasted, in characters, and the most bytes there can be. */
  public static final int LONGEST = 4 * 1024 * 1024;

  private final ReadOnlyObjectWrapper<PayloadNotation> notation =
      new ReadOnlyObjectWrapper<>(this, "notation", PayloadNotation.HEX);
  private final StringProperty text = new SimpleStringProperty(this, "text", "");
  private final ByteDocument bytes = new ByteDocument(ByteSource.empty());
  private final ReadOnlyObjectWrapper<Optional<LongText>> held =
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

  /** What is said once the editor has made the edit it was asked for. */
  private Notice noticeAfterEdit = Notice.NONE;

  /** The bytes in hex since they were edited last, if somebody asked. */
  private Optional<String> hexSource = Optional.empty();

  /** While other words altogether come into the text editor. */
  private boolean anew;

  /** While several properties change together, the bytes are read once, at the end. */
  private boolean changing;

  /**
   * An empty hex document.
   *
   * @param values what variables are written from at this moment
   */
  public ComposerDocument(Supplier<VariableValues> values) {
    this.values = values;
    text.subscribe((before, now) -> textEdited(now));
    bytes.addListener(change -> bytesEdited());
    charset.subscribe((before, now) -> edited());
    escapes.subscribe((before, now) -> edited());
    variables.subscribe((before, now) -> edited());
  }

  /** How the document is written now; {@link #writeAs} changes it. */
  public ReadOnlyObjectProperty<PayloadNotation> notationProperty() {
    return notation.getReadOnlyProperty();
  }

  /** What stands in the text editor: the text, or the part of a long one. */
  public StringProperty textProperty() {
    return text;
  }

  /** What the hex editor edits; the document while the notation is hex. */
  public ByteDocument bytes() {
    return bytes;
  }

  /** A text too long for its editor, which has a part of it; it is the text while it is there. */
  public ReadOnlyObjectProperty<Optional<LongText>> heldProperty() {
    return held.getReadOnlyProperty();
  }

  /**
   * Whether what comes into the text editor is no edit there, so that nothing goes back past it.
   */
  boolean isAnew() {
    return anew;
  }

  /** Has another part of a long text in the editor: the one behind, or the one before. */
  public void turn(boolean forward) {
    held.get()
        .filter(now -> forward ? now.hasNext() : now.hasPrevious())
        .ifPresent(now -> hold(forward ? now.next() : now.previous()));
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
    return switch (notation.get()) {
      case TEXT -> writtenText();
      case HEX -> {
        // Asked for whenever anything of the window is stored: written out once an edit.
        Optional<String> known = hexSource;
        String hex = known.orElseGet(() -> HexText.format(all()));
        hexSource = Optional.of(hex);
        yield hex;
      }
    };
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
    Bytes same = template.fill(values.get()).bytes();
    changing = true;
    Notice said =
        switch (wanted) {
          case HEX -> carryToHex(same, template.changes());
          case TEXT -> carryToText(same);
        };
    notation.set(wanted);
    changed(said);
    return true;
  }

  /**
   * Takes what was pasted into the text.
   *
   * @param pasted from the clipboard, any length
   * @param from the selection's start
   * @param to the selection's end
   * @return what the editor should change; empty where the result is held instead or refused
   */
  public Optional<Edit> paste(String pasted, int from, int to) {
    String before = writtenText();
    int begin = held.get().map(LongText::from).orElse(0);
    Edit edit =
        PastedText.edit(pasted, before, begin + from, begin + to, escapes.get(), charset.get());
    long length = (long) before.length() - (edit.to() - edit.from()) + edit.text().length();
    if (length > LONGEST) {
      notice.set(Notice.TOO_LONG);
      return Optional.empty();
    }
    boolean needsEscapes = !escapes.get() && !PastedText.fits(pasted);
    Notice said = needsEscapes ? Notice.ESCAPES_FOR_PASTE : Notice.NONE;
    if (length > LongText.EDITABLE || held.get().isPresent()) {
      String whole = before.substring(0, edit.from()) + edit.text() + before.substring(edit.to());
      changing = true;
      escapes.set(escapes.get() || needsEscapes);
      put(whole, begin);
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

  /** Lets go of a held text: what stood in the editor before it is the text again. */
  public void discardHeld() {
    held.get()
        .ifPresent(
            now -> {
              changing = true;
              put(now.before(), 0);
              changed(Notice.NONE);
            });
  }

  /** Becomes these bytes, as hex; the hex editor can take it back. */
  public void load(Bytes loaded) {
    changing = true;
    frozen = Optional.empty();
    notation.set(PayloadNotation.HEX);
    replaceAll(loaded);
    changed(Notice.NONE);
  }

  /** Becomes another document altogether. */
  public void restore(PayloadRecipe recipe) {
    changing = true;
    frozen = Optional.empty();
    held.set(Optional.empty());
    charset.set(recipe.charset());
    escapes.set(recipe.escapes());
    variables.set(recipe.variables());
    Notice said = Notice.NONE;
    if (recipe.notation() == PayloadNotation.HEX
        && HexText.parse(recipe.source()) instanceof ParsedBytes(Bytes parsed)) {
      replaceAll(parsed);
      notation.set(PayloadNotation.HEX);
    } else {
      put(recipe.source(), 0);
      notation.set(PayloadNotation.TEXT);
      said = recipe.notation() == PayloadNotation.HEX ? Notice.NO_HEX : Notice.NONE;
    }
    changed(said);
  }

  private Notice carryToHex(Bytes same, boolean hadVariables) {
    frozen = hadVariables ? Optional.of(same) : Optional.empty();
    replaceAll(same);
    return hadVariables ? Notice.VARIABLES_AS_NOW : Notice.NONE;
  }

  private Notice carryToText(Bytes same) {
    boolean untouched = frozen.equals(Optional.of(same));
    frozen = Optional.empty();
    if (untouched || says(writtenText(), same)) {
      return Notice.NONE;
    }
    Optional<String> plain =
        escapes.get() ? Optional.empty() : TextEscapes.formatPlain(same, charset.get());
    boolean switchedOn = plain.isEmpty() && !escapes.get();
    escapes.set(plain.isEmpty());
    String written = plain.orElseGet(() -> TextEscapes.format(same, charset.get()));
    // Bytes that look like a variable are none.
    put(variables.get() ? PayloadTemplate.quoted(written) : written, 0);
    return switchedOn ? Notice.ESCAPES_FOR_BYTES : Notice.NONE;
  }

  private String writtenText() {
    return held.get().map(LongText::whole).orElseGet(text::get);
  }

  /** Makes a source the text; of a long one, its editor gets the part from here. */
  private void put(String source, int from) {
    if (source.length() <= LongText.EDITABLE) {
      boolean wasHeld = held.get().isPresent();
      held.set(Optional.empty());
      enter(source, wasHeld);
    } else {
      hold(LongText.at(source, from, held.get().map(LongText::before).orElseGet(text::get)));
    }
  }

  private void hold(LongText shown) {
    // First the words: what the editor says of them is no edit of the part that goes.
    held.set(Optional.empty());
    enter(shown.part(), true);
    held.set(Optional.of(shown));
  }

  private void enter(String words, boolean asOther) {
    boolean outer = changing;
    changing = true;
    anew = asOther;
    text.set(words);
    anew = false;
    changing = outer;
  }

  private void textEdited(String now) {
    if (!changing) {
      held.get().ifPresent(known -> held.set(Optional.of(known.with(now))));
      edited();
    }
  }

  private void replaceAll(Bytes with) {
    if (!all().equals(with)) {
      bytes.replace(0, bytes.length(), ByteSource.of(with), EditKind.WHOLE);
    }
  }

  /** The bytes of the hex editor; all of them are in memory, since nothing else gets in. */
  private Bytes all() {
    try {
      return bytes.snapshot().bytes(0, LONGEST);
    } catch (IOException e) {
      throw new UncheckedIOException("bytes in memory cannot be read", e);
    }
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
        charset.get(),
        escapes.get(),
        variables.get(),
        Optional.empty(),
        Checksum.NONE,
        Endian.BIG,
        LineEnding.NONE);
  }

  private void bytesEdited() {
    hexSource = Optional.empty();
    if (bytes.length() > LONGEST) {
      changing = true;
      bytes.undo();
      changed(Notice.TOO_LONG);
    } else {
      edited();
    }
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
    body.set(
        switch (notation.get()) {
          case TEXT -> recipe(writtenText()).template();
          case HEX -> PayloadTemplate.of(all());
        });
  }
}
