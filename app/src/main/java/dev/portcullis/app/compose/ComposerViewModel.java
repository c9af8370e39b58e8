package dev.portcullis.app.compose;

import dev.portcullis.app.i18n.Messages;
import dev.portcullis.core.codec.Bytes;
import dev.portcullis.core.codec.Checksum;
import dev.portcullis.core.codec.ComposedPayload;
import dev.portcullis.core.codec.Endian;
import dev.portcullis.core.codec.HexText;
import dev.portcullis.core.codec.LineEnding;
import dev.portcullis.core.codec.ParsedBytes;
import dev.portcullis.core.codec.PayloadNotation;
import dev.portcullis.core.codec.PayloadRecipe;
import dev.portcullis.core.codec.TextCharset;
import dev.portcullis.core.codec.TextEscapes;
import dev.portcullis.core.codec.TextFlaw;
import dev.portcullis.core.workspace.ComposerDraft;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/**
 * One document, written as text or as hex, and the exact bytes it becomes. JavaFX thread only; it
 * waits for nothing.
 *
 * <p>Each notation has its own editor text, of which the one of the current {@link
 * #notationProperty() notation} is the document. A change of notation carries the <em>bytes</em>
 * over: the other editor keeps its text if that still says the same bytes, spacing and line breaks
 * included, and gets them written anew if not. So nothing is lost by looking, and undo goes on in
 * each editor.
 *
 * <p>A document longer than {@link #EDITABLE} characters is {@linkplain #heldProperty() held}
 * outside the editors, which would stall on it: it is shown and sent, and can be discarded.
 */
public final class ComposerViewModel {

  /** The longest document an editor gets, in characters. */
  public static final int EDITABLE = 64 * 1024;

  /** The longest document at all, in characters. */
  public static final int LONGEST = 8 * 1024 * 1024;

  private final Messages messages;
  private final Consumer<Bytes> send;

  private final ReadOnlyObjectWrapper<PayloadNotation> notation =
      new ReadOnlyObjectWrapper<>(this, "notation", PayloadNotation.HEX);
  private final StringProperty text = new SimpleStringProperty(this, "text", "");
  private final StringProperty hex = new SimpleStringProperty(this, "hex", "");
  private final ReadOnlyObjectWrapper<Optional<String>> held =
      new ReadOnlyObjectWrapper<>(this, "held", Optional.empty());
  private final ObjectProperty<TextCharset> charset =
      new SimpleObjectProperty<>(this, "charset", TextCharset.UTF_8);
  private final BooleanProperty escapes = new SimpleBooleanProperty(this, "escapes", false);
  private final ObjectProperty<Checksum> checksum =
      new SimpleObjectProperty<>(this, "checksum", Checksum.NONE);
  private final ObjectProperty<Endian> order =
      new SimpleObjectProperty<>(this, "order", Checksum.NONE.usualOrder());
  private final ObjectProperty<LineEnding> lineEnding =
      new SimpleObjectProperty<>(this, "lineEnding", LineEnding.NONE);
  private final BooleanProperty connected = new SimpleBooleanProperty(this, "connected", false);

