package dev.portcullis.app.compose;

import dev.portcullis.app.hex.HexViewModel;
import dev.portcullis.app.i18n.Messages;
import dev.portcullis.core.codec.Bytes;
import dev.portcullis.core.codec.Checksum;
import dev.portcullis.core.codec.ComposedPayload;
import dev.portcullis.core.codec.Composition;
import dev.portcullis.core.codec.Endian;
import dev.portcullis.core.codec.InsertedLength;
import dev.portcullis.core.codec.LengthFlaw;
import dev.portcullis.core.codec.LineEnding;
import dev.portcullis.core.codec.PayloadRecipe;
import dev.portcullis.core.codec.PayloadTemplate;
import dev.portcullis.core.codec.TextFlaw;
import dev.portcullis.core.workspace.ComposerDraft;
import dev.portcullis.core.workspace.SavedSequence;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;

/**
 * A document, what is appended to it, the exact bytes that makes, and whether they can be sent.
 * JavaFX thread only; it waits for nothing.
 */
public final class ComposerViewModel {

  /** The source of a recipe whose body is at hand: a long one is not written out for nothing. */
  private static final String READ_ALREADY = "";

  private final Messages messages;
  private final ComposerTools tools;
  private final SendValues values;
  private final ComposerDocument document;
  private final HistoryViewModel history;
  private final HexViewModel hex;
  private final RepeatViewModel repeat;
  private final FileViewModel file;
  private final SequenceRunModel sequence;

  private final Appended appended = new Appended();
  private final BooleanProperty connected = new SimpleBooleanProperty(this, "connected", false);

