package dev.portcullis.app.hex;

import dev.portcullis.core.codec.ByteChange;
import dev.portcullis.core.codec.ByteDocument;
import dev.portcullis.core.codec.ByteSource;
import dev.portcullis.core.codec.EditHistory;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;

/** The bytes that are shown, and whether they can be changed. JavaFX thread only. */
final class HexContent {

  private final ReadOnlyLongWrapper length = new ReadOnlyLongWrapper(this, "length", 0);
  private final ReadOnlyLongWrapper revision = new ReadOnlyLongWrapper(this, "revision", 0);
  private final ReadOnlyLongWrapper version = new ReadOnlyLongWrapper(this, "version", 0);
  private final Consumer<ByteChange> documentChanged = this::changed;
  private final ByteBlocks blocks;
  private Optional<ByteDocument> document = Optional.empty();
  private Optional<EditHistory> history = Optional.empty();

  HexContent(Executor reading, Executor screen, Consumer<Exception> failed) {
    blocks = new ByteBlocks(reading, screen, this::touch, failed);
  }

  /** How many bytes. */
  ReadOnlyLongProperty lengthProperty() {
    return length.getReadOnlyProperty();
  }

  long length() {
    return length.get();
  }

  /** Changes when the bytes are others. */
  ReadOnlyLongProperty versionProperty() {
    return version.getReadOnlyProperty();
  }

  /** Changes when a row in view may look different. */
  ReadOnlyLongProperty revisionProperty() {
    return revision.getReadOnlyProperty();
  }

  /** Says that a row in view may look different. */
  void touch() {
    revision.set(revision.get() + 1);
  }

  Optional<ByteDocument> document() {
    return document;
  }

  /** What takes edits back; empty where there are none. */
  Optional<EditHistory> history() {
    return history;
  }

  boolean isEditable() {
    return document.isPresent();
  }

  ByteSource source() {
    return blocks.source();
  }

  void show(ByteSource bytes) {
    replace(Optional.empty(), bytes);
  }

  void edit(ByteDocument next, EditHistory steps) {
    replace(Optional.of(next), next.snapshot());
    history = Optional.of(steps);
    next.addListener(documentChanged);
  }

  /** Copies bytes, if they are here; if not, they are asked for. */
  boolean read(long position, byte[] target, int count) {
    return blocks.read(position, target, count);
  }

  /** A byte, 0–255; -1 where there is none or it is not here yet. */
  int byteAt(long position) {
    return position >= 0 && position < length() ? blocks.exact(position) : -1;
  }

  private void replace(Optional<ByteDocument> next, ByteSource bytes) {
    document.ifPresent(old -> old.removeListener(documentChanged));
    document = next;
    history = Optional.empty();
    blocks.readFrom(bytes);
    length.set(bytes.length());
    version.set(version.get() + 1);
    touch();
  }

  private void changed(ByteChange change) {
    document.ifPresent(
        now -> {
          blocks.changed(now.snapshot(), change);
          length.set(now.length());
          version.set(version.get() + 1);
          touch();
        });
  }
}
