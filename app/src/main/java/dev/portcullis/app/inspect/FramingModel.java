package dev.portcullis.app.inspect;

import dev.portcullis.core.codec.Bytes;
import dev.portcullis.core.codec.Framing;
import dev.portcullis.core.codec.FramingText;
import dev.portcullis.core.codec.HexText;
import dev.portcullis.core.codec.ParseResult;
import dev.portcullis.core.codec.ParsedBytes;
import dev.portcullis.core.codec.TextCharset;
import dev.portcullis.core.codec.TextEscapes;
import dev.portcullis.core.codec.TextFlaw;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/**
 * How frames are to be cut, as it stands in fields. JavaFX thread only. What stands in the fields
 * is kept while another way is chosen.
 */
public final class FramingModel {

  private static final long MILLISECOND = 1_000_000;

  private final ObjectProperty<FramingKind> kind =
      new SimpleObjectProperty<>(this, "kind", FramingKind.NONE);
  private final StringProperty delimiter = new SimpleStringProperty(this, "delimiter", "\\r\\n");
  private final StringProperty length = new SimpleStringProperty(this, "length", "8");
  private final StringProperty offset = new SimpleStringProperty(this, "offset", "0");
  private final ObjectProperty<FieldSize> size =
      new SimpleObjectProperty<>(this, "size", FieldSize.U16_BE);
  private final StringProperty header = new SimpleStringProperty(this, "header", "2");
  private final StringProperty adjustment = new SimpleStringProperty(this, "adjustment", "0");
  private final StringProperty idle = new SimpleStringProperty(this, "idle", "50");
  private final ReadOnlyObjectWrapper<Optional<Framing>> framing =
      new ReadOnlyObjectWrapper<>(this, "framing", Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<FramingEntry>> wrong =
      new ReadOnlyObjectWrapper<>(this, "wrong", Optional.empty());
  private boolean restoring;

  /** Not cut into frames. */
  public FramingModel() {
    kind.subscribe((before, now) -> read());
    size.subscribe((before, now) -> read());
    for (StringProperty field :
        new StringProperty[] {delimiter, length, offset, header, adjustment, idle}) {
      field.subscribe((before, now) -> read());
    }
  }

  /** The way. */
  public ObjectProperty<FramingKind> kindProperty() {
    return kind;
  }

  /** The delimiter, in hex, or as text with escapes where it has a backslash. */
  public StringProperty delimiterProperty() {
    return delimiter;
  }

  /** The one length, in bytes. */
  public StringProperty lengthProperty() {
    return length;
  }

  /** Where the number begins. */
  public StringProperty offsetProperty() {
    return offset;
  }

  /** What number it is. */
  public ObjectProperty<FieldSize> sizeProperty() {
    return size;
  }

  /** Bytes the number does not count. */
  public StringProperty headerProperty() {
    return header;
  }

  /** What else to add to it. */
  public StringProperty adjustmentProperty() {
    return adjustment;
  }

  /** The silence, in milliseconds. */
  public StringProperty idleProperty() {
    return idle;
  }

  /** The framing; empty where none is chosen, or the fields say none. */
  public ReadOnlyObjectProperty<Optional<Framing>> framingProperty() {
    return framing.getReadOnlyProperty();
  }

  /** The field because of which a framing that is chosen is none. */
  public ReadOnlyObjectProperty<Optional<FramingEntry>> wrongProperty() {
    return wrong.getReadOnlyProperty();
  }

  /** What is to be stored. */
  public String toStore() {
    return framing.get().map(FramingText::format).orElse("");
  }

  /** Takes over what was stored; what is no framing is none. */
  public void restore(String stored) {
    restoring = true;
    try {
      Optional<Framing> framed = FramingText.parse(stored);
      framed.ifPresent(this::show);
      if (framed.isEmpty()) {
        kind.set(FramingKind.NONE);
      }
    } finally {
      restoring = false;
    }
    read();
  }

  private void show(Framing stored) {
    switch (stored) {
      case Framing.Delimiter(Bytes bytes) -> {
        kind.set(FramingKind.DELIMITER);
        delimiter.set(HexText.format(bytes));
      }
      case Framing.FixedLength(int bytes) -> {
        kind.set(FramingKind.FIXED);
        length.set(Integer.toString(bytes));
      }
      case Framing.LengthField field -> {
        kind.set(FramingKind.FIELD);
        offset.set(Integer.toString(field.offset()));
        size.set(FieldSize.of(field));
        header.set(Integer.toString(field.header()));
        adjustment.set(Integer.toString(field.adjustment()));
      }
      case Framing.IdleGap(long nanos) -> {
        kind.set(FramingKind.IDLE);
        idle.set(Long.toString(Math.max(1, nanos / MILLISECOND)));
      }
    }
  }

  private void read() {
    if (restoring) {
      return;
    }
    Optional<Framing> now = Optional.empty();
    Optional<FramingEntry> at = Optional.empty();
    try {
      now =
          switch (kind.get()) {
            case NONE -> Optional.empty();
            case DELIMITER -> Optional.of(new Framing.Delimiter(delimited(delimiter.get())));
            case FIXED -> Optional.of(new Framing.FixedLength(number(FramingEntry.LENGTH, length)));
            case FIELD ->
                Optional.of(
                    new Framing.LengthField(
                        number(FramingEntry.OFFSET, offset),
                        size.get().bytes(),
                        size.get().order(),
                        number(FramingEntry.HEADER, header),
                        number(FramingEntry.ADJUSTMENT, adjustment)));
            case IDLE ->
                Optional.of(new Framing.IdleGap(number(FramingEntry.IDLE, idle) * MILLISECOND));
          };
    } catch (WrongEntry e) {
      at = Optional.of(e.entry);
    }
    wrong.set(at);
    framing.set(now);
  }

  /** Hex, or text with escapes where it has a backslash and is no hex as {@code \\x0D\\x0A} is. */
  private static Bytes delimited(String text) throws WrongEntry {
    ParseResult parsed = HexText.parse(text);
    if (parsed instanceof TextFlaw && text.indexOf('\\') >= 0) {
      parsed = TextEscapes.parse(text, TextCharset.UTF_8);
    }
    if (parsed instanceof ParsedBytes(Bytes bytes)
        && FramingEntry.DELIMITER.takes(bytes.length())) {
      return bytes;
    }
    throw new WrongEntry(FramingEntry.DELIMITER);
  }

  private static int number(FramingEntry entry, StringProperty field) throws WrongEntry {
    try {
      int number = Integer.parseInt(field.get().strip());
      if (entry.takes(number)) {
        return number;
      }
    } catch (NumberFormatException e) {
      // No number, or one far beyond all it may be.
    }
    throw new WrongEntry(entry);
  }

  /** A field says what it cannot. */
  private static final class WrongEntry extends Exception {
    private static final long serialVersionUID = 1L;

    private final FramingEntry entry;

    WrongEntry(FramingEntry entry) {
      super(entry.name());
      this.entry = entry;
    }
  }
}