  private final ReadOnlyObjectWrapper<Optional<LengthFlaw>> lengthFlaw =
      new ReadOnlyObjectWrapper<>(this, "lengthFlaw", Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<TextFlaw>> flaw =
      new ReadOnlyObjectWrapper<>(this, "flaw", Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<ComposedPayload>> payload =
      new ReadOnlyObjectWrapper<>(this, "payload", Optional.empty());
  private final ReadOnlyBooleanWrapper savable = new ReadOnlyBooleanWrapper(this, "savable", false);
  private Consumer<ComposerDraft> keep = draft -> {};
  private final PreviewTicker ticker;
  private final Composing composing;
  private final ReadOnlyObjectWrapper<Blocker> blocker =
      new ReadOnlyObjectWrapper<>(this, "blocker", Blocker.NOTHING_WRITTEN);

  /**
   * An empty hex document with nothing appended.
   *
   * @param messages the language
   * @param tools what it uses of the rest of the program
   */
  public ComposerViewModel(Messages messages, ComposerTools tools) {
    this.messages = messages;
    this.tools = tools;
    this.values = tools.values();
    document = new ComposerDocument(values::now, appended);
    repeat = new RepeatViewModel(tools.clock(), tools.random());
    sequence = new SequenceRunModel(tools.clock(), values);
    file = new FileViewModel(tools.clock(), tools.reading(), document::load);
    file.stateProperty().subscribe((before, now) -> judge());
    history = new HistoryViewModel(tools.history(), tools.target(), this::draft, this::restore);
    hex = new HexViewModel(tools.reading(), tools.clock()::onScreen);
    hex.charsetProperty().bindBidirectional(document.charsetProperty());
    hex.edit(document.bytes(), document);
    composing = new Composing(tools.reading(), tools.clock(), this::composed);
    ticker = new PreviewTicker(tools.clock(), this::compose);
    document
        .bodyProperty()
        .subscribe(
            (before, now) -> {
              ticker.follow(now);
              compose();
            });
    appended.onChange(this::compose);
    document.notationProperty().subscribe((before, now) -> compose());
    document.charsetProperty().subscribe((before, now) -> compose());
    connected.subscribe((before, now) -> judge());
    compose();
  }

  /** What is written. */
  public ComposerDocument document() {
    return document;
  }

  /** The document as hex is edited here. */
  public HexViewModel hex() {
    return hex;
  }

  /** What was sent to this target. */
  public HistoryViewModel history() {
    return history;
  }

  /** Sending it again and again. */
  public RepeatViewModel repeat() {
    return repeat;
  }

  /** Sending a file as it is. */
  public FileViewModel file() {
    return file;
  }

  /** The sequence that runs on this tab's connection. */
  public SequenceRunModel sequence() {
    return sequence;
  }

  /** What is appended to the body; a change also sets the byte order usual for it. */
  public ObjectProperty<Checksum> checksumProperty() {
    return appended.checksum();
  }

  /** The byte order of the checksum. */
  public ObjectProperty<Endian> orderProperty() {
    return appended.order();
  }

  /** What is appended last. */
  public ObjectProperty<LineEnding> lineEndingProperty() {
    return appended.lineEnding();
  }

  /** The length field that is put into the body; empty for none. */
  public ObjectProperty<Optional<InsertedLength>> lengthProperty() {
    return appended.length();
  }

  /** Why the length field cannot be sent; empty where it can. */
  public ReadOnlyObjectProperty<Optional<LengthFlaw>> lengthFlawProperty() {
    return lengthFlaw.getReadOnlyProperty();
  }

  /** Whether there is a connection to send on; the owner of the socket says so. */
  public BooleanProperty connectedProperty() {
    return connected;
  }

  /** What is wrong with the document, and where. */
  public ReadOnlyObjectProperty<Optional<TextFlaw>> flawProperty() {
    return flaw.getReadOnlyProperty();
  }

  /** The bytes that Send would send at this moment; empty while there is a flaw. */
  public ReadOnlyObjectProperty<Optional<ComposedPayload>> payloadProperty() {
    return payload.getReadOnlyProperty();
  }

  /** Why Send is not possible. */
  public ReadOnlyObjectProperty<Blocker> blockerProperty() {
    return blocker.getReadOnlyProperty();
  }

  /** Whether Send is possible. */
  public BooleanBinding sendableBinding() {
    return blocker.isEqualTo(Blocker.NONE);
  }

  /** Whether repeating can be started or stopped. */
  public BooleanBinding repeatableBinding() {
    return Bindings.createBooleanBinding(
        () ->
            repeat.isRunning()
                || (blocker.get() == Blocker.NONE
                    && !sequence.isRunning()
                    && repeat.planProperty().get().isPresent()),
        blocker,
        sequence.runProperty(),
        repeat.planProperty(),
        repeat.progressProperty());
  }

  /** The flaw's sentence, or the notice's; empty where all is well. */
  public StringBinding problemBinding() {
    return Bindings.createStringBinding(
        () -> {
          Notice notice = document.noticeProperty().get();
          if (notice != Notice.NONE) {
            return messages.text(notice.key(), ComposerDocument.LONGEST);
          }
          return flaw.get()
              .map(f -> f.message(messages.locale()))
              .or(() -> lengthFlaw.get().map(f -> f.message(messages.locale())))
              .orElse("");
        },
        flaw,
        lengthFlaw,
        document.noticeProperty(),
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

  /**
   * The bytes for a preview: every byte of a short payload, the ends of a long one.
   *
   * @param room for how many bytes there is room
   */
  public List<PreviewPart> preview(int room) {
    return payload.get().map(now -> PayloadWords.preview(now, room)).orElse(List.of());
  }

  /** Sends the bytes of the moment, if they can be sent. */
  public void send() {
    if (blocker.get() != Blocker.NONE
        || !(document.bodyProperty().get() instanceof PayloadTemplate template)) {
      return;
    }
    Composition composition = recipe(READ_ALREADY).compose(template.fill(values.next()));
    if (composition instanceof ComposedPayload now) {
      tools.send().accept(now.bytes());
      remember(now.bytes());
    }
    if (template.changes()) {
      compose();
    }
  }

  /** Starts repeating what stands here now, or stops what is repeated. */
  public void toggleRepeat() {
    if (repeat.isRunning()) {
      repeat.stop();
    } else if (blocker.get() == Blocker.NONE
        && !busyBinding().get()
        && document.bodyProperty().get() instanceof PayloadTemplate template) {
      PayloadRecipe now = recipe(READ_ALREADY);
      tools.outlet().get().ifPresent(outlet -> repeat.start(values.turns(now, template), outlet));
      payload.get().ifPresent(first -> remember(first.bytes()));
    }
  }

  /** Sends a sequence, if there is a connection and nothing else is sent over time. */
  public void run(SavedSequence wanted) {
    if (!busyBinding().get()) {
      tools.outlet().get().ifPresent(outlet -> sequence.start(wanted, outlet));
    }
  }

  /** Asks for a file; what becomes of it is asked then. */
  public void chooseFile() {
    tools.opening().choose().ifPresent(file::offer);
  }

  /** Whether something is sent over time: one at once, so that nothing is torn apart. */
  public BooleanBinding busyBinding() {
    return Bindings.createBooleanBinding(
        () -> repeat.isRunning() || sequence.isRunning() || file.isSending(),
        repeat.progressProperty(),
        sequence.runProperty(),
        file.stateProperty());
  }

  /** Sends the file on offer, if it can be sent. */
  public void sendFile() {
    if (connected.get() && !busyBinding().get()) {
      tools.outlet().get().ifPresent(file::send);
    }
  }

  /** Has {@link #save} keep what stands here as a payload; before that, nothing can be saved. */
  public void onSave(Consumer<ComposerDraft> keep) {
    this.keep = keep;
    savable.set(true);
  }

  /** Whether there is a library that payloads can be saved in. */
  public ReadOnlyBooleanProperty savableProperty() {
    return savable.getReadOnlyProperty();
  }

  /** Keeps what stands here as a payload. */
  public void save() {
    keep.accept(draft());
  }

  /** Stops what goes on; the tab is closed. */
  public void dispose() {
    ticker.close();
    repeat.dispose();
    file.dispose();
    sequence.dispose();
  }

  /** What stands here, for the workspace. */
  public ComposerDraft draft() {
    return DraftNames.draft(recipe(document.source()));
  }

  /** Puts back what once stood here. */
  public void restore(ComposerDraft draft) {
    document.restore(DraftNames.recipe(draft));
  }

  private void remember(Bytes sent) {
    history.sent(draft(), sent, values.millis());
  }

  private PayloadRecipe recipe(String source) {
    return new PayloadRecipe(
        document.notationProperty().get(),
        source,
        document.charsetProperty().get(),
        document.escapesProperty().get(),
        document.variablesProperty().get(),
        appended.length().get(),
        appended.checksum().get(),
        appended.order().get(),
        appended.lineEnding().get());
  }

  private void compose() {
    switch (document.bodyProperty().get()) {
      case TextFlaw wrong -> {
        composing.forget();
        composed(wrong);
      }
      case PayloadTemplate template ->
          composing.compose(recipe(READ_ALREADY), template.fill(values.now()));
    }
  }

  private void composed(Composition composition) {
    Optional<TextFlaw> wrongText = Optional.empty();
    Optional<LengthFlaw> wrongLength = Optional.empty();
    Optional<ComposedPayload> whole = Optional.empty();
    switch (composition) {
      case TextFlaw wrong -> wrongText = Optional.of(wrong);
      case LengthFlaw wrong -> wrongLength = Optional.of(wrong);
      case ComposedPayload bytes -> whole = Optional.of(bytes);
    }
    flaw.set(wrongText);
    lengthFlaw.set(wrongLength);
    payload.set(whole);
    judge();
  }

  private void judge() {
    blocker.set(
        Blocker.of(
            flaw.get().isPresent(),
            lengthFlaw.get().isPresent(),
            payload.get().map(p -> p.bytes().isEmpty()).orElse(true),
            connected.get(),
            file.isSending()));
  }
}
