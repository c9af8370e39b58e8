package dev.portcullis.app.compose;

import dev.portcullis.core.codec.ByteChange;
import dev.portcullis.core.codec.ByteDocument;
import dev.portcullis.core.codec.ByteSource;
import dev.portcullis.core.codec.ByteStep;
import dev.portcullis.core.codec.Bytes;
import dev.portcullis.core.codec.EditKind;
import dev.portcullis.core.codec.HexText;
import dev.portcullis.core.codec.PayloadNotation;
import dev.portcullis.core.codec.TextCharset;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;

/**
 * What is written in a document, and how: a text, the hex editor's bytes, and which of the two
 * counts. It knows how to go a step back or forth, not what it means. JavaFX thread only.
 */
final class DocumentContent {

  private final WrittenText text;
  private final ByteDocument bytes = ByteDocument.remembered();
  private final ObjectProperty<TextCharset> charset =
      new SimpleObjectProperty<>(this, "charset", TextCharset.UTF_8);
  private final BooleanProperty escapes = new SimpleBooleanProperty(this, "escapes", false);
  private final BooleanProperty variables = new SimpleBooleanProperty(this, "variables", false);
  private final Appended appended;
  private PayloadNotation notation = PayloadNotation.HEX;
  private Optional<Bytes> frozen = Optional.empty();

  /** The bytes in hex since they were edited last, if somebody asked. */
  private Optional<String> hex = Optional.empty();

  /**
   * Nothing written, as hex.
   *
   * @param appended goes with what is written
   * @param typed hears what the person did in the text editor
   */
  DocumentContent(Appended appended, Consumer<TextChange> typed) {
    this.appended = appended;
    text = new WrittenText(typed);
    bytes.addListener(change -> hex = Optional.empty());
  }

  WrittenText text() {
    return text;
  }

  ByteDocument bytes() {
    return bytes;
  }

  ObjectProperty<TextCharset> charset() {
    return charset;
  }

  BooleanProperty escapes() {
    return escapes;
  }

  BooleanProperty variables() {
    return variables;
  }

  PayloadNotation notation() {
    return notation;
  }

  Appended appended() {
    return appended;
  }

  /**
   * Has the other editor count.
   *
   * @param carried the bytes that variables were carried over as; empty where the text had none
   */
  void writeAs(PayloadNotation wanted, Optional<Bytes> carried) {
    notation = wanted;
    frozen = carried;
  }

  /** The bytes that variables were carried over as; empty where the text had none. */
  Optional<Bytes> frozen() {
    return frozen;
  }

  /** The bytes of the hex editor; all of them are in memory, since nothing else gets in. */
  Bytes all() {
    return all(bytes.snapshot());
  }

  private static Bytes all(ByteSource version) {
    try {
      return version.bytes(0, ComposerDocument.LONGEST);
    } catch (IOException e) {
      throw new UncheckedIOException("bytes in memory cannot be read", e);
    }
  }

  /** The bytes in hex. Asked for whenever anything of the window is stored: made once an edit. */
  String hex() {
    Optional<String> known = hex;
    String written = known.orElseGet(() -> HexText.format(all()));
    hex = Optional.of(written);
    return written;
  }

  /** Other bytes; what both begin and end with stays where it is. */
  void replaceAll(Bytes with) {
    ByteChange change = ByteChange.between(all(), with);
    if (!change.isNothing()) {
      Bytes inserted =
          with.slice((int) change.position(), (int) (change.position() + change.inserted()));
      bytes.replace(change.position(), change.removed(), ByteSource.of(inserted), EditKind.WHOLE);
    }
  }

  /** How it is written. */
  Manner manner() {
    return new Manner(
        notation, charset.get(), escapes.get(), variables.get(), appended.get(), frozen);
  }

  /** How it stands, to tell later what has become of it. */
  Mark mark() {
    return new Mark(text.whole(), bytes.snapshot(), manner());
  }

  /** What has become of it since then, by at most one edit of the bytes. */
  DocumentStep since(Mark then) {
    Optional<ByteStep> edited =
        bytes.snapshot().equals(then.bytes()) ? Optional.empty() : bytes.lastStep();
    return new DocumentStep(
        TextChange.between(then.text(), text.whole()), edited, then.manner(), manner());
  }

  /** Makes a step again, or takes it back. */
  void apply(DocumentStep step, boolean back) {
    Manner from = back ? step.after() : step.before();
    Manner to = back ? step.before() : step.after();
    // What the step left alone may have been chosen anew since.
    if (from.charset() != to.charset()) {
      charset.set(to.charset());
    }
    if (from.escapes() != to.escapes()) {
      escapes.set(to.escapes());
    }
    if (from.variables() != to.variables()) {
      variables.set(to.variables());
    }
    if (!from.appended().equals(to.appended())) {
      appended.set(to.appended());
    }
    writeAs(to.notation(), to.frozen());
    step.text().ifPresent(change -> text.change(back ? change.inverse() : change));
    step.bytes().ifPresent(made -> become(back ? made.inverse() : made));
  }

  private void become(ByteStep step) {
    // A look that was taken back by another look may have left other bytes in the hex editor.
    boolean expected = bytes.snapshot().equals(step.before());
    bytes.become(
        step.after(), expected ? step.change() : ByteChange.between(all(), all(step.after())));
  }

  /** What was written at some time, and how. */
  record Mark(String text, ByteSource bytes, Manner manner) {}
}