  private final ReadOnlyObjectWrapper<Optional<TextFlaw>> flaw =
      new ReadOnlyObjectWrapper<>(this, "flaw", Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<ComposedPayload>> payload =
      new ReadOnlyObjectWrapper<>(this, "payload", Optional.empty());
  private final ReadOnlyObjectWrapper<Blocker> blocker =
      new ReadOnlyObjectWrapper<>(this, "blocker", Blocker.NOTHING_WRITTEN);
  private final ReadOnlyObjectWrapper<Notice> notice =
      new ReadOnlyObjectWrapper<>(this, "notice", Notice.NONE);

  /** What came before a held document, for when it is discarded. */
  private PayloadNotation notationBeforeHeld = PayloadNotation.HEX;

  /** What is said once the editor has made the edit it was asked for. */
  private Notice noticeAfterEdit = Notice.NONE;

  /** While several properties change together, the bytes are made once, at the end. */
  private boolean changing;

  /**
   * An empty hex document.
   *
   * @param messages the language
   * @param send takes the bytes of the moment; called by {@link #send()} alone
   */
  public ComposerViewModel(Messages messages, Consumer<Bytes> send) {
    this.messages = messages;
    this.send = send;
    text.subscribe((before, now) -> edited());
    hex.subscribe((before, now) -> edited());
    charset.subscribe((before, now) -> edited());
    escapes.subscribe((before, now) -> edited());
    checksum.subscribe(
        (before, now) -> {
          order.set(now.usualOrder());
          compose();
        });
    order.subscribe((before, now) -> compose());
    lineEnding.subscribe((before, now) -> compose());
    connected.subscribe((before, now) -> judge());
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

  /** What is appended to the body; a change also sets the byte order usual for it. */
  public ObjectProperty<Checksum> checksumProperty() {
    return checksum;
  }

  /** The byte order of the checksum. */
  public ObjectProperty<Endian> orderProperty() {
    return order;
  }

  /** What is appended last. */
  public ObjectProperty<LineEnding> lineEndingProperty() {
    return lineEnding;
  }

  /** Whether there is a connection to send on; the owner of the socket says so. */
  public BooleanProperty connectedProperty() {
    return connected;
  }

  /** What is wrong with the document, and where. */
  public ReadOnlyObjectProperty<Optional<TextFlaw>> flawProperty() {
    return flaw.getReadOnlyProperty();
  }

  /** The bytes that Send would send; empty while there is a flaw. */
  public ReadOnlyObjectProperty<Optional<ComposedPayload>> payloadProperty() {
    return payload.getReadOnlyProperty();
  }

  /** Why Send is not possible. */
  public ReadOnlyObjectProperty<Blocker> blockerProperty() {
    return blocker.getReadOnlyProperty();
  }

  /** What the person should know of what just happened; gone with the next edit. */
  public ReadOnlyObjectProperty<Notice> noticeProperty() {
    return notice.getReadOnlyProperty();
  }

  /** Whether Send is possible. */
  public BooleanBinding sendableBinding() {
    return blocker.isEqualTo(Blocker.NONE);
  }

  /** The flaw's sentence, or the notice's; empty where all is well. */
  public StringBinding problemBinding() {
    return Bindings.createStringBinding(
        () -> {
          if (notice.get() != Notice.NONE) {
            return messages.text(notice.get().key(), LONGEST);
          }
          return flaw.get().map(f -> f.message(messages.locale())).orElse("");
        },
        flaw,
        notice,
        messages.languageProperty());
  }

  /** Why Send is not possible, in words; empty if it is. */
  public StringBinding blockerBinding() {
    return Bindings.createStringBinding(
        () -> blocker.get() == Blocker.NONE ? "" : messages.text(blocker.get().key()),
        blocker,
        messages.languageProperty());
  }

  /** How many bytes and what they are: {@code 6 bytes + 2 checksum = 8}. */
  public StringBinding sizeBinding() {
    return Bindings.createStringBinding(
        () -> payload.get().map(p -> PayloadWords.size(messages, p)).orElse(""),
        payload,
        messages.languageProperty());
  }

  /** The bytes for a preview: every byte of a short payload, the ends of a long one. */
  public List<PreviewPart> preview() {
    return payload.get().map(PayloadWords::preview).orElse(List.of());
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
    if (!(recipe().body() instanceof ParsedBytes(Bytes bytes))) {
      notice.set(Notice.FLAW_FIRST);
      return false;
    }
    changing = true;
    Notice said = Notice.NONE;
    if (says(wanted, editor(wanted).get(), bytes)) {
      held.set(Optional.empty());
    } else {
      Optional<String> written = written(wanted, bytes);
      if (written.isEmpty()) {
        escapes.set(true);
        said = Notice.ESCAPES_FOR_BYTES;
      }
      put(wanted, written.orElseGet(() -> TextEscapes.format(bytes, charset.get())));
    }
    notation.set(wanted);
    changing = false;
    notice.set(said);
    compose();
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
      changing = false;
      notice.set(said);
      compose();
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
      changing = false;
      notice.set(Notice.NONE);
      compose();
    }
  }

  /** Sends the bytes of the moment, if they can be sent. */
  public void send() {
    if (blocker.get() == Blocker.NONE) {
      payload.get().ifPresent(p -> send.accept(p.bytes()));
    }
  }

  /** What stands here, for the workspace. */
  public ComposerDraft draft() {
    return DraftNames.draft(recipe());
  }

  /** Puts back what once stood here. */
  public void restore(ComposerDraft draft) {
    PayloadRecipe recipe = DraftNames.recipe(draft);
    changing = true;
    held.set(Optional.empty());
    notation.set(recipe.notation());
    charset.set(recipe.charset());
    escapes.set(recipe.escapes());
    checksum.set(recipe.checksum());
    order.set(recipe.order());
    lineEnding.set(recipe.lineEnding());
    if (recipe.source().length() > EDITABLE) {
      notationBeforeHeld = recipe.notation();
      held.set(Optional.of(recipe.source()));
    } else {
      editor(recipe.notation()).set(recipe.source());
    }
    changing = false;
    notice.set(Notice.NONE);
    compose();
  }

  /** The document as a recipe: everything the bytes depend on. */
  private PayloadRecipe recipe() {
    String source = held.get().orElseGet(() -> editor(notation.get()).get());
    return recipe(notation.get(), source);
  }

  private PayloadRecipe recipe(PayloadNotation written, String source) {
    return new PayloadRecipe(
        written,
        source,
        charset.get(),
        escapes.get(),
        checksum.get(),
        order.get(),
        lineEnding.get());
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
          escapes.get()
              ? Optional.of(TextEscapes.format(bytes, charset.get()))
              : TextEscapes.formatPlain(bytes, charset.get());
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

  private boolean says(PayloadNotation written, String source, Bytes bytes) {
    return recipe(written, source).body().equals(new ParsedBytes(bytes));
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
      notice.set(noticeAfterEdit);
      noticeAfterEdit = Notice.NONE;
      compose();
    }
  }

  private void compose() {
    if (changing) {
      return;
    }
    switch (recipe().compose()) {
      case TextFlaw wrong -> {
        payload.set(Optional.empty());
        flaw.set(Optional.of(wrong));
      }
      case ComposedPayload bytes -> {
        flaw.set(Optional.empty());
        payload.set(Optional.of(bytes));
      }
    }
    judge();
  }

  private void judge() {
    if (flaw.get().isPresent()) {
      blocker.set(Blocker.FLAWED);
    } else if (payload.get().map(p -> p.bytes().isEmpty()).orElse(true)) {
      blocker.set(Blocker.NOTHING_WRITTEN);
    } else if (!connected.get()) {
      blocker.set(Blocker.NOT_CONNECTED);
    } else {
      blocker.set(Blocker.NONE);
    }
  }
}
