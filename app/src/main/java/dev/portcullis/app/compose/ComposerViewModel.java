package dev.portcullis.app.compose;

import dev.portcullis.app.i18n.Messages;
import dev.portcullis.core.codec.Bytes;
import dev.portcullis.core.codec.Checksum;
import dev.portcullis.core.codec.ComposedPayload;
import dev.portcullis.core.codec.Endian;
import dev.portcullis.core.codec.LineEnding;
import dev.portcullis.core.codec.ParsedBytes;
import dev.portcullis.core.codec.PayloadRecipe;
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

/**
 * A document, what is appended to it, the exact bytes that makes, and whether they can be sent.
 * JavaFX thread only; it waits for nothing.
 */
public final class ComposerViewModel {

  private final Messages messages;
  private final Consumer<Bytes> send;
  private final ComposerDocument document = new ComposerDocument();

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

  /**
   * An empty hex document with nothing appended.
   *
   * @param messages the language
   * @param send takes the bytes of the moment; called by {@link #send()} alone
   */
  public ComposerViewModel(Messages messages, Consumer<Bytes> send) {
    this.messages = messages;
    this.send = send;
    document.bodyProperty().subscribe((before, now) -> compose());
    checksum.subscribe(
        (before, now) -> {
          order.set(now.usualOrder());
          compose();
        });
    order.subscribe((before, now) -> compose());
    lineEnding.subscribe((before, now) -> compose());
    document.notationProperty().subscribe((before, now) -> compose());
    document.charsetProperty().subscribe((before, now) -> compose());
    connected.subscribe((before, now) -> judge());
    compose();
  }

  /** What is written. */
  public ComposerDocument document() {
    return document;
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

  /** Whether Send is possible. */
  public BooleanBinding sendableBinding() {
    return blocker.isEqualTo(Blocker.NONE);
  }

  /** The flaw's sentence, or the notice's; empty where all is well. */
  public StringBinding problemBinding() {
    return Bindings.createStringBinding(
        () -> {
          Notice notice = document.noticeProperty().get();
          if (notice != Notice.NONE) {
            return messages.text(notice.key(), ComposerDocument.LONGEST);
          }
          return flaw.get().map(f -> f.message(messages.locale())).orElse("");
        },
        flaw,
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

  /** The bytes for a preview: every byte of a short payload, the ends of a long one. */
  public List<PreviewPart> preview() {
    return payload.get().map(PayloadWords::preview).orElse(List.of());
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
    checksum.set(recipe.checksum());
    order.set(recipe.order());
    lineEnding.set(recipe.lineEnding());
    document.restore(recipe.notation(), recipe.source(), recipe.charset(), recipe.escapes());
  }

  private PayloadRecipe recipe() {
    return new PayloadRecipe(
        document.notationProperty().get(),
        document.source(),
        document.charsetProperty().get(),
        document.escapesProperty().get(),
        checksum.get(),
        order.get(),
        lineEnding.get());
  }

  private void compose() {
    switch (document.bodyProperty().get()) {
      case TextFlaw wrong -> {
        payload.set(Optional.empty());
        flaw.set(Optional.of(wrong));
      }
      case ParsedBytes body -> {
        flaw.set(Optional.empty());
        payload.set(Optional.of(recipe().compose(body.bytes())));
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
